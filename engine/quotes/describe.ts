/** Puts a layout into words: the record's own bytes, and what differs from them. */
import { type Layout, placeOf } from './layout.ts';
import { sameUnit } from './match-exact.ts';
import type { Quoted } from './quoted-pieces.ts';
import type { Change, Segment } from './types.ts';
import type { Word } from './words.ts';

/** Punctuation that may follow a word, in UTF-16 units: enough for `?”).`. */
const MAX_TAIL = 8;

/**
 * A row of words that are the same in every sign makes one segment. A word that differs in case or punctuation alone
 * is shown whole, as missing and added, for a lone comma would be hard to see.
 */
export function segmentsOf(layout: Layout, { text, words, pieces }: Quoted, source: string): readonly Segment[] {
  const { stretch, steps } = layout;
  const [first, last] = placeOf(layout);
  const segments: Segment[] = [];
  const add = (kind: Segment['kind'], words: string): void => {
    const previous = segments.at(-1);
    if (previous?.kind === kind) segments[segments.length - 1] = { kind, text: previous.text + words };
    else if (words !== '') segments.push({ kind, text: words });
  };
  const inRecord = (from: number, to: number): string =>
    source.slice(
      from === first ? stretch.words[from]?.start : boundary(stretch.words, from, source),
      to === last ? stretch.words[to - 1]?.end : boundary(stretch.words, to, source),
    );
  const inQuotation = (from: number, to: number): string =>
    text.slice(boundary(words, from, text), boundary(words, to, text));

  for (const [nthStep, { kind, record, quotation }] of steps.entries()) {
    if (kind === 'added') add('added', inQuotation(...quotation));
    else if (kind !== 'same') add(kind, inRecord(...record));
    else
      for (let at = record[0], nth = quotation[0]; at < record[1]; at++, nth++) {
        const next = at === record[1] - 1 ? steps[nthStep + 1]?.kind : undefined;
        // Punctuation before words that differ anyway proves nothing.
        const ends = next === 'missing' || next === 'added';
        const piece = pieces.findLast(({ offset }) => offset <= nth);
        const same = ends || !piece || sameUnit(piece, nth - piece.offset, stretch, at);
        add(same ? 'same' : 'missing', inRecord(at, at + 1));
        if (same) continue;
        if (at === last - 1) add('missing', punctuationAfter(stretch.words[at], source));
        add('added', inQuotation(nth, nth + 1));
        if (nth === words.length - 1) add('added', punctuationAfter(words[nth], text));
      }
  }
  return segments;
}

/** Pairs what is missing with what stands in its place. */
export function changesOf(segments: readonly Segment[]): readonly Change[] {
  const changes: Change[] = [];
  let [record, quotation] = ['', ''];
  for (const { kind, text } of [...segments, { kind: 'same' as const, text: '' }]) {
    if (kind === 'missing') record += text;
    else if (kind === 'added') quotation += text;
    else if (record !== '' || quotation !== '') {
      changes.push([record.trim(), quotation.trim()]);
      [record, quotation] = ['', ''];
    }
  }
  return changes;
}

/** Where the word at `index` begins: after the white space before it, so that an opening mark stays with its word. */
function boundary(words: readonly Word[], index: number, text: string): number {
  const previous = words[index - 1];
  const word = words[index];
  if (!word) return previous?.end ?? 0;
  if (!previous) return word.start;
  const between = text.slice(previous.end, word.start);
  const space = between.search(/\s\S*$/u);
  return space === -1 ? word.start : previous.end + space + 1;
}

function punctuationAfter(word: Word | undefined, text: string): string {
  return word ? (text.slice(word.end, word.end + MAX_TAIL).match(/^\S*/u)?.[0] ?? '') : '';
}
