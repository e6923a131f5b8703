/**
 * How a quotation lies over the record, step by step: the one shape in which exact, elided and differing quotations are
 * compared, measured and described. Spans count words: `record` in the stretch, `quotation` in the quotation.
 */
import type { Stretch } from './record-index.ts';
import type { Span } from './span.ts';
import type { Word } from './words.ts';

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
  /** How many rows of words are the same. */
  readonly rows: number;
  /** Words in the longest row that is the same. */
  readonly longest: number;
  /** How many words are not: those of the quotation, or those of its place if they are more; no cuts. */
  readonly other: number;
  /** Letters in the words that are the same. */
  readonly letters: number;
  /**
   * `same` over the words of the quotation or of its place, whichever has more, what a gap cuts not counted; or the same
   * of their letters, if that is less: "the company has always said it …" are many words of which none says a thing.
   */
  readonly share: number;
}

/** @param quoted the words of the quotation. */
export function likenessOf({ stretch, steps }: Layout, quoted: readonly Word[]): Likeness {
  const words = { same: 0, missing: 0, added: 0, cut: 0 };
  const letters = { same: 0, missing: 0, added: 0, cut: 0 };
  let longest = 0;
  let rows = 0;
  for (const { kind, record, quotation } of steps) {
    const row = kind === 'added' ? quoted.slice(...quotation) : stretch.words.slice(...record);
    words[kind] += row.length;
    for (const { key } of row) letters[kind] += key.length;
    if (kind !== 'same') continue;
    rows++;
    longest = Math.max(longest, row.length);
  }
  const share = ({ same, missing, added }: typeof words): number => same / Math.max(1, same + Math.max(missing, added));
  return {
    same: words.same,
    rows,
    longest,
    other: Math.max(words.missing, words.added),
    letters: letters.same,
    share: Math.min(share(words), share(letters)),
  };
}

/** A row of fewer words, alone in another sentence than all others, is a chance: some "the" of the sentence before. */
const MIN_EDGE_ROW = 3;

/**
 * Ends the place with the sentences that the quotation is of. Matching counts words alone: it takes a stray word of the
 * sentence before for the same, and puts changed first words in the place of whatever stood there.
 */
export function keepToSentences({ stretch, steps }: Layout): Layout {
  const sentenceOf = (word: number): Span => stretch.sentenceOf[word] ?? [word, word + 1];
  const rows = steps.filter(({ kind }) => kind === 'same');
  const isStray = (row: Step | undefined, next: Step | undefined): boolean => {
    if (!row || !next || row.record[1] - row.record[0] >= MIN_EDGE_ROW) return false;
    const [before, after] = row.record[0] < next.record[0] ? [row, next] : [next, row];
    return sentenceOf(before.record[1] - 1)[0] !== sentenceOf(after.record[0])[0];
  };
  while (isStray(rows[0], rows[1])) rows.shift();
  while (isStray(rows.at(-1), rows.at(-2))) rows.pop();
  const from = sentenceOf(rows[0]?.record[0] ?? 0)[0];
  const to = sentenceOf((rows.at(-1)?.record[1] ?? 1) - 1)[1];
  const clip = (word: number): number => Math.min(Math.max(word, from), to);
  return {
    stretch,
    steps: steps.flatMap((step): Step[] => {
      const record: Span = [clip(step.record[0]), clip(step.record[1])];
      if (step.kind === 'same' && !rows.includes(step))
        return [{ ...step, kind: 'added', record: [record[0], record[0]] }];
      return step.kind === 'added' || record[0] < record[1] ? [{ ...step, record }] : [];
    }),
  };
}

/** The words of the record from the first to the last step. */
export function placeOf({ steps }: Layout): Span {
  return [steps[0]?.record[0] ?? 0, steps.at(-1)?.record[1] ?? 0];
}
