import type { Passage, Slice } from '../dossier/types.ts';
import { tokenize } from '../words/tokens.ts';
import { phraseForm } from './forms.ts';
import type { Query } from './read-input.ts';
import type { ReadPassage, Word } from './read-passage.ts';

export interface Marked {
  readonly sentence: Slice;
  readonly ranges: readonly Slice[];
}

/** A phrase in a sentence counts as much as this many words. */
const PHRASE_WEIGHT = 3;

/**
 * @returns what matched in a passage and the sentence that holds most of it.
 * `terms`: the indexed forms that a search found in the passage.
 */
export function markMatches(
  { passage, read }: { readonly passage: Passage; readonly read: ReadPassage },
  terms: ReadonlySet<string>,
  phrases: Query['phrases'],
): Marked {
  const words = read.words.filter(({ forms }) => forms.some((form) => terms.has(form)));
  const spans = phrases.flatMap((phrase) => findPhrase(read.words, phrase));
  const scoreOf = ({ start, end }: Slice): number => {
    const within = (span: Slice): boolean => span.start + passage.start < end && span.end + passage.start > start;
    const distinct = new Set(words.filter(within).map(({ stem }) => stem));
    return distinct.size + PHRASE_WEIGHT * spans.filter(within).length;
  };
  const [first = passage, ...rest] = read.sentences;
  const best = rest.reduce((top, sentence) => (scoreOf(sentence) > scoreOf(top) ? sentence : top), first);
  const ranges = merge([...words, ...spans]).map(({ start, end }) => ({
    start: start + passage.start,
    end: end + passage.start,
  }));
  return { sentence: { start: best.start, end: best.end }, ranges };
}

function findPhrase(words: readonly Word[], { text, open }: Query['phrases'][number]): Slice[] {
  const wanted = tokenize(text).map(phraseForm);
  const lastWanted = wanted.length - 1;
  if (lastWanted < 0) return [];
  const spans: Slice[] = [];
  for (const [at, { start }] of words.entries()) {
    const last = words[at + lastWanted];
    const fits = wanted.every((word, offset) => {
      const form = words[at + offset]?.phraseForm ?? '';
      return open && offset === lastWanted ? form.startsWith(word) : form === word;
    });
    if (last && fits) spans.push({ start, end: last.end });
  }
  return spans;
}

function merge(slices: readonly Slice[]): Slice[] {
  const merged: Slice[] = [];
  for (const { start, end } of [...slices].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}
