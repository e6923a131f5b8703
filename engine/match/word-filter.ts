/**
 * A small bit table over the first two, three and four folded units of every pattern: most words of a text are turned
 * away by it without a step into the trie, so that the cost of a text hardly depends on the number of patterns.
 */
import { foldTable, SPACE } from './fold.ts';

/** Slots a pattern: at eight, one word in eight is let through by chance when every pattern begins differently. */
const SLOTS_PER_PATTERN = 8;
const FEWEST_BITS = 12;
const TWO = 1;
const THREE = 2;
const FOUR = 4;

/** Whether a pattern may begin at a unit of the text; never wrong when it says no. */
export type WordFilter = (text: string, at: number) => boolean;

/** Patterns are folded strings of two units or more. */
export function buildWordFilter(patterns: readonly string[]): WordFilter {
  const { fold } = foldTable();
  const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(patterns.length * SLOTS_PER_PATTERN + 1)));
  const shift = 32 - bits;
  const table = new Uint8Array(1 << bits);

  for (const pattern of patterns) {
    const length = Math.min(pattern.length, 4);
    let hash = pattern.charCodeAt(0);
    for (let i = 1; i < length; i++) hash = mix(hash, pattern.charCodeAt(i));
    const slot = Math.imul(hash, 0x9e3779b1) >>> shift;
    table[slot] = (table[slot] ?? 0) | (length === 2 ? TWO : length === 3 ? THREE : FOUR);
  }

  return (text, at) => {
    let hash = fold[text.charCodeAt(at)] ?? 0;
    let wanted = TWO;
    let spaced = false;
    for (let i = at + 1; i <= at + 3; i++) {
      const unit = i < text.length ? (fold[text.charCodeAt(i)] ?? 0) : 0;
      // The end of the text, noise inside the word, or a run of white space: let the trie decide.
      if (unit === 0 || (unit === SPACE && spaced)) return true;
      spaced = unit === SPACE;
      hash = mix(hash, unit);
      if ((table[Math.imul(hash, 0x9e3779b1) >>> shift] ?? 0) & wanted) return true;
      wanted <<= 1;
    }
    return false;
  };
}

function mix(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) ^ unit) | 0;
}
