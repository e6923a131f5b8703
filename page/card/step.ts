/** Which mention a keyboard command goes to, and how it comes into view. Places are compared by where they stand on screen. */
import type { MarkedMention } from '../marked-mention.ts';

/** How far down the window the line comes to stand that had to be scrolled to: room for a card above or below it. */
const LANDING = 0.3;

/**
 * @param current the mention whose card is open, or was last; the walk goes on from it while it is in view.
 * @returns null where there is none. The walk goes round at both ends.
 */
export function mentionToStep(
  all: readonly MarkedMention[],
  direction: 'next' | 'previous' | 'open',
  current: number | null,
): MarkedMention | null {
  if (all.length === 0) return null;
  const at = all.findIndex(({ id, range }) => id === current && isInView(range));
  if (at !== -1)
    return all[direction === 'open' ? at : (at + (direction === 'next' ? 1 : -1) + all.length) % all.length] ?? null;
  const from = selectionTop() ?? 0;
  const after = all.findIndex(({ range }) => isBelow(range, from));
  if (direction === 'previous') return all.at(after === -1 ? -1 : after - 1) ?? null;
  return all[after] ?? all[0] ?? null;
}

/** Where the selection or caret stands, px in the window; null when it is out of view or there is none. */
function selectionTop(): number | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight ? top : null;
}

function isBelow(range: Range, fromPx: number): boolean {
  const { top, height } = range.getBoundingClientRect();
  return height > 0 && top >= fromPx;
}

export function isInView(range: Range): boolean {
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}

/** Scrolls only when the words are out of view: first whatever scrolls inside the page, then the page to the line itself. */
export function bringIntoView(range: Range): void {
  if (isInView(range)) return;
  const parent = range.startContainer.parentElement;
  // Called off the prototype: a page's form may have a field named `scrollIntoView`.
  if (parent) Element.prototype.scrollIntoView.call(parent, { block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  if (!isInView(range)) scrollBy({ top: top - innerHeight * LANDING, behavior: 'instant' });
}
