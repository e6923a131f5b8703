/** A found name as the lists outside the page show it. */
import type { MentionEntry, QuotationEntry } from '../../engine/reading/report.ts';
import type { Found } from './mention-book.ts';

/** Text to each side of the words, at most, in UTF-16 units. */
const CONTEXT = 160;

const SENTENCE_ENDS = /[.!?。！？؟।]["'”’»)]?\s/gu;

export function entryOf({ id, block, text, judged }: Found): MentionEntry {
  const before = plain(
    beforeOf(block.text.slice(Math.max(0, judged.start - CONTEXT), judged.start), judged.start > CONTEXT),
  );
  const words = plain(text);
  const after = plain(afterOf(block.text.slice(judged.end, judged.end + CONTEXT)));
  const lead = before.trimStart();
  return {
    id,
    topic: judged.topic,
    text: words,
    context: (lead + words + after).trimEnd(),
    start: lead.length,
    end: lead.length + words.length,
    score: judged.score,
    reasons: judged.reasons,
    marked: judged.mention,
  };
}

/** Null for a name. @param after how many mentions begin before it. */
export function quotationEntryOf(found: Found, after: number): QuotationEntry | null {
  const { quotation } = found;
  if (!quotation) return null;
  const { id, topic, text, context, start, end } = entryOf(found);
  return {
    ...{ id, topic, text, context, start, end },
    verdict: quotation.verdict,
    passage: quotation.passage,
    changes: quotation.verdict === 'differs' ? quotation.changes : [],
    drops: quotation.verdict === 'elided' ? quotation.drops : [],
    after,
  };
}

/** From the beginning of the sentence, or of a word where the sentence begins too far away. */
function beforeOf(text: string, isCut: boolean): string {
  const end = Array.from(text.matchAll(SENTENCE_ENDS)).at(-1);
  if (end) return text.slice(end.index + end[0].length);
  return isCut ? text.slice(text.search(/\s/u) + 1) : text;
}

function afterOf(text: string): string {
  const end = /[.!?。！？؟।]["'”’»)]?(?=\s|$)/u.exec(text);
  if (end) return text.slice(0, end.index + end[0].length);
  return text.length < CONTEXT ? text : text.slice(0, Math.max(text.search(/\s\S*$/u), 0));
}

/** White space as a reader sees it; gaps and soft hyphens out. */
function plain(text: string): string {
  return text.replaceAll(/[\u00ad\u200b\ufffc]/gu, '').replaceAll(/\s+/gu, ' ');
}
