/**
 * Okapi BM25 over short texts, with weighted query words (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework", 2009). Cost: one look-up a query word and text that holds it.
 */
import { tokenize } from '../words/tokens.ts';

const K1 = 1.2;
const B = 0.6;

export type WordWeights = ReadonlyMap<string, number>;
/** Scores in the order of the texts. */
export type RankWords = (query: WordWeights) => number[];

export function compileWords(texts: readonly string[]): RankWords {
  const counts = texts.map((text) => {
    const words = new Map<string, number>();
    for (const { stem } of tokenize(text)) words.set(stem, (words.get(stem) ?? 0) + 1);
    return words;
  });
  const lengths = counts.map((words) => [...words.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, { readonly text: number; readonly gain: number }[]>();
  for (const [text, words] of counts.entries())
    for (const [word, count] of words) {
      const length = (lengths[text] ?? 0) / Math.max(1, average);
      const gain = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
      const list = postings.get(word);
      if (list) list.push({ text, gain });
      else postings.set(word, [{ text, gain }]);
    }

  return (query) => {
    const scores = texts.map(() => 0);
    for (const [word, weight] of query) {
      const list = postings.get(word);
      if (!list) continue;
      const rarity = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
      for (const { text, gain } of list) scores[text] = (scores[text] ?? 0) + weight * rarity * gain;
    }
    return scores;
  };
}
