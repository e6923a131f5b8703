/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, for words that need no string of their own. */

export const OFFSET_BASIS = 0x811c9dc5 | 0;

export function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(word: string): number {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return hash;
}
