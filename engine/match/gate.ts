/**
 * Asks of a raw text whether any of some words may stand in it, inside words too: text taken natively from a page runs
 * together across blocks ("…the end</p><p>Pegasus…"), so that the beginnings of words mean nothing. Nearly all text of
 * the world is turned away here, so this loop is what a page without a mention pays.
 *
 * A rolling hash of the last three folded units indexes a table of how words begin, small enough for the processor's
 * first cache (measured: two tables of 64 kB cost a third more than one of 32); what passes is walked down a trie. The
 * cost hardly depends on the number of words.
 */
import { foldTable, SPACE } from './fold.ts';
import { buildTrie, NOWHERE, ROOT } from './trie.ts';

export interface GateWord {
  /** Folded; two units or more. */
  readonly key: string;
  /** Whether it counts only where its first letter is a capital. */
  readonly capital: boolean;
  /** Whether it is none where a small letter follows: "Inde" in "Independent". */
  readonly closed: boolean;
}

/** Never says no wrongly. */
export type Gate = (text: string) => boolean;

const TRIPLES = (1 << 15) - 1;
const PAIRS = (1 << 12) - 1;
/** As in the matcher: raw units that a word may span, noise included. */
const LONGEST_HIT = 160;

export function buildGate(words: readonly GateWord[]): Gate {
  const { fold } = foldTable();
  const trie = buildTrie(words.map(({ key }) => key));
  const triples = new Uint8Array(TRIPLES + 1);
  const pairs = new Uint8Array(PAIRS + 1);
  let leastPairEnd = Number.POSITIVE_INFINITY;
  for (const { key } of words) {
    const [first, second, third] = [key.charCodeAt(0), key.charCodeAt(1), key.charCodeAt(2)];
    if (key.length > 2) triples[roll(roll(first, second), third)] = 1;
    else {
      pairs[pairOf(first, second)] = 1;
      leastPairEnd = Math.min(leastPairEnd, second);
    }
  }

  function standsAt(text: string, start: number): boolean {
    let node = ROOT;
    let isSpaced = false;
    const stop = Math.min(text.length, start + LONGEST_HIT);
    for (let at = start; at < stop; at++) {
      const unit = fold[text.charCodeAt(at)] as number;
      if (unit === 0 || (unit === SPACE && isSpaced)) continue;
      isSpaced = unit === SPACE;
      node = trie.step(node, unit);
      if (node === NOWHERE) return false;
      for (let value = trie.first(node); value !== NOWHERE; value = trie.next(value))
        if (counts(words[value], text.charCodeAt(start), text.charCodeAt(at + 1))) return true;
    }
    return false;
  }

  return (text) => {
    const { length } = text;
    let rolled = 0;
    let last = 0;
    let beforeAt = 0;
    let lastAt = 0;
    for (let at = 0; at < length; at++) {
      const unit = fold[text.charCodeAt(at)] as number;
      if (unit === 0 || (unit === SPACE && last === SPACE)) continue;
      rolled = roll(rolled, unit);
      if (triples[rolled] === 1 && standsAt(text, beforeAt)) return true;
      if (unit >= leastPairEnd && pairs[pairOf(last, unit)] === 1 && standsAt(text, lastAt)) return true;
      last = unit;
      beforeAt = lastAt;
      lastAt = at;
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
