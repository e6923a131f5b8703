import type { Passage, Slice } from '../dossier/types.ts';
import { sentencesOf } from '../sentences/excerpt.ts';
import { type Token, tokenize } from '../words/tokens.ts';
import { indexedForms, phraseForm } from './forms.ts';
import type { Query } from './read-input.ts';

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
export function markMatches(passage: Passage, terms: ReadonlySet<string>, phrases: Query['phrases']): Marked {
  const tokens = tokenize(passage.text);
  const words = tokens.filter((token) => indexedForms(token).some((form) => terms.has(form)));
  const spans = phrases.flatMap((phrase) => findPhrase(tokens, phrase));
  const sentences = sentencesOf(passage);
  const scoreOf = ({ start, end }: Slice): number => {
    const within = (span: Slice): boolean => span.start + passage.start < end && span.end + passage.start > start;
    const distinct = new Set(words.filter(within).map(({ stem }) => stem));
    return distinct.size + PHRASE_WEIGHT * spans.filter(within).length;
  };
  const [first = passage, ...rest] = sentences;
  const best = rest.reduce((top, sentence) => (scoreOf(sentence) > scoreOf(top) ? sentence : top), first);
  const ranges = merge([...words, ...spans]).map(({ start, end }) => ({
    start: start + passage.start,
    end: end + passage.start,
  }));
  return { sentence: { start: best.start, end: best.end }, ranges };
}

function findPhrase(tokens: readonly Token[], { text, open }: Query['phrases'][number]): Slice[] {
  const wanted = tokenize(text).map(phraseForm);
  const lastWanted = wanted.length - 1;
  if (lastWanted < 0) return [];
  const spans: Slice[] = [];
  for (const [at, { start }] of tokens.entries()) {
    const last = tokens[at + lastWanted];
    const fits = wanted.every((word, offset) => {
      const token = tokens[at + offset];
      const form = token ? phraseForm(token) : '';
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
