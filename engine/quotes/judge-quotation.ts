/**
 * The verdict on the wording of one quotation: `exact`, `elided`, `differs` or `none`, in this order.
 * Attribution is not judged, only wording; and `none` accuses nobody: the record may be a summary.
 */
import type { Slice } from '../dossier/types.ts';
import { changesOf, segmentsOf } from './describe.ts';
import { keepToSentences, type Layout, type Likeness, layOut, likenessOf, placeOf, type Step } from './layout.ts';
import { findLimits } from './limiting-words.ts';
import { align } from './match-differing.ts';
import { elidedPlaces } from './match-elided.ts';
import { exactPlaces, type Piece } from './match-exact.ts';
import { type Quoted, readPieces } from './quoted-pieces.ts';
import type { QuoteIndex, Stretch } from './record-index.ts';
import { runsOn } from './runs-on.ts';
import type { Span } from './span.ts';
import type { Found, Judgement } from './types.ts';

/** Under four words anybody may have said it. */
const MIN_WORDS = 4;
/** Words in a row in common that any verdict but `none` needs. */
const MIN_ROW = 3;
/** Least share of words in common for the same sentence; what was said on another occasion lies below it. */
const MIN_SHARE = 0.6;
/**
 * The same where all words in common stand in one row: many sentences begin or end alike and say something else. Not where
 * one word is changed, however long: "uncorrected theories that raise serious doubts" has been printed.
 */
const MIN_SHARE_IN_ONE_ROW = 0.75;
/** Letters of the words in common: fewer are but "there was an", which any sentence may hold. */
const MIN_LETTERS = 18;
/** Comparing word by word costs the square of the changes; twice the longest passage is a paragraph, more is a paper. */
const MAX_DIFFERING = 400;
/** Longer ones are not split by “said X”; each neighbour is tried, so that the cost counts. */
const MAX_SPLIT = 100;
/** A row this long is no chance: then a lower share is enough, for fuller versions of the record exist. */
const LONG_ROW = 10;
const MIN_SHARE_WITH_LONG_ROW = 0.35;

/** @param pieces the words between the marks, as they stand; several where the text splits one quotation. */
export function judgeQuotation(index: QuoteIndex, pieces: readonly string[]): Judgement {
  return judgePieces(index, pieces, (quoted) => judgeDiffering(index, quoted));
}

/** The same for words that are a quotation only if they stand so in the record: `differs` is not looked for. */
export function judgeWordForWord(index: QuoteIndex, pieces: readonly string[]): Judgement {
  return judgePieces(index, pieces, () => null);
}

/**
 * The same for pieces that are one quotation only if the record runs on from each to the next. Where joining them alone
 * changes words, they are two quotations of two places, or of two people.
 */
export function judgeSplit(index: QuoteIndex, pieces: readonly string[]): Judgement {
  return judgePieces(index, pieces, (quoted) => {
    if (quoted.words.length > MAX_SPLIT) return null;
    const layout = closestLayout(index, quoted);
    return layout && runsOn(layout, quoted) ? describeDiffering(index, quoted, layout) : null;
  });
}

function judgePieces(
  index: QuoteIndex,
  pieces: readonly string[],
  judgeChanged: (quoted: Quoted) => Found | null,
): Judgement {
  const quoted = readPieces(index, pieces);
  if (quoted.count < MIN_WORDS || quoted.text.length > index.trigrams.maxLength) return { verdict: 'none' };
  return judgeExact(index, quoted) ?? judgeElided(index, quoted) ?? judgeChanged(quoted) ?? { verdict: 'none' };
}

function judgeExact(index: QuoteIndex, quoted: Quoted): Found | null {
  const length = quoted.words.length;
  // An ellipsis at an edge cuts something, unless the record itself has one there, and no comma before it.
  const tail = quoted.tail.replace(/[,.]$/u, '');
  const isWhole = ({ words }: Stretch, at: number): boolean =>
    !(quoted.words[0]?.gap && !words[at]?.gap) && !(quoted.tailGap && !words[at + length]?.joint.startsWith(tail));
  for (const stretch of index.stretches)
    for (const at of exactPlaces(quoted.whole, stretch))
      if (isWhole(stretch, at))
        return { verdict: 'exact', ...inRecord(index, quoted, layOut(stretch, [length], [at])) };
  return null;
}

function judgeElided(index: QuoteIndex, quoted: Quoted): Found | null {
  const openEnds = quoted.tailGap || quoted.words[0]?.gap === true;
  if (quoted.pieces.length === 1 && !openEnds) return null;
  let best: Layout | null = null;
  for (const stretch of index.stretches) {
    const places = elidedPlaces(quoted.pieces, stretch);
    if (!places) continue;
    const layout = layOut(
      stretch,
      quoted.pieces.map(({ words }) => words.length),
      places,
    );
    if (!best || extent(layout) < extent(best)) best = layout;
  }
  if (!best) return null;
  const layout = openEnds ? openEdges(quoted, best) : best;
  const cuts = layout.steps.filter(({ kind }) => kind === 'cut');
  const keysOf = ({ record }: Step): string[] => layout.stretch.words.slice(...record).map(({ key }) => key);
  const drops = [...new Set(cuts.flatMap((cut) => findLimits(keysOf(cut), index.limits)))];
  return { verdict: 'elided', ...inRecord(index, quoted, layout), drops };
}

