/**
 * A link that opens the published page at the words themselves: a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/), `#:~:text=[prefix-,]start[,end][,-suffix]`.
 * A browser takes the first place where `start` stands, and from there the first place where `end` stands; so each part
 * grows, word by word, until the record's text holds it where it is meant and nowhere before. White space other than a
 * plain space may stand differently in the page, so no part reaches across it.
 */
import type { DossierRecord, Slice } from '../dossier/types.ts';
import { letterPattern } from '../words/letter-pattern.ts';

/** A stretch of at most this many words is named whole. */
const WHOLE_WORDS = 8;
const START_WORDS = 4;
const IN_WORDS = letterPattern(String.raw`[\p{L}\p{N}]`);

/** @returns the page's plain address where the slice holds no words. */
export function fragmentUrl(record: DossierRecord, slice: Slice): string {
  const words = wordsOf(record.source, slice);
  const directive = words.length <= WHOLE_WORDS ? whole(record.source, words) : range(record.source, words);
  return directive ? `${record.meta.url}#:~:text=${directive}` : record.meta.url;
}

/**
 * `encodeURIComponent` leaves the hyphen, which the directive gives a meaning; comma and ampersand it encodes. Marks at
 * the end, and round brackets and asterisks anywhere, are encoded for the programs that find addresses in running text.
 */
export function encodePart(text: string): string {
  const encoded = encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'));
  return encoded.replace(/[-()*'!]|\.$/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function wordsOf(source: string, { start, end }: Slice): Slice[] {
  return [...source.slice(start, end).matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

function whole(source: string, words: readonly Slice[]): string | null {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const text = source.slice(first.start, last.end);
  if (hasOddSpace(text)) return range(source, words);
  if (indexOf(source, text, 0) === first.start) return encodePart(text);
  const before = wordsOf(source, { start: source.lastIndexOf('\n', first.start) + 1, end: first.start });
  for (let count = 1; count <= before.length; count += 1) {
    const from = before[before.length - count];
    if (!from) break;
    const prefix = source.slice(from.start, first.start).trimEnd();
    if (indexOf(source, source.slice(from.start, last.end), 0) === from.start)
      return `${encodePart(prefix)}-,${encodePart(text)}`;
  }
  return encodePart(text);
}

function range(source: string, words: readonly Slice[]): string | null {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  const start = grow(Math.max(1, words.length - 1), (count) => {
    const text = source.slice(first.start, words[count - 1]?.end ?? first.end);
    return { text, count, isRight: indexOf(source, text, 0) === first.start };
  });
  const end = grow(Math.max(1, words.length - start.count), (count) => {
    const from = words[words.length - count]?.start ?? last.start;
    const text = source.slice(from, last.end);
    return { text, count, isRight: indexOf(source, text, first.start + start.text.length) === from };
  });
  if (start.isRight && end.isRight) return `${encodePart(start.text)},${encodePart(end.text)}`;
  const all = source.slice(first.start, last.end);
  if (!hasOddSpace(all) && indexOf(source, all, 0) === first.start) return encodePart(all);
  const before = start.isRight ? '' : `${encodePart(around(source, first.start, -1))}-,`;
  const after = end.isRight ? '' : `,-${encodePart(around(source, last.end, 1))}`;
  return `${before}${encodePart(start.text)},${encodePart(end.text)}${after}`;
}

/** The few words before or after a place, on its line and up to odd white space. */
function around(source: string, at: number, direction: -1 | 1): string {
  const line = direction === 1 ? source.slice(at).split('\n')[0] : source.slice(0, at).split('\n').at(-1);
  const words = (line ?? '').trim().split(/\s+/u);
  const near = direction === 1 ? words.slice(0, START_WORDS) : words.slice(-START_WORDS);
  return near.join(' ');
}

interface Part {
  readonly text: string;
  readonly count: number;
  readonly isRight: boolean;
}

/** The shortest part, from `START_WORDS` on, that stands where it should; never across odd white space. */
function grow(most: number, part: (count: number) => Part): Part {
  let best = part(1);
  for (let count = 2; count <= most; count += 1) {
    const next = part(count);
    if (hasOddSpace(next.text)) break;
    best = next;
    if (next.isRight && count >= START_WORDS) break;
  }
  return best;
}

const hasOddSpace = (text: string): boolean => /[^\S ]| {2}/u.test(text);

/** Browsers compare without regard to case, and whole words only. */
function indexOf(source: string, text: string, from: number): number {
  const lower = source.toLowerCase();
  const wanted = text.toLowerCase();
  for (let at = lower.indexOf(wanted, from); at !== -1; at = lower.indexOf(wanted, at + 1)) {
    const isWord = (place: number): boolean => IN_WORDS(lower[place] ?? '').test(lower[place] ?? '');
    const cutsBefore = isWord(at - 1) && isWord(at);
    const cutsAfter = isWord(at + wanted.length) && isWord(at + wanted.length - 1);
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}
