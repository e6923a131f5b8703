/**
 * Whether a reader could see some words: asked for mentions only, because it needs style and layout. Lists and counts
 * leave out what nobody can see.
 */
import type { TextSlice } from '../read/block-text.ts';
import { isElement, parentAcross, parentOf } from '../read/dom.ts';
import { isHere } from '../read/is-here.ts';
import { rectsOf } from '../read/lend-range.ts';
import { blockBoxAround, isLong } from './long-text.ts';

/** Boxes of a pixel and less are the common way to keep text for screen readers only. */
const SEEN_PX = 1;

export function isVisible(slices: readonly TextSlice[]): boolean {
  return slices.some(isSliceVisible);
}

function isSliceVisible(slice: TextSlice): boolean {
  const { node, end } = slice;
  if (!isHere(node) || end > node.length) return false;
  const block = isLong(node) ? blockBoxAround(node) : null;
  const rects = block ? [Element.prototype.getBoundingClientRect.call(block)] : rectsOf(slice);
  // First: what is not laid out has no boxes, while for the style of one such element those of all around it are worked
  // out. Asked the other way round, 500 names some thousand levels deep took 150 ms.
  if (!rects.some((rect) => rect.width > 0 && rect.height > 0 && canBeScrolledTo(rect))) return false;
  const parent = parentOf(node);
  const element = parent && isElement(parent) ? boxAround(parent) : null;
  if (!element) return true;
  if (parent !== element && getComputedStyle(parent as Element).visibility !== 'visible') return false;
  const shown = Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
  return shown && getComputedStyle(element).contentVisibility !== 'hidden' && !isTiny(block ?? element);
}

/** The nearest element with a box: one that is laid out as its contents alone has none, and counts as unseen by itself. */
function boxAround(element: Element): Element {
  let boxed = element;
  for (let at: Node | null = element; at; at = parentAcross(at)) {
    if (!isElement(at)) continue;
    boxed = at;
    if (getComputedStyle(at).display !== 'contents') break;
  }
  return boxed;
}

/** Clipped to nothing, itself or the box right around it. */
function isTiny(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  return width <= SEEN_PX && height <= SEEN_PX && getComputedStyle(element).overflow !== 'visible';
}

/** False for what lies before the document's beginning, where no scrolling leads: a usual hiding place. */
function canBeScrolledTo(rect: DOMRect): boolean {
  const root = document.documentElement;
  const isRtl = getComputedStyle(root).direction === 'rtl';
  const isReached = isRtl ? rect.left < innerWidth - scrollX : rect.right + scrollX > 0;
  return isReached && rect.bottom + scrollY > 0;
}
