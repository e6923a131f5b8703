/**
 * Texts in which the browser is not asked where a word stands. For the first word of a text node it works out in one go
 * where every character of that node stands: for 10 MB 46 to 225 ms in Chromium, and 960 ms in Firefox for 190,000 lines,
 * in which the tab does nothing else. The box of the block around it has been worked out already.
 */
import type { TextSlice } from '../read/block-text.ts';
import { displayOf, isElement, parentAcross } from '../read/dom.ts';
import { rectsOf } from '../read/lend-range.ts';

/** In UTF-16 units: some 6 ms at the rate above. The longest novels have chapters of a third of it. */
const LONG_TEXT = 250_000;

export function isLong({ length }: Text): boolean {
  return length > LONG_TEXT;
}

/** The nearest element around a text that is laid out as one box: an inline one adds up its lines to tell its own. */
export function blockBoxAround(text: Text): Element | null {
  for (let at = parentAcross(text); at; at = parentAcross(at)) {
    if (!isElement(at)) continue;
    const display = displayOf(at);
    if (display !== 'inline' && display !== 'contents') return at;
  }
  return null;
}

/** Where a slice begins, px from the viewport's top; as good as the text's lines are even where the text is long. */
export function topOf(slice: TextSlice): number {
  const { node, start } = slice;
  const block = isLong(node) ? blockBoxAround(node) : null;
  if (!block) return rectsOf(slice)[0]?.top ?? 0;
  const { top, height } = Element.prototype.getBoundingClientRect.call(block);
  return top + (height * start) / node.length;
}
