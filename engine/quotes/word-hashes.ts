/**
 * The hashes of the words of a stretch of text, equal for all words that `keyOf` makes alike. On pages of source code every
 * tenth piece of text stands between quotation marks: so no string is made, neither of the stretch nor of its words, as long
 * as nothing stands in it but ASCII and the signs of English prose; from the first word that has something else on, it is
 * read as the record is. They are put into a row and not called back with: numbers of 32 bits that functions hand to each
 * other are objects, and took half of the time.
 */
import { hashed, hashOf, OFFSET_BASIS } from '../words/fnv.ts';
import { keyOf, wordPattern } from './words.ts';

/** How many words a stretch of so many UTF-16 units has at most. */
export function mostWords(units: number): number {
  return (units + 1) >> 1;
}

/**
 * @param row where they are put, in order: with room for `mostWords`.
 * @returns how many there are.
 */
export function readWordHashes(text: string, start: number, end: number, row: Int32Array): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const from = at;
    let letter = letterOf(text.charCodeAt(at));
    if (letter === SIGN) continue;
    let hash = OFFSET_BASIS;
    while (letter > 0) {
      hash = hashed(hash, letter);
      letter = ++at < end ? letterOf(text.charCodeAt(at)) : SIGN;
      if (letter === SIGN && at + 1 < end && isApostrophe(text.charCodeAt(at))) {
        const next = letterOf(text.charCodeAt(at + 1));
        letter = next > 0 ? APOSTROPHE : next;
      }
    }
    if (letter === UNKNOWN) {
      const rest = text.slice(from, end);
      for (const [word] of rest.matchAll(wordPattern(rest))) row[count++] = hashOf(keyOf(word));
      return count;
    }
    row[count++] = hash;
  }
  return count;
}

/** What ends a word and is in none: the signs of ASCII, the no-break space, and dashes, quotation marks and ellipses. */
const SIGN = 0;
const UNKNOWN = -1;

/** A letter or digit of ASCII, small; or one of these two. */
function letterOf(unit: number): number {
  const small = unit | 0x20;
  if ((small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) return small;
  return unit < 0x80 || unit === 0xa0 || (unit >= 0x2010 && unit <= 0x2027) ? SIGN : UNKNOWN;
}

const APOSTROPHE = 0x27;

/** ' ` ‘ ’, which join two parts of a word; other signs that do so are unknown. */
function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === 0x60 || unit === 0x2018 || unit === 0x2019;
}
