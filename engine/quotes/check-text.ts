/**
 * Finds the quotations of a text that stand in the record, and judges them. Candidates that share no three words in a
 * row with the record are dropped before anything else is computed; of those that overlap the truest remains.
 */
import type { Slice } from '../dossier/types.ts';
import { runThrough, type Steps } from '../steps.ts';
import { findQuotations } from './find-quotations.ts';
import { judgeQuotation, judgeSplit, judgeWordForWord } from './judge-quotation.ts';
import type { QuoteIndex } from './record-index.ts';
import { isFamiliar, UNITS_A_STEP } from './trigram-filter.ts';
import type { CheckedQuotation, Quotation } from './types.ts';

/** Between the pieces of one quotation: room for “the company’s lawyer said in a letter on Sunday”, UTF-16 units. */
const MAX_BETWEEN = 120;
const MAX_PIECES = 6;
/** Candidates that may start between a piece and the last of its quotation; those in single marks overlap. */
const MAX_NEIGHBOURS = 12;
/** Candidates in single marks that may start at one place; the first after them is a quotation's neighbour. */
const MAX_OVERLAPPING = 4;
/** Quotations of one block of text that are judged; who quotes more in a paragraph is no writer of prose. */
const MAX_CHECKED = 400;
/**
 * Among overlapping candidates those with most of the record's letters count. A letter that differs outweighs as many
 * that do not: a quotation with one word changed is truer than an unchanged one within it, a paragraph of somebody
 * else's with a quotation in it is not.
 */
const COST_OF_CHANGE = 4;
const DIFFERS_LEAST = 0.5;
const ELIDED_WEIGHT = 0.95;

/** What stands in capitals shares no word as it is written, and is a quotation all the same. */
const LEAST_WEIGHT = 1;

/** Less than for any verdict: a closing mark that is an apostrophe cuts a changed quotation down to its true part. */
const DOUBTFUL_WEIGHT = 0.45;

export interface CheckOptions {
  /** Stretches that the page itself sets as quotations, as a block quote is, whatever marks stand in them. */
  readonly quoted?: readonly Slice[];
}

/** The quotations of the text that stand in the record, in order, none overlapping another. */
export function checkText(index: QuoteIndex, text: string, options: CheckOptions = {}): readonly CheckedQuotation[] {
  return runThrough(checkInSteps(index, text, options));
}

/** The same, pausing after each quotation or row of them that was judged, so that a page can be left to breathe in between. */
export function* checkInSteps(
  index: QuoteIndex,
  text: string,
  { quoted = [] }: CheckOptions = {},
): Steps<readonly CheckedQuotation[]> {
  const marked = findQuotations(text);
  const checked = new Map<Quotation, CheckedQuotation | null>();
  let units = 0;
  for (const quotation of marked) {
    if (checked.size === MAX_CHECKED) break;
    units += quotation.end - quotation.start;
    if (units > UNITS_A_STEP) {
      units = 0;
      yield;
    }
    if (!isFamiliar(index.trigrams, text, quotation.start, quotation.end)) continue;
    checked.set(quotation, judgeWithin(index, text, quotation));
    yield;
  }
  const found = [...checked.values()].filter((quotation) => quotation !== null);
  const standsAlone = (quotation: Quotation): boolean => Boolean(checked.get(quotation));
  for (const slice of quoted.slice(0, MAX_CHECKED)) {
    if (!isFamiliar(index.trigrams, text, slice.start, slice.end)) continue;
    const block = judgeWithin(index, text, { ...slice, pieces: [slice] });
    if (block) found.push(block);
    yield;
  }
  for (const [nth, quotation] of marked.entries()) {
    if (!checked.has(quotation) && !marked.slice(nth + 1, nth + 1 + MAX_OVERLAPPING).some((next) => checked.has(next)))
      continue;
    found.push(...(yield* joinFrom(index, text, marked.slice(nth, nth + 1 + MAX_NEIGHBOURS), standsAlone)));
  }
  return keepTruest(found);
}

/**
 * “…,” said X, “…”: a quotation and its neighbours, as long as their words, joined, stand so in the record, or nearly so
 * where one of them is the record's already.
 */
function* joinFrom(
  index: QuoteIndex,
  text: string,
  [first, ...neighbours]: readonly Quotation[],
  standsAlone: (quotation: Quotation) => boolean,
): Steps<readonly CheckedQuotation[]> {
  const joined: CheckedQuotation[] = [];
  let chain = first ? [first] : [];
  for (const next of neighbours) {
    const end = chain.at(-1)?.end ?? 0;
    if (next.start - end > MAX_BETWEEN || chain.length === MAX_PIECES) break;
    if (next.start <= end) continue;
    const longer = [...chain, next];
    const judged = judgeWithin(index, text, join(longer), longer.some(standsAlone) ? judgeSplit : judgeWordForWord);
    yield;
    if (!judged) continue;
    joined.push(judged);
    chain = longer;
  }
  return joined;
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

/**
 * Of candidates that overlap those remain that together hold most of the record's words: weighted interval scheduling
 * (Kleinberg and Tardos 2005, 6.1), so that a paragraph close to the record never hides one of its quotations.
 */
function keepTruest(candidates: readonly CheckedQuotation[]): CheckedQuotation[] {
  const byEnd = candidates.toSorted((one, other) => one.end - other.end);
  /** For the first n candidates the greatest weight, and what the last of them adds to which n. */
  const best: { readonly weight: number; readonly kept: CheckedQuotation | null; readonly from: number }[] = [
    { weight: 0, kept: null, from: 0 },
  ];
  for (const [nth, candidate] of byEnd.entries()) {
    const from = countEndingBy(byEnd, candidate.start, nth);
    const taken = (best[from]?.weight ?? 0) + weigh(candidate);
    const left = best[nth]?.weight ?? 0;
    best.push(taken > left ? { weight: taken, kept: candidate, from } : { weight: left, kept: null, from: nth });
  }
  const kept: CheckedQuotation[] = [];
  for (let at = byEnd.length; at > 0; at = best[at]?.from ?? 0) {
    const { kept: candidate = null } = best[at] ?? {};
    if (candidate) kept.push(candidate);
  }
  return kept.reverse();
}

/** How many of the first `count` candidates, ordered by their ends, end at or before `place`. */
function countEndingBy(byEnd: readonly CheckedQuotation[], place: number, count: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byEnd[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weigh({ judgement, pieces, doubtful }: CheckedQuotation): number {
  let [same, changed] = [0, 0];
  for (const { kind, text } of judgement.segments)
    if (kind === 'same') same += text.length;
    else if (kind !== 'cut') changed += text.length;
  if (doubtful) return same * DOUBTFUL_WEIGHT;
  // “…,” said X, “…” is more than its pieces, or it would never be found.
  if (pieces.length > 1) return same + 1;
  if (judgement.verdict === 'exact') return same;
  return judgement.verdict === 'elided'
    ? same * ELIDED_WEIGHT
    : Math.max(LEAST_WEIGHT, same * DIFFERS_LEAST, same - COST_OF_CHANGE * changed);
}
