/**
 * Asks of a raw text whether any of some words may stand in it, and where: inside words too, because text taken natively
 * from a page runs together across blocks ("…the end</p><p>Pegasus…"), so that the beginnings of words mean nothing.
 * Nearly all text of the world is turned away here, so this loop is what a page without a mention pays.
 *
 * What made the difference (measured, ns a unit): reading the units of a string by `charCodeAt` asks what kind of string it
 * is for each of them, 4 to 6; the same over the text's bytes in UTF-8 takes 4.3, and with the loop over ASCII in a function
 * of its own 1.8, where the bare loop is 1.2. The engine's copying into bytes comes on top: a thirtieth of the first figure
 * once, a fifth to a third of it in Chromium 156. A rolling hash of the last three folded units indexes a table of how words
 * begin, small enough for the processor's first cache; of what passes, nearly all is turned away by the fourth unit, and the
 * rest is walked down a trie. The cost hardly depends on the number of words.
 */
import { foldUnits, SPACE } from './fold.ts';
import { buildTrie, NOWHERE, ROOT } from './trie.ts';
import { createEncoder, sizeAt, unitAt } from './utf8.ts';

export interface GateWord {
  /** Folded; two units or more. */
  readonly key: string;
  /** Whether it counts only where its first letter is a capital. */
  readonly capital: boolean;
  /** Whether it is none where a small letter follows: "Inde" in "Independent". */
  readonly closed: boolean;
}

/** No word may stand there. */
export const NO_WORD = -1;

/**
 * Where the first word may stand that begins at a byte of a text in UTF-8 or after it: a byte, or `NO_WORD`. It may be
 * wrong when it says that there is one, and never when it says that there is none before that.
 */
export type Search = (bytes: Uint8Array, length: number, from: number) => number;

const TRIPLES = (1 << 15) - 1;
const PAIRS = (1 << 12) - 1;
const FOURS = (1 << 15) - 1;
/** Of three units: longer words begin so; a word of three stands there. */
const BEGINS = 1;
const WHOLE = 2;
/** As in the matcher: raw units that a word may span, noise included. */
export const LONGEST_HIT = 160;
/** Units that are encoded at a time, for the first cache to hold their bytes; parts overlap by the longest word. */
export const UNITS_A_PART = 8_192;
const ASCII = 0x80;
/** Units that the rolling hash holds, and bytes to go back by where it must be made anew: the units before, and a space. */
const UNITS_ROLLED = 3;
const BACK = 3;

interface Three {
  readonly rolled: number;
  readonly last: number;
  readonly start: number;
  readonly next: number;
}

interface Mixed {
  readonly found: number;
  readonly rolled: number;
  /** The byte after the last that was looked at. */
  readonly end: number;
}

