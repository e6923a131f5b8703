/** Compares a text that somebody selected, typed or pasted with the record: all of it, and each quotation in it. */
import { checkText } from '../quotes/check-text.ts';
import { judgeQuotation } from '../quotes/judge-quotation.ts';
import type { QuoteIndex } from '../quotes/record-index.ts';
import type { Found } from '../quotes/types.ts';
import type { Lookup } from '../search/create-lookup.ts';
import { readQuery } from '../search/read-input.ts';
import type { Hit } from '../search/types.ts';

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
  // A paragraph is quoted as a whole where the text is laid out as a block quote.
  const parts = text.split(/\n+/u).flatMap((paragraph) =>
    checkText(index, paragraph, { quoted: [{ start: 0, end: paragraph.length }] }).map(
      ({ start, end, judgement: judged }) => ({
        quoted: paragraph.slice(start, end),
        judgement: judged,
      }),
    ),
  );
  const near = parts.length > 0 ? [] : lookup({ ...readQuery(''), words: whole.split(/\s+/u) }, { limit: NEAR }).hits;
  return { parts, near };
}

/** Marks around the whole text are the quoting person's, not the quoted one's. */
function withoutMarks(text: string): string {
  return text.replace(/^["“”„«»‘’']+|["“”„«»‘’']+$/gu, '').trim();
}
