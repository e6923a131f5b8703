/** Which stretches of a block the page sets as quotations by its elements: `<blockquote>`, and `<q>`, which has no marks. */
import type { Slice } from '../../engine/dossier/types.ts';
import type { BlockText } from '../read/block-text.ts';
import { contains, isElement, localNameOf, parentOf, queryAll } from '../read/dom.ts';

/** Elements between a paragraph and its block quote. */
const MAX_DEPTH = 4;

export function quotedByMarkup({ container, segments, text }: BlockText): Slice[] {
  const quoted: Slice[] = isInBlockQuote(container) ? [{ start: 0, end: text.length }] : [];
  for (const element of queryAll(container, 'q')) {
    const inside = segments.filter(({ node }) => contains(element, node));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first && last) quoted.push({ start: first.at, end: last.at + last.length });
  }
  return quoted;
}

function isInBlockQuote(container: Node): boolean {
  let at: Node | null = container;
  for (let depth = 0; at && depth < MAX_DEPTH; depth++, at = parentOf(at))
    if (isElement(at) && localNameOf(at) === 'blockquote') return true;
  return false;
}
