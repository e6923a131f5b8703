/**
 * Where the style must be asked whether two texts are one: at custom elements, and where letters of different elements
 * touch without white space between them. `<b>Peg</b>asus` is one word; two menu entries laid out as boxes are not.
 */
import { letterPattern } from '../../engine/words/letter-pattern.ts';
import { contains, displayOf, isElement, parentOf } from './dom.ts';

const LETTER = letterPattern(String.raw`[\p{L}\p{N}]`);
const DROP_CAP = letterPattern(String.raw`^[\p{Lu}]$`);
const LOWER = letterPattern(String.raw`[\p{Ll}]`);

export function isInlineBox(element: Element): boolean {
  const display = displayOf(element);
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
}

/**
 * @param left the text node that was read last, ending in `before`; `right` begins with `after`.
 * @returns whether something that is laid out as a box parts them, although their letters touch.
 */
export function isParted(left: Text, right: Text, before: string, after: string): boolean {
  const parent = parentOf(left);
  if (parent === parentOf(right) || !isOfWord(before) || !isOfWord(after)) return false;
  // A large first letter is floated, which makes a box of it, and is one word with the rest all the same.
  const first = left.data.trim();
  if (DROP_CAP(first).test(first) && (LOWER(after).test(after) || isFloated(left))) return false;
  return hasBox(left, right) || hasBox(right, left);
}

/** Blanks and stops are most of what is asked about, and need no expression. */
function isOfWord(unit: string): boolean {
  return unit > '/' && LETTER(unit).test(unit);
}

/** Before capitals only the float tells a first letter from a letter in a box of its own. */
function isFloated(text: Text): boolean {
  const parent = parentOf(text);
  return parent !== null && isElement(parent) && getComputedStyle(parent).float !== 'none';
}

/** Whether an ancestor of `node`, up to the first that also holds `other`, is no inline box, or lays its children out apart. */
function hasBox(node: Node, other: Node): boolean {
  for (let at = parentOf(node); at && isElement(at); at = parentOf(at)) {
    if (contains(at, other)) return laysOutApart(at) && parentOf(node) !== at;
    if (!isInlineBox(at)) return true;
  }
  return false;
}

function laysOutApart(element: Element): boolean {
  const display = displayOf(element);
  return display.endsWith('flex') || display.endsWith('grid');
}
