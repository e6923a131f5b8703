/**
 * How a quotation lies over the record, step by step: the one shape in which exact, elided and differing quotations are
 * compared, measured and described. Spans count words: `record` in the stretch, `quotation` in the quotation.
 */
import type { Stretch } from './record-index.ts';

export type Span = readonly [start: number, end: number];

/** A row of words in both, in one of the two, or left out at a gap. */
export interface Step {
  readonly kind: 'same' | 'missing' | 'added' | 'cut';
  readonly record: Span;
  readonly quotation: Span;
}

export interface Layout {
  readonly stretch: Stretch;
  /** In order, over the whole place and the whole quotation, without holes. */
  readonly steps: readonly Step[];
}

/** Pieces that stand in the stretch at `places`: what lies between them was cut. */
export function layOut(stretch: Stretch, lengths: readonly number[], places: readonly number[]): Layout {
  const steps: Step[] = [];
  let quotation = 0;
  let record = places[0] ?? 0;
  for (const [nth, place] of places.entries()) {
    const length = lengths[nth] ?? 0;
    if (record < place) steps.push({ kind: 'cut', record: [record, place], quotation: [quotation, quotation] });
    record = place + length;
    steps.push({ kind: 'same', record: [place, record], quotation: [quotation, quotation + length] });
    quotation += length;
  }
  return { stretch, steps };
}

export interface Likeness {
  /** How many words are the same. */
  readonly same: number;
  /** Words in the longest row that is the same. */
  readonly longest: number;
  /** `same` over the words of the quotation or of its place, whichever has more; what a gap cuts is not counted. */
  readonly share: number;
}

export function likenessOf({ steps }: Layout): Likeness {
  const counts = { same: 0, missing: 0, added: 0, cut: 0 };
  let longest = 0;
  for (const { kind, record, quotation } of steps) {
    const words = Math.max(record[1] - record[0], quotation[1] - quotation[0]);
    counts[kind] += words;
    if (kind === 'same') longest = Math.max(longest, words);
  }
  const { same, missing, added } = counts;
  return { same, longest, share: same / Math.max(1, same + Math.max(missing, added)) };
}

/**
 * Leaves out words of the record that stand at the edges and are missing, when they belong to another sentence than the
 * first or last word that is the same: matching puts a changed first word in the place of whatever stood before.
 * @param sentenceOf the words of the sentence that holds a word of the stretch.
 */
export function clipToSentences({ stretch, steps }: Layout, sentenceOf: (word: number) => Span): Layout {
  const same = steps.filter(({ kind }) => kind === 'same');
  const from = sentenceOf(same[0]?.record[0] ?? 0)[0];
  const to = sentenceOf((same.at(-1)?.record[1] ?? 1) - 1)[1];
  const clip = (word: number): number => Math.min(Math.max(word, from), to);
  const clipped = steps.map((step): Step => ({ ...step, record: [clip(step.record[0]), clip(step.record[1])] }));
  return { stretch, steps: clipped.filter(({ kind, record }) => kind !== 'missing' || record[0] < record[1]) };
}

/** The words of the record from the first to the last step. */
export function placeOf({ steps }: Layout): Span {
  return [steps[0]?.record[0] ?? 0, steps.at(-1)?.record[1] ?? 0];
}
