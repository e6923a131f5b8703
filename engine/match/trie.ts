/**
 * A trie in flat arrays. Its edges live in one open-addressed hash table keyed by (node, unit), so that a step costs one
 * probe whatever the alphabet, and thirty thousand names cost the same a step as thirty.
 */

import { runThrough, type Steps } from '../steps.ts';

export const ROOT = 0;
export const NOWHERE = -1;

export interface Trie {
  /** The node that `unit` leads to from `node`, or `NOWHERE`. */
  step(node: number, unit: number): number;
  /** The first value that ends at a node, or `NOWHERE`; `next` gives the others in the order of insertion. */
  first(node: number): number;
  next(value: number): number;
  readonly nodes: number;
}

/**
 * With two, the names of all languages took 82 kB more in every frame of every page. They share beginnings, so that in truth
 * more than half of the places are empty.
 */
const PLACES_A_NODE = 1.5;
/** Keys put into the trie between two rests, some 1 ms. */
const KEYS_A_STEP = 400;

export function buildTrie(keys: readonly string[]): Trie {
  return runThrough(trieInSteps(keys));
}

/** `keys[value]` is the string that leads to `value`; several values may share one string. */
export function* trieInSteps(keys: readonly string[]): Steps<Trie> {
  // Every unit of every key makes one node at most, so that the tables are made once, a third of them empty at least.
  const most = keys.reduce((sum, key) => sum + key.length, 1);
  const edges = newEdges(2 ** Math.ceil(Math.log2(most * PLACES_A_NODE)));
  const heads = new Int32Array(most).fill(NOWHERE);
  const nexts = new Int32Array(keys.length).fill(NOWHERE);
  let nodes = 1;
  yield;

  for (const [value, key] of keys.entries()) {
    let node = ROOT;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      const slot = slotOf(edges, node, unit);
      if (edges.from[slot] === NOWHERE) {
        edges.from[slot] = node;
        edges.unit[slot] = unit;
        edges.to[slot] = nodes++;
      }
      node = edges.to[slot] ?? NOWHERE;
    }
    append(heads, nexts, node, value);
    if (value % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
  }

  return {
    step(node, unit) {
      const slot = slotOf(edges, node, unit);
      return edges.from[slot] === NOWHERE ? NOWHERE : (edges.to[slot] ?? NOWHERE);
    },
    first: (node) => heads[node] ?? NOWHERE,
    next: (value) => nexts[value] ?? NOWHERE,
    nodes,
  };
}

interface Edges {
  readonly from: Int32Array;
  readonly unit: Uint16Array;
  readonly to: Int32Array;
}

function newEdges(size: number): Edges {
  return { from: new Int32Array(size).fill(NOWHERE), unit: new Uint16Array(size), to: new Int32Array(size) };
}

function slotOf(edges: Edges, node: number, unit: number): number {
  const mask = edges.to.length - 1;
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
  for (slot &= mask; edges.from[slot] !== NOWHERE; slot = (slot + 1) & mask)
    if (edges.from[slot] === node && edges.unit[slot] === unit) break;
  return slot;
}

function append(heads: Int32Array, nexts: Int32Array, node: number, value: number): void {
  let last = heads[node] ?? NOWHERE;
  if (last === NOWHERE) {
    heads[node] = value;
    return;
  }
  while (nexts[last] !== NOWHERE) last = nexts[last] ?? NOWHERE;
  nexts[last] = value;
}
