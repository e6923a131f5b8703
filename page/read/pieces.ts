/**
 * The superset filter that makes reading cheap. A tree is cut into pieces of some hundred elements, in document order;
 * the text of each is taken in one native call (`Range.toString`), and only pieces that may hold a name are walked node
 * by node. What made the difference, measured in Chromium on 7 million characters in 170,000 text nodes: a bare walk in
 * script 47 ms, the same text by ranges 15 ms. `getElementsByTagName('*')` gives the cutting points; it counts natively.
 *
 * The native text runs together across blocks and holds scripts too: it can only be asked whether names may be there.
 */
import { isConnected, isElement, isShadowRoot, localNameOf, queryAll } from './dom.ts';
import { lendRange } from './lend-range.ts';
import { kindOf } from './tags.ts';

/** From `from` to before `until`, both inside the tree; `until: null` is the tree's end. */
export interface Stretch {
  readonly from: Node;
  readonly until: Node | null;
}

export interface Piece extends Stretch {
  /** The number of `from` among the tree's elements when it was cut; of the root itself, one less than the first. */
  readonly nth: number;
  /** The number of `until`; of the tree's end, how many there were. */
  readonly nthUntil: number;
}

/** Elements in a piece. Smaller ones are walked in vain less often, larger ones ask less often: 64 cost 1.7 times as much. */
const ELEMENTS_IN_A_PIECE = 256;

/** Cuts a tree into pieces that begin at blocks, so that no name stands across a cut. One synchronous, native-fast step. */
export function piecesOf(root: Node): Piece[] {
  const elements = elementsOf(root);
  const start = startOf(root, elements);
  const starts = [start];
  const count = elements.length;
  for (let i = start.nth + 1 + ELEMENTS_IN_A_PIECE; i < count; i++) {
    const element = elements[i];
    if (!element || kindOf(localNameOf(element)) !== 'block') continue;
    starts.push({ from: element, nth: i });
    i += ELEMENTS_IN_A_PIECE - 1;
  }
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return { ...start, until: next?.from ?? null, nthUntil: next?.nth ?? count };
  });
}

interface Start {
  readonly from: Node;
  readonly nth: number;
}

/** The tree's beginning; of a document of HTML its body, for its head holds styles and scripts, often as many letters as there is text. */
function startOf(root: Node, elements: ArrayLike<Element>): Start {
  const head = elements[1];
  if (root === document && head && localNameOf(head) === 'head') {
    const nth = 2 + elementsOf(head).length;
    const body = elements[nth];
    if (body && localNameOf(body) === 'body') return { from: body, nth };
  }
  return { from: root, nth: -1 };
}

/** Elements between two marks: one such stretch is measured natively, and stepped through where a name stands in it. */
const ELEMENTS_A_MARK = 16;

/**
 * Elements within a piece by which to find one's way in its text, in order. None in shadow trees, where each would cost a
 * query of its own, and none where the page has changed. By their numbers: asked whether one stands before another, the
 * browser counts through their siblings, which took a tenth of the time to read 20,000 paragraphs with names.
 */
export function* marksIn(root: Node, { from, until, nth, nthUntil }: Piece): Generator<Element, void, void> {
  if (isShadowRoot(root)) return;
  const elements = elementsOf(root);
  const count = elements.length;
  if ((nth >= 0 && elements[nth] !== from) || (until && elements[nthUntil] !== until)) return;
  for (let i = nth + ELEMENTS_A_MARK; i < nthUntil; i += ELEMENTS_A_MARK) {
    const mark = elements[i];
    if (!mark || elements.length !== count) return;
    yield mark;
  }
}

function elementsOf(root: Node): ArrayLike<Element> {
  if (isShadowRoot(root)) return queryAll(root, '*');
  if (isElement(root)) return Element.prototype.getElementsByTagName.call(root, '*');
  return (root as Document).getElementsByTagName('*');
}

/** How many elements a tree holds; counted natively. */
export function sizeOf(root: Node): number {
  return elementsOf(root).length;
}

/** The raw text of a piece, scripts and all; null where the page has changed so that the piece is none any more. */
export function rawTextOf(root: Node, piece: Stretch): string | null {
  return lendRange((range) => (cover(range, root, piece) ? range.toString() : null));
}

/** Whether the page has left a piece what it was when it was cut. */
export function isStill(root: Node, piece: Stretch): boolean {
  return lendRange((range) => cover(range, root, piece));
}

/** False where the piece is none any more. */
function cover(range: Range, root: Node, { from, until }: Stretch): boolean {
  if (!isConnected(from) || (until && !isConnected(until))) return false;
  if (from === root || !until) range.selectNodeContents(root);
  // Inside the elements, and not before them: a place among siblings is a number, and counting to it is not free.
  if (from !== root) range.setStart(from, 0);
  if (until) {
    range.setEnd(until, 0);
    // An end before the start drags the start along: the page has moved the pieces about.
    if (from !== root && range.startContainer !== from) return false;
  }
  return true;
}
