/**
 * A trie in flat arrays. Its edges live in one open-addressed hash table keyed by (node, unit), so that a step costs one
 * probe whatever the alphabet, and thirty thousand names cost the same a step as thirty.
 */

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

/** `keys[value]` is the string that leads to `value`; several values may share one string. */
export function buildTrie(keys: readonly string[]): Trie {
  let edges = newEdges(1 << 10);
  let nodes = 1;
  const heads: number[] = [NOWHERE];
  const nexts = new Int32Array(keys.length).fill(NOWHERE);

  for (const [value, key] of keys.entries()) {
    let node = ROOT;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      let to = lookUp(edges, node, unit);
      if (to === NOWHERE) {
        to = nodes++;
        heads.push(NOWHERE);
        if (nodes * 2 > edges.to.length) edges = grow(edges);
        insert(edges, node, unit, to);
      }
      node = to;
    }
    append(heads, nexts, node, value);
  }

  const firsts = Int32Array.from(heads);
  return {
    step: (node, unit) => lookUp(edges, node, unit),
    first: (node) => firsts[node] ?? NOWHERE,
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

function lookUp(edges: Edges, node: number, unit: number): number {
  const slot = slotOf(edges, node, unit);
  return edges.from[slot] === NOWHERE ? NOWHERE : (edges.to[slot] ?? NOWHERE);
}

function insert(edges: Edges, node: number, unit: number, to: number): void {
  const slot = slotOf(edges, node, unit);
  edges.from[slot] = node;
  edges.unit[slot] = unit;
  edges.to[slot] = to;
}

function grow(edges: Edges): Edges {
  const bigger = newEdges(edges.to.length * 2);
  for (let slot = 0; slot < edges.to.length; slot++) {
    const from = edges.from[slot] ?? NOWHERE;
    if (from !== NOWHERE) insert(bigger, from, edges.unit[slot] ?? 0, edges.to[slot] ?? 0);
  }
  return bigger;
}

function append(heads: number[], nexts: Int32Array, node: number, value: number): void {
  let last = heads[node] ?? NOWHERE;
  if (last === NOWHERE) {
    heads[node] = value;
    return;
  }
  while (nexts[last] !== NOWHERE) last = nexts[last] ?? NOWHERE;
  nexts[last] = value;
}