/** An ellipsis at an edge cuts the rest of the sentence there. */
function openEdges(quoted: Quoted, { stretch, steps }: Layout): Layout {
  const [start, end] = placeOf({ stretch, steps });
  const first = stretch.sentenceOf[start]?.[0] ?? start;
  const last = stretch.sentenceOf[end - 1]?.[1] ?? end;
  const length = quoted.words.length;
  const opens = quoted.words[0]?.gap === true && first < start;
  const closes = quoted.tailGap && end < last;
  return {
    stretch,
    steps: [
      ...(opens ? [{ kind: 'cut', record: [first, start], quotation: [0, 0] } as const] : []),
      ...steps,
      ...(closes ? [{ kind: 'cut', record: [end, last], quotation: [length, length] } as const] : []),
    ],
  };
}

function judgeDiffering(index: QuoteIndex, quoted: Quoted): Found | null {
  const layout = closestLayout(index, quoted);
  return layout && describeDiffering(index, quoted, layout);
}

function closestLayout(index: QuoteIndex, quoted: Quoted): Layout | null {
  if (quoted.words.length > MAX_DIFFERING) return null;
  let best: { layout: Layout; share: number } | null = null;
  for (const stretch of index.stretches) {
    if (!sharesRow(quoted.pieces, stretch)) continue;
    const layout = align(quoted.pieces, stretch);
    if (!layout) continue;
    const likeness = likenessOf(layout, quoted.words);
    const { share } = likeness;
    const alike = likeness.longest >= MIN_ROW && likeness.letters >= MIN_LETTERS && share >= leastShare(likeness);
    if (alike && (!best || share > best.share)) best = { layout, share };
  }
  return best && keepToSentences(best.layout);
}

function leastShare({ longest, rows, other }: Likeness): number {
  if (longest >= LONG_ROW) return MIN_SHARE_WITH_LONG_ROW;
  return rows === 1 && other > 1 ? MIN_SHARE_IN_ONE_ROW : MIN_SHARE;
}

function describeDiffering(index: QuoteIndex, quoted: Quoted, layout: Layout): Found {
  const found = inRecord(index, quoted, layout);
  const onlyMarks = layout.steps.every(({ kind }) => kind === 'same' || kind === 'cut');
  return { verdict: 'differs', ...found, changes: changesOf(found.segments), onlyMarks };
}

/** Whether `MIN_ROW` words of a piece stand in a row in the stretch: cheap, and false for most. */
function sharesRow(pieces: readonly Piece[], { symbols }: Stretch): boolean {
  return pieces.some((piece) => {
    for (let at = 0; at + MIN_ROW <= piece.symbols.length; at++)
      if (symbols.includes(piece.symbols.slice(at, at + MIN_ROW))) return true;
    return false;
  });
}

function inRecord(index: QuoteIndex, quoted: Quoted, layout: Layout) {
  const { source } = index.record;
  const segments = segmentsOf(layout, quoted, source);
  const { start } = sliceOf(layout.stretch, placeOf(layout));
  // Segments are slices that follow each other, so that their lengths say where the place ends, punctuation included.
  const length = segments.reduce((sum, { kind, text }) => (kind === 'added' ? sum : sum + text.length), 0);
  const place = { start, end: start + length };
  return { passage: mostOf(layout), place, sentences: sentencesAround(index.sentences, place), segments };
}

/** The passage in which most of the same words stand; the earlier of two equal ones. */
function mostOf({ stretch, steps }: Layout): string {
  const inPassage = new Map<string, number>();
  for (const { kind, record } of steps)
    for (const word of stretch.words.slice(...record)) {
      const passage = stretch.passages.find(({ end }) => word.start < end);
      if (passage && kind === 'same') inPassage.set(passage.id, (inPassage.get(passage.id) ?? 0) + 1);
    }
  const [most] = [...inPassage].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? '';
}

function sliceOf({ words }: Stretch, [start, end]: Span): Slice {
  return { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

function extent(layout: Layout): number {
  const [start, end] = placeOf(layout);
  return end - start;
}

/** From the start of the first sentence that a place touches to the end of the last. */
function sentencesAround(sentences: readonly Slice[], place: Slice): Slice {
  const touched = sentences.filter(({ start, end }) => start < place.end && end > place.start);
  return { start: touched[0]?.start ?? place.start, end: touched.at(-1)?.end ?? place.end };
}
