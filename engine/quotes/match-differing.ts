/**
 * Where a quotation with changed words most likely comes from: approximate string matching (Myers 1999, by
 * approx-string-match) over words as symbols, so that an error is a word, then the longest common subsequence (`diff`)
 * of the place and the quotation. A quotation with gaps is laid out from its longest piece, the others around it.
 * Cost O(k/32 * n) a piece for k allowed errors and n words of the record.
 */
import search from 'approx-string-match';
import { diffArrays } from 'diff';
import type { Layout, Step } from './layout.ts';
import type { Piece } from './match-exact.ts';
import type { Stretch } from './record-index.ts';
import type { Span } from './span.ts';

/** Words of a piece that may have no counterpart: beyond it nobody would call it the same sentence. */
const MAX_ERROR_SHARE = 0.65;

/** A share of same words at which no other place is looked for. */
const CLEARLY_SAME = 0.75;

type Sentences = Pick<Stretch, 'symbols' | 'sentenceOf'>;

/** Words between the start of a sentence and the place that may have been left out after its first words. */
const MAX_OPENING = 6;
/** Words in a row that tell which sentence a piece is of, and their least share of it: comparing whole sentences costs. */
const TELLING_ROW = 5;
const TELLING_SHARE = 0.35;

/** The likeliest place of the pieces in this stretch, or null when its longest piece is like nothing in it. */
export function align(pieces: readonly Piece[], stretch: Stretch): Layout | null {
  const spans = locate(pieces, stretch);
  if (!spans) return null;
  const steps: Step[] = [];
  let quotation = 0;
  let record: number | null = null;
  for (const [nth, { symbols }] of pieces.entries()) {
    const span = spans[nth];
    if (span) {
      if (record !== null && record < span[0])
        steps.push({ kind: 'cut', record: [record, span[0]], quotation: [quotation, quotation] });
      steps.push(...compare(stretch.symbols, span, symbols, quotation));
      record = span[1];
    } else {
      const at = record ?? spans.find((other) => other)?.[0] ?? 0;
      steps.push({ kind: 'added', record: [at, at], quotation: [quotation, quotation + symbols.length] });
    }
    quotation += symbols.length;
  }
  return { stretch, steps };
}

/** The span of each piece in the record's symbols, null for a piece that is like nothing there. */
function locate(pieces: readonly Piece[], stretch: Stretch): (Span | null)[] | null {
  const { symbols } = stretch;
  const lengths = pieces.map((piece) => piece.symbols.length);
  const anchor = lengths.indexOf(Math.max(...lengths));
  const spans: (Span | null)[] = pieces.map(() => null);
  const place = (nth: number, from: number, to: number, last: boolean): Span | null => {
    const span = closest(symbols.slice(from, to), pieces[nth]?.symbols ?? '', last);
    if (span) spans[nth] = [span[0] + from, span[1] + from];
    return spans[nth] ?? null;
  };
  const middle = likeliest(stretch, pieces[anchor]?.symbols ?? '');
  if (!middle) return null;
  spans[anchor] = middle;
  let [from, to] = middle;
  for (let nth = anchor - 1; nth >= 0; nth--) from = place(nth, 0, from, true)?.[0] ?? from;
  for (let nth = anchor + 1; nth < pieces.length; nth++) to = place(nth, to, symbols.length, false)?.[1] ?? to;
  return spans;
}

/**
 * The place with the fewest errors, or, where few words of it are the same, the sentence of the longest row in common:
 * a phrase that has moved to the other end of its sentence is twice as many errors as words.
 */
function likeliest({ symbols, sentenceOf }: Sentences, piece: string): Span | null {
  const nearest = closest(symbols, piece, false);
  const fewest = nearest && openedAt({ symbols, sentenceOf }, nearest, piece);
  const same = fewest ? sameWords(symbols, fewest, piece).length : 0;
  if (same >= CLEARLY_SAME * piece.length) return fewest;
  const row = longestRow(symbols, piece);
  if (row.length < Math.max(TELLING_ROW, TELLING_SHARE * piece.length)) return fewest;
  const sentence = sentenceOf[row.at];
  const words = sentence ? sameWords(symbols, sentence, piece) : [];
  const [first, last] = [words[0], words.at(-1)];
  return words.length > same && first !== undefined && last !== undefined ? [first, last + 1] : fewest;
}

/**
 * The place from the start of its sentence, where the piece begins as that does: of “NSO Group believes that claims” and
 * “NSO Group has good reason to believe that claims” the first words are the same, although it is more errors to say so.
 */
function openedAt({ symbols, sentenceOf }: Sentences, span: Span, piece: string): Span {
  const start = sentenceOf[span[0]]?.[0] ?? span[0];
  if (start === span[0] || span[0] - start > MAX_OPENING || symbols[start] !== piece[0]) return span;
  const opened: Span = [start, span[1]];
  return sameWords(symbols, opened, piece).length > sameWords(symbols, span, piece).length ? opened : span;
}

/** Where in the stretch the longest row of symbols in common begins, and how many there are. */
function longestRow(symbols: string, piece: string): { readonly at: number; readonly length: number } {
  const row = { at: 0, length: 0 };
  for (let nth = 0; nth + row.length < piece.length; nth++) {
    const at = symbols.indexOf(piece.slice(nth, nth + row.length + 1));
    if (at === -1) continue;
    row.at = at;
    do row.length++;
    while (nth + row.length < piece.length && symbols[at + row.length] === piece[nth + row.length]);
  }
  return row;
}

/** Which words of the stretch, within the span, the piece has too, in the same order. */
function sameWords(symbols: string, span: Span, piece: string): number[] {
  return [...compare(symbols, span, piece, 0)].flatMap(({ kind, record: [from, to] }) =>
    kind === 'same' ? Array.from({ length: to - from }, (_, nth) => from + nth) : [],
  );
}

/**
 * Among the places with the fewest errors one that begins and ends with the words of the piece, for it has more of them
 * in common; then the one whose length is nearest the piece's, then the first or last.
 */
function closest(symbols: string, piece: string, last: boolean): Span | null {
  const maxErrors = Math.floor(piece.length * MAX_ERROR_SHARE);
  if (piece === '' || symbols === '') return null;
  const unlike = ({ start, end }: { start: number; end: number }): number => {
    const edges = Number(symbols[start] !== piece[0]) + Number(symbols[end - 1] !== piece.at(-1));
    return edges * symbols.length + Math.abs(end - start - piece.length);
  };
  const matches = search(symbols, piece, maxErrors).filter(({ start, end }) => end > start);
  if (last) matches.reverse();
  const least = Math.min(...matches.map(unlike));
  const match = matches.find((candidate) => unlike(candidate) === least);
  return match ? [match.start, match.end] : null;
}

function* compare(symbols: string, [start, end]: Span, piece: string, offset: number): Generator<Step> {
  let record = start;
  let quotation = offset;
  for (const { value, added, removed } of diffArrays([...symbols.slice(start, end)], [...piece])) {
    const recordEnd = record + (added ? 0 : value.length);
    const quotationEnd = quotation + (removed ? 0 : value.length);
    yield {
      kind: added ? 'added' : removed ? 'missing' : 'same',
      record: [record, recordEnd],
      quotation: [quotation, quotationEnd],
    };
    record = recordEnd;
    quotation = quotationEnd;
  }
}
