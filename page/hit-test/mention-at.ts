/**
 * Which mention is painted under a point. The browser is asked where it can tell (`highlightsFromPoint`), else the caret's
 * position is; both answers are checked. Firefox's `highlightsFromPoint` looks through what lies on top, and a caret
 * position in the blank space after a line is the line's end.
 */
import type { Found } from '../annotator/mention-book.ts';
import { isLong } from '../paint/long-text.ts';
import type { Painter } from '../paint/painter.ts';
import { isVisible } from '../paint/visibility.ts';
import type { TextSlice } from '../read/block-text.ts';
import { isText, parentAcross } from '../read/dom.ts';
import { rectsOf } from '../read/lend-range.ts';

export interface HitTestOptions {
  readonly painter: Painter;
  readonly shadowRoots: readonly ShadowRoot[];
  readonly find: (id: number) => Found | undefined;
  /** The painted mentions of the block around a text. */
  readonly around: (node: Text) => Iterable<Found>;
}

/** @param x client coordinates, px, as `y`. */
export function mentionAt(x: number, y: number, { painter, shadowRoots, find, around }: HitTestOptions): Found | null {
  const top = topElementAt(x, y);
  if (!top) return null;
  const ids = painter.idsAt(x, y, shadowRoots);
  // A name before the quotation that it stands in, whose number is negative.
  // Chromium finds nothing on a screen of another density that its developer tools play: it compares
  // pixels of the one kind with those of the other. So an empty answer is not taken for the last word.
  const found = ids?.length
    ? ids.toSorted((one, other) => other - one).map(find)
    : candidatesByCaret(x, y, shadowRoots, around);
  for (const one of found) if (one && isUnder(one.slices, { x, y, top }) && isVisible(one.slices)) return one;
  return null;
}

/** The element that a click would go to, through open and closed shadow trees that are known to us. */
function topElementAt(x: number, y: number): Element | null {
  return document.elementFromPoint(x, y);
}

interface Under {
  readonly x: number;
  readonly y: number;
  readonly top: Element;
}

function isUnder(slices: readonly TextSlice[], { x, y, top }: Under): boolean {
  return slices.some((slice) => isWithin(slice.node, top) && rectsOf(slice).some((rect) => holds(rect, x, y)));
}

/** Whether the text belongs to what a click at the point meets: nothing else lies on top of it. */
function isWithin(node: Node, top: Element): boolean {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (at === top) return true;
  return false;
}

function* candidatesByCaret(
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
  around: HitTestOptions['around'],
): Generator<Found, void, void> {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const node = caret?.offsetNode;
  if (!caret || !node || !isText(node)) return;
  // To ask for the boxes of a thousand names is too much there.
  const mayHold = (found: Found): boolean => !isLong(node) || isAt(found, node, caret.offset);
  for (const found of around(node)) if (mayHold(found)) yield found;
}

function isAt({ slices }: Found, node: Text, offset: number): boolean {
  return slices.some((slice) => slice.node === node && slice.start <= offset && offset <= slice.end);
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
