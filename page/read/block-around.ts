/** The block that a piece of text belongs to, by tags, and at custom elements by style. */
import { isElement, localNameOf, parentOf } from './dom.ts';
import { isInlineBox } from './seams.ts';
import { kindOf } from './tags.ts';

/** The block that a change to `node` belongs to: itself or the nearest one above; the top of its tree where there is none. */
export function blockAround(node: Node): Node {
  let at = node;
  while (!isBlock(at)) {
    const above = parentOf(at);
    if (!above) break;
    at = above;
  }
  return at;
}

export function isBlock(node: Node): boolean {
  if (!isElement(node)) return false;
  const kind = kindOf(localNameOf(node));
  return kind === 'block' || (kind === 'custom' && !isInlineBox(node));
}
