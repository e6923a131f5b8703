/**
 * Finds the quotations of a text that stand in the record, and judges them. Candidates that share no three words in a
 * row with the record are dropped before anything else is computed; of those that overlap the truest remains.
 */
import type { Slice } from '../dossier/types.ts';
import { findQuotations } from './find-quotations.ts';
import { judgeQuotation, judgeWordForWord } from './judge-quotation.ts';
import type { QuoteIndex } from './record-index.ts';
import { isFamiliar } from './trigram-filter.ts';
import type { CheckedQuotation, Found, Quotation } from './types.ts';

/** Between the pieces of one quotation: room for “the company’s lawyer said in a letter on Sunday”, UTF-16 units. */
const MAX_BETWEEN = 120;
const MAX_PIECES = 6;
/** Candidates that may start between a piece and the last of its quotation; those in single marks overlap. */
const MAX_NEIGHBOURS = 12;
/** Candidates in single marks that may start at one place; the first after them is a quotation's neighbour. */
const MAX_OVERLAPPING = 4;
/** Quotations of one block of text that are judged; who quotes more in a paragraph is no writer of prose. */
const MAX_CHECKED = 400;
/** Among overlapping candidates the one with most of the record's words counts; changed words make it doubtful. */
const weights: Readonly<Record<Found['verdict'], number>> = { exact: 1, elided: 0.95, differs: 0.5 };

export interface CheckOptions {
  /** Stretches that the page itself sets as quotations, as a block quote is, whatever marks stand in them. */
  readonly quoted?: readonly Slice[];
}

/** The quotations of the text that stand in the record, in order, none overlapping another. */
export function checkText(index: QuoteIndex, text: string, options: CheckOptions = {}): readonly CheckedQuotation[] {
  const steps = checkInSteps(index, text, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, pausing after each quotation that was judged, so that a page can be left to breathe in between. */
export function* checkInSteps(
  index: QuoteIndex,
  text: string,
  { quoted = [] }: CheckOptions = {},
): Generator<void, readonly CheckedQuotation[], void> {
  const marked = findQuotations(text);
  const checked = new Map<Quotation, CheckedQuotation | null>();
  for (const quotation of marked) {
    if (checked.size === MAX_CHECKED) break;
    if (!isFamiliar(index.trigrams, text.slice(quotation.start, quotation.end))) continue;
    checked.set(quotation, judgeWithin(index, text, quotation));
    yield;
  }
  const found = [...checked.values()].filter((quotation) => quotation !== null);
  for (const slice of quoted.slice(0, MAX_CHECKED)) {
    if (!isFamiliar(index.trigrams, text.slice(slice.start, slice.end))) continue;
    const block = judgeWithin(index, text, { ...slice, pieces: [slice] });
    if (block) found.push(block);
    yield;
  }
  for (const [nth, quotation] of marked.entries()) {
    if (!checked.has(quotation) && !marked.slice(nth + 1, nth + 1 + MAX_OVERLAPPING).some((next) => checked.has(next)))
      continue;
    found.push(...joinFrom(index, text, marked, nth));
    yield;
  }
  return keepTruest(found);
}

/** “…,” said X, “…”: a quotation and its neighbours, as long as their words, joined, stand so in the record. */
function* joinFrom(
  index: QuoteIndex,
  text: string,
  marked: readonly Quotation[],
  first: number,
): Generator<CheckedQuotation> {
  let chain = marked.slice(first, first + 1);
  for (const next of marked.slice(first + 1, first + 1 + MAX_NEIGHBOURS)) {
    const end = chain.at(-1)?.end ?? 0;
    if (next.start - end > MAX_BETWEEN || chain.length === MAX_PIECES) return;
    if (next.start <= end) continue;
    // Where joining changes words, they are two quotations of two places, or of two people.
    const judged = judgeWithin(index, text, join([...chain, next]), judgeWordForWord);
    if (!judged) continue;
    yield judged;
    chain = [...chain, next];
  }
}

function join(chain: readonly Quotation[]): Quotation {
  return {
    start: chain[0]?.start ?? 0,
    end: chain.at(-1)?.end ?? 0,
    pieces: chain.flatMap(({ pieces }) => pieces),
  };
}

function judgeWithin(
  index: QuoteIndex,
  text: string,
  quotation: Quotation,
  judge = judgeQuotation,
): CheckedQuotation | null {
  const pieces = quotation.pieces.map(({ start, end }) => text.slice(start, end));
  const judgement = judge(index, pieces);
  return judgement.verdict === 'none' ? null : { ...quotation, judgement };
}

function keepTruest(candidates: readonly CheckedQuotation[]): CheckedQuotation[] {
  const kept: CheckedQuotation[] = [];
  for (const candidate of candidates.toSorted((one, other) => one.start - other.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= candidate.start) kept.push(candidate);
    else if (weigh(candidate) > weigh(last)) kept[kept.length - 1] = candidate;
  }
  return kept;
}

function weigh({ judgement }: CheckedQuotation): number {
  const same = judgement.segments.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return same * weights[judgement.verdict];
}
