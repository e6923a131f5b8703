/**
 * A passage as the look-up needs it. Reading one costs a hundred times what it costs to look through what was read, and
 * each key asks for the same passages again: so those read last are kept.
 */
import type { Passage, Slice } from '../dossier/types.ts';
import { sentencesOf } from '../sentences/excerpt.ts';
import { type Token, tokenize } from '../words/tokens.ts';
import { indexedForms, phraseForm } from './forms.ts';

export interface Word extends Token {
  /** What it is indexed and found by. */
  readonly forms: readonly string[];
  /** What it is in a phrase. */
  readonly phraseForm: string;
}

export interface ReadPassage {
  /** In order; offsets into the passage's text. */
  readonly words: readonly Word[];
  /** Slices of the source. */
  readonly sentences: readonly Slice[];
}

/** More than any record of one document holds; as many passages take about 5 MB. */
const MOST_KEPT = 1_000;

/** @returns what reads passages of one record. */
export function createPassageReader(): (passage: Passage) => ReadPassage {
  const kept = new Map<number, ReadPassage>();
  return (passage) => {
    const known = kept.get(passage.ordinal);
    if (known) return known;
    const words = tokenize(passage.text).map(toWord);
    const read = { words, sentences: sentencesOf(passage) };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(passage.ordinal, read);
    return read;
  };
}

function toWord(token: Token): Word {
  return { ...token, forms: indexedForms(token), phraseForm: phraseForm(token) };
}
