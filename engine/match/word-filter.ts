/**
 * A small bit table over how patterns begin, by hashes of their first two to seven folded units: nearly all words of a
 * text are turned away by it without a step into the trie, so that the cost of a text hardly depends on the number of
 * patterns. Seven, because words of a language share shorter beginnings: with four, every third word of an English text
 * begins like some cue word, with seven hardly any that is none.
 */
import type { Steps } from '../steps.ts';
import { foldTable, SPACE } from './fold.ts';

/** Slots a pattern: at eight, one word in eight is let through by chance when every pattern begins differently. */
const SLOTS_PER_PATTERN = 8;
const FEWEST_BITS = 12;
/** Units of a pattern that are looked at: no more than there are bits in a byte, less one for `ON`. */
const LONGEST = 7;
/** Most words are turned away here: no pattern begins so. */
const CHECKPOINT = 4;
/** At the checkpoint: a longer pattern begins so. */
const ON = 1;

/** Whether a pattern may begin at a unit of the text; never wrong when it says no. */
export type WordFilter = (text: string, at: number) => boolean;

/** Patterns taken up between two rests, some 1 ms. */
const PATTERNS_A_STEP = 800;

/** Patterns are folded strings of two units or more. */
export function* wordFilterInSteps(patterns: readonly string[]): Steps<WordFilter> {
  const { fold } = foldTable();
  const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(patterns.length * SLOTS_PER_PATTERN + 1)));
  const shift = 32 - bits;
  const table = new Uint8Array(1 << bits);

  for (const [n, pattern] of patterns.entries()) {
    if (n % PATTERNS_A_STEP === PATTERNS_A_STEP - 1) yield;
    const length = Math.min(pattern.length, LONGEST);
    let hash = pattern.charCodeAt(0);
    for (let i = 1; i < length; i++) {
      hash = mix(hash, pattern.charCodeAt(i));
      if (i + 1 === CHECKPOINT && length > CHECKPOINT) note(hash, ON);
    }
    note(hash, 1 << (length - 1));
  }

  function note(hash: number, bit: number): void {
    const slot = slotOf(hash);
    table[slot] = (table[slot] as number) | bit;
  }

  function slotOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> shift;
  }

  return (text, at) => {
    let hash = fold[text.charCodeAt(at)] as number;
    let isSpaced = false;
    for (let i = 1; i < LONGEST; i++) {
      const unit = at + i < text.length ? (fold[text.charCodeAt(at + i)] as number) : 0;
      // The end of the text, noise inside the word, or a run of white space: let the trie decide.
      if (unit === 0 || (unit === SPACE && isSpaced)) return true;
      isSpaced = unit === SPACE;
      hash = mix(hash, unit);
      const noted = table[slotOf(hash)] as number;
      if ((noted & (1 << i)) !== 0) return true;
      if (i + 1 === CHECKPOINT && (noted & ON) === 0) return false;
    }
    return false;
  };
}

function mix(hash: number, unit: number): number {
  return (Math.imul(hash, 0x01000193) ^ unit) | 0;
}
