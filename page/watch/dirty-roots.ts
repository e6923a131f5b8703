/**
 * From mutation records to the smallest parts of the page that have to be read again. A block that was added between
 * blocks is such a part by itself; a changed run of text is the block around it.
 */

import { isOwnElement } from '../own-elements.ts';
import { blockAround } from '../read/block-around.ts';
import {
  isConnected,
  isElement,
  isText,
  localNameOf,
  nextOf,
  parentAcross,
  parentOf,
  previousOf,
} from '../read/dom.ts';
import { kindOf } from '../read/tags.ts';

/** From so many changed children on, their parent is read as one: that is one native pass, not many small ones. */
const MANY_CHILDREN = 16;

/** White space, comments and scripts that are looked past for the text that a node may adjoin. */
const FURTHEST_NEIGHBOUR = 4;

/** Roots looked at between two rests. */
const ROOTS_A_STEP = 500;

const INK = /\S/u;

/** Parts to be read again, in no order. */
export class DirtyRoots {
  #roots = new Set<Node>();
  /** Something was taken out of the page. */
  #hasLosses = false;

  get size(): number {
    return this.#roots.size;
  }

  add(root: Node): void {
    this.#roots.add(root);
  }

  note(record: MutationRecord): void {
    const { type, target, addedNodes, removedNodes } = record;
    if (type !== 'childList') {
      this.#roots.add(blockAround(target));
      return;
    }
    // A card's host comes and goes between the page's own blocks: nothing of the page has changed.
    if (isAllOurs(addedNodes) && isAllOurs(removedNodes)) return;
    if (removedNodes.length > 0) {
      this.#hasLosses = true;
      if (isInText(record.previousSibling, record.nextSibling)) this.#roots.add(blockAround(target));
      else if (Array.from(removedNodes).some(isInline)) this.#roots.add(blockAround(target));
    }
    for (const node of addedNodes) {
      if (isInline(node) || isInText(previousOf(node), nextOf(node))) this.#roots.add(blockAround(target));
      else if (isElement(node) && kindOf(localNameOf(node)) !== 'unread') this.#roots.add(node);
    }
  }

  /** Hands out what there is and starts anew: roots still in the page, none within another. It rests among many. */
  *take(): Generator<undefined, { readonly roots: Node[]; readonly hasLosses: boolean }, void> {
    const noted = this.#roots;
    const hasLosses = this.#hasLosses;
    this.#roots = new Set();
    this.#hasLosses = false;
    const roots = new Set<Node>();
    const byParent = new Map<Node, Node[]>();
    let steps = 0;
    for (const root of noted) {
      if (++steps % ROOTS_A_STEP === 0) yield;
      if (!isConnected(root)) continue;
      const parent = parentAcross(root);
      const siblings = (parent && byParent.get(parent)) ?? [];
      siblings.push(root);
      if (parent) byParent.set(parent, siblings);
      roots.add(root);
    }
    for (const [parent, children] of byParent) {
      if (++steps % ROOTS_A_STEP === 0) yield;
      if (children.length < MANY_CHILDREN) continue;
      for (const child of children) roots.delete(child);
      roots.add(blockAround(parent));
    }
    const outermost: Node[] = [];
    for (const root of roots) {
      if (++steps % ROOTS_A_STEP === 0) yield;
      if (!hasAncestorIn(roots, root)) outermost.push(root);
    }
    return { roots: outermost, hasLosses };
  }
}

function hasAncestorIn(roots: ReadonlySet<Node>, root: Node): boolean {
  // Within one tree: who reads the tree around a host does not read the host's own.
  for (let at = parentOf(root); at; at = parentOf(at)) if (roots.has(at)) return true;
  return false;
}

function isAllOurs(nodes: NodeList): boolean {
  return Array.prototype.every.call(nodes, (node: Node) => isElement(node) && isOwnElement(node));
}

/** Whether text flows up to a place from before or after it, so that what stands there is part of a run. */
function isInText(before: Node | null, after: Node | null): boolean {
  return adjoins(before, previousOf) || adjoins(after, nextOf);
}

function adjoins(neighbour: Node | null, further: (node: Node) => Node | null): boolean {
  let at = neighbour;
  for (let i = 0; at && i < FURTHEST_NEIGHBOUR; i++) {
    if (isInline(at)) return true;
    if (isElement(at) && kindOf(localNameOf(at)) !== 'unread') return false;
    at = further(at);
  }
  return at !== null;
}

/** Text, or an element that text runs through. White space alone is none: it stands between all blocks. */
function isInline(node: Node): boolean {
  if (isText(node)) return INK.test(node.data);
  if (!isElement(node)) return false;
  const kind = kindOf(localNameOf(node));
  return kind === 'inline' || kind === 'transparent';
}