export function buildSearch(words: readonly GateWord[]): Search {
  const fold = foldUnits();
  const trie = buildTrie(words.map(({ key }) => key));
  const triples = new Uint8Array(TRIPLES + 1);
  const fours = new Uint8Array(FOURS + 1);
  const pairs = new Uint8Array(PAIRS + 1);
  let leastPairEnd = Number.POSITIVE_INFINITY;
  for (const { key } of words) {
    const [first, second, third] = [key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2)];
    if (key.length > 2) {
      const three = roll(roll(first, second), third);
      note(three, key.length === 3 ? WHOLE : BEGINS);
      // Runs of white space are counted as they come, so that nothing need be remembered of them.
      if (second === SPACE) note(roll(roll(first, SPACE), SPACE), WHOLE);
      if (key.length > 3) fours[fourOf(three, key.charCodeAt(3))] = 1;
    } else {
      pairs[pairOf(first, second)] = 1;
      leastPairEnd = Math.min(leastPairEnd, second);
    }
  }
  function note(three: number, kind: number): void {
    triples[three] = Math.max(triples[three] as number, kind);
  }

  const plain = Uint8Array.from({ length: ASCII }, (_, unit) => fold[unit] as number);
  function standsAt(bytes: Uint8Array, length: number, start: number): boolean {
    let node = ROOT;
    let isSpaced = false;
    let units = 0;
    for (let at = start; at < length && units < LONGEST_HIT; units++) {
      const unit = fold[unitAt(bytes, at)] as number;
      at += sizeAt(bytes, at);
      if (unit === 0 || (unit === SPACE && isSpaced)) continue;
      isSpaced = unit === SPACE;
      node = trie.step(node, unit);
      if (node === NOWHERE) return false;
      for (let value = trie.first(node); value !== NOWHERE; value = trie.next(value))
        if (counts(words[value], unitAt(bytes, start), at < length ? unitAt(bytes, at) : 0)) return true;
    }
    return false;
  }

  /** Whether some word that begins with three units may go on with this byte: right for ASCII, and passes the rest and runs of white space. */
  function mayGoOn(three: number, last: number, next: number): boolean {
    if (next >= ASCII) return true;
    const unit = plain[next] as number;
    return (last === SPACE && unit === SPACE) || fours[fourOf(three, unit)] === 1;
  }

  /** Whether a word begins at `start`, three units of which are rolled up, the last one before `next`. */
  function begins(bytes: Uint8Array, length: number, { rolled, last, start, next }: Three): boolean {
    const kind = triples[rolled] as number;
    if (kind === BEGINS && (next >= length || !mayGoOn(rolled, last, bytes[next] as number))) return false;
    return standsAt(bytes, length, start);
  }

  let skimmed = 0;

  /**
   * From a byte on to the next at which three units may begin a word, or that is none of ASCII; leaves what is rolled up by
   * then in `skimmed`. By itself, for so small a loop is compiled to a third of the time that it takes within `search`.
   */
  function skim(bytes: Uint8Array, from: number, length: number): number {
    let rolled = skimmed;
    let at = from;
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte >= ASCII) break;
      rolled = ((rolled << 5) ^ (plain[byte] as number)) & TRIPLES;
      if (triples[rolled] !== 0) break;
    }
    skimmed = rolled;
    return at;
  }

  /** The byte at which the first word begins, from a byte on, or `NO_WORD`. */
  function search(bytes: Uint8Array, length: number, from: number): number {
    skimmed = 0;
    let at = from;
    for (;;) {
      at = skim(bytes, at, length);
      if (at >= length) return NO_WORD;
      const byte = bytes[at] as number;
      if (byte < ASCII) {
        const three = { rolled: skimmed, last: plain[byte] as number, start: at - 2, next: at + 1 };
        if (at - 2 >= from && begins(bytes, length, three)) return at - 2;
        at++;
        continue;
      }
      const mixed = searchMixed(bytes, length, Math.max(from, at - BACK));
      if (mixed.found !== NO_WORD) return mixed.found;
      skimmed = mixed.rolled;
      at = mixed.end;
    }
  }

  /** The same where other letters than ASCII stand, and signs that say nothing: up to where three of ASCII have followed. */
  function searchMixed(bytes: Uint8Array, length: number, from: number): Mixed {
    let rolled = 0;
    let last = 0;
    let beforeAt = from;
    let lastAt = from;
    let plainOnes = -BACK;
    let at = from;
    while (at < length && plainOnes < UNITS_ROLLED) {
      const start = at;
      const unit = fold[unitAt(bytes, at)] as number;
      const size = sizeAt(bytes, at);
      at += size;
      if (size > 1) plainOnes = 0;
      if (unit === 0 || (unit === SPACE && last === SPACE)) continue;
      if (size === 1) plainOnes++;
      const isPair = unit >= leastPairEnd && pairs[pairOf(last, unit)] === 1;
      if (isPair && standsAt(bytes, length, lastAt)) return { found: lastAt, rolled, end: at };
      rolled = roll(rolled, unit);
      if (triples[rolled] !== 0 && begins(bytes, length, { rolled, last: unit, start: beforeAt, next: at }))
        return { found: beforeAt, rolled, end: at };
      last = unit;
      beforeAt = lastAt;
      lastAt = start;
    }
    return { found: NO_WORD, rolled, end: at };
  }

  return search;
}

/** Whether any of the words may stand in a text: all that a page is asked which shows no name. */
export function buildGate(words: readonly GateWord[]): (text: string) => boolean {
  const search = buildSearch(words);
  const encode = createEncoder();
  return (text) => {
    for (let part = 0; part < text.length; part += UNITS_A_PART - LONGEST_HIT) {
      const { bytes, length } = encode(text, part, UNITS_A_PART);
      if (search(bytes, length, 0) !== NO_WORD) return true;
      if (part + UNITS_A_PART >= text.length) break;
    }
    return false;
  };
}

function counts(word: GateWord | undefined, first: number, next: number): boolean {
  if (!word || (word.capital && !isCapital(first))) return false;
  return !(word.closed && isSmall(next));
}

/** Five bits a unit: what a letter adds is shifted out three units later. */
function roll(rolled: number, unit: number): number {
  return ((rolled << 5) ^ unit) & TRIPLES;
}

function fourOf(three: number, unit: number): number {
  return ((three * 7) ^ unit) & FOURS;
}

function pairOf(first: number, second: number): number {
  return ((first << 5) ^ second) & PAIRS;
}

function isCapital(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

function isSmall(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter !== letter.toUpperCase();
}
