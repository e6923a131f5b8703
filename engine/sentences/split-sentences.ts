/**
 * Splits prose into sentences: after `.`, `!`, `?` or `…` and closing marks, where white space and something that can
 * open a sentence follow. Abbreviations and initials do not end one. Own code rather than `Intl.Segmenter`, whose
 * result depends on the browser's ICU data, while an excerpt must be the same everywhere. Linear in the text's length.
 */
import type { Slice } from '../dossier/types.ts';
import { letterPattern } from '../words/letter-pattern.ts';

/** The look-behind keeps a run of marks from being tried once per mark, which would be quadratic. */
const END = /(?:(?<![.!?…؟।])[.!?…؟।]+["'”’»)\]]*(?=\s|$)|(?<![。！？])[。！？]+["'”’」』]*)\s*/gu;
const OPENS = letterPattern(String.raw`^["'“‘«([]*[\p{Lu}\p{Lo}\p{N}]`);
const ABBREVIATION = letterPattern(
  String.raw`(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Jr|Sr|vs|etc|eg|ie|e\.g|i\.e|No|Nos|Inc|Ltd|Co|Corp|art|sec|vol|pp?|[\p{Lu}]|(?:[\p{Lu}]\.)+[\p{Lu}])\.$`,
);
/** A mark that closes a sentence whatever word stands before it. */
const CJK = /[。！？]/u;

/** Sentences as slices of `text`, in order, white space between them left out; together they hold every other character. */
export function splitSentences(text: string): Slice[] {
  const sentences: Slice[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length;
    const next = match.index + match[0].length;
    if (next < text.length && !endsSentence(text, match.index, end, next)) continue;
    if (end > start) sentences.push({ start, end });
    start = skipSpace(text, next);
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

function endsSentence(text: string, mark: number, end: number, next: number): boolean {
  const marks = text.slice(mark, end);
  if (CJK.test(marks)) return true;
  // Cutting at a code unit would halve a surrogate pair only in the window, never in a result.
  const after = text.slice(next, next + 8);
  if (!OPENS(after).test(after)) return false;
  const before = text.slice(Math.max(0, mark - 12), end);
  return !(marks === '.' && ABBREVIATION(before).test(before));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1;
  return at;
}
