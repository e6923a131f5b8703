/**
 * Compares a text that somebody selected, typed or pasted with the record: all of it, each quotation in it, or, where
 * nothing in it is marked as one, each sentence.
 */
import type { Slice } from '../dossier/types.ts';
import { checkText } from '../quotes/check-text.ts';
import { judgeQuotation } from '../quotes/judge-quotation.ts';
import type { QuoteIndex } from '../quotes/record-index.ts';
import type { Found } from '../quotes/types.ts';
import type { Lookup } from '../search/create-lookup.ts';
import { readQuery } from '../search/read-input.ts';
import type { Hit } from '../search/types.ts';
import { splitSentences } from '../sentences/split-sentences.ts';

export interface CheckedPart {
  /** The words of the text. */
  readonly quoted: string;
  readonly judgement: Found;
}

export interface CheckedPaste {
  readonly parts: readonly CheckedPart[];
  /** Passages that share words with a text of which nothing stands in the record; best first. */
  readonly near: readonly Hit[];
}

/** As many passages as are worth a look when none fits. */
const NEAR = 3;

/** @param text of any length and kind. */
export function checkPasted(index: QuoteIndex, lookup: Lookup, text: string): CheckedPaste {
  const whole = withoutMarks(text.trim());
  const judgement = judgeQuotation(index, [whole]);
  // With words changed it may be a text around quotations: those are looked at by themselves.
  if (judgement.verdict === 'exact' || judgement.verdict === 'elided')
    return { parts: [{ quoted: whole, judgement }], near: [] };
  const paragraphs = text.split(/\n+/u);
  // A paragraph is quoted as a whole where the text is laid out as a block quote.
  const quotations = paragraphs.flatMap((paragraph) =>
    partsOf(index, paragraph, [{ start: 0, end: paragraph.length }]),
  );
  const parts = quotations.length > 0 ? quotations : borrowedSentences(index, paragraphs);
  const near = parts.length > 0 ? [] : lookup({ ...readQuery(''), words: whole.split(/\s+/u) }, { limit: NEAR }).hits;
  return { parts, near };
}

/** Stands in the record word for word though nothing says that it is quoted; anything less is another's own sentence. */
function borrowedSentences(index: QuoteIndex, paragraphs: readonly string[]): readonly CheckedPart[] {
  const exact = paragraphs
    .flatMap((paragraph) => partsOf(index, paragraph, splitSentences(paragraph)))
    .filter(({ judgement }) => judgement.verdict === 'exact');
  return [...new Map(exact.map((part) => [part.quoted, part])).values()];
}

function partsOf(index: QuoteIndex, text: string, quoted: readonly Slice[]): readonly CheckedPart[] {
  return checkText(index, text, { quoted }).map(({ start, end, judgement }) => ({
    quoted: text.slice(start, end),
    judgement,
  }));
}

/** Marks around the whole text are the quoting person's, not the quoted one's. */
function withoutMarks(text: string): string {
  return text.replace(/^["“”„«»‘’']+|["“”„«»‘’']+$/gu, '').trim();
}
