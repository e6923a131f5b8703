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
/** Marks of Chinese and Japanese come after it; they close a sentence whatever word stands before them. */
const BEFORE_CJK = '\u3000';
/** As much of a word, in small letters, is the end of no abbreviation. */
const LONGER_THAN_ABBREVIATIONS = 5;

/** Sentences as slices of `text`, in order, white space between them left out; together they hold every other character. */
export function splitSentences(text: string): Slice[] {
  const sentences: Slice[] = [];
  let start = skipSpace(text, 0);
  END.lastIndex = 0;
  // In place of `matchAll`, which makes an expression of its own for each text.
  for (let match = END.exec(text); match; match = END.exec(text)) {
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

/** What English prose asks at nearly every stop is answered without an expression. */
function endsSentence(text: string, mark: number, end: number, next: number): boolean {
  if (text.charAt(mark) > BEFORE_CJK) return true;
  if (!opens(text, next)) return false;
  if (end - mark > 1 || text[mark] !== '.' || followsLongWord(text, mark)) return true;
  const before = text.slice(Math.max(0, mark - 12), end);
  return !ABBREVIATION(before).test(before);
}

function opens(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isSmall(unit)) return false;
  if (unit >= 0x41 && unit <= 0x5a) return true;
  // Cutting at a code unit would halve a surrogate pair only in the window, never in a result.
  const after = text.slice(at, at + 8);
  return OPENS(after).test(after);
}

function followsLongWord(text: string, end: number): boolean {
  for (let at = end - 1; at >= end - LONGER_THAN_ABBREVIATIONS; at--) if (!isSmall(text.charCodeAt(at))) return false;
  return true;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] ?? '')) at += 1;
  return at;
}
