/** Where the sentences and paragraphs of a block lie: the distances by which evidence is weighed. */
import { splitSentences } from '../sentences/split-sentences.ts';

/** Units after which a sentence without a stop is cut: what stands further off is not in the same breath. */
const LONGEST_SENTENCE = 700;
/** A block longer than this, in UTF-16 units, is read as several paragraphs: not all of a page in one element is near. */
const LONGEST_PARAGRAPH = 1_800;

export interface Layout {
  /** Number of the sentence that holds an offset. */
  sentenceOf(offset: number): number;
  /** Number of the paragraph that holds a sentence. */
  paragraphOf(sentence: number): number;
}

export function layOut(text: string): Layout {
  const starts = sentenceStarts(text);
  const paragraphs: number[] = [];
  let paragraph = 0;
  let from = 0;
  for (const start of starts) {
    if (start - from > LONGEST_PARAGRAPH) {
      paragraph++;
      from = start;
    }
    paragraphs.push(paragraph);
  }
  return {
    sentenceOf: (offset) => lastAtMost(starts, offset),
    paragraphOf: (sentence) => paragraphs[sentence] ?? 0,
  };
}

function sentenceStarts(text: string): number[] {
  const starts = [0];
  let last = 0;
  const begin = (start: number): void => {
    for (last += LONGEST_SENTENCE; last < start; last += LONGEST_SENTENCE) starts.push(last);
    if (start > 0 && start < text.length) starts.push(start);
    last = start;
  };
  for (const { start } of splitSentences(text)) begin(start);
  begin(text.length);
  return starts;
}

/** Index of the last number that is not greater than `limit` in an ascending list that begins with 0. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
