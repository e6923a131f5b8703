/** A found name as the lists outside the page show it. */
import type { MentionEntry, QuotationEntry } from '../../engine/reading/report.ts';
import type { Found } from './mention-book.ts';

/** Text to each side of the words, at most, in UTF-16 units: twice the longest sentence of a careful writer. */
const CONTEXT = 400;

/** Of a character that the cut went through, in a script without blanks. */
const HALF = /^[\udc00-\udfff]|[\ud800-\udbff]$/u;

const SENTENCE_ENDS = /[.!?。！？؟।]["'”’»)]?\s/gu;

export function entryOf({ id, block, text, judged }: Found): MentionEntry {
  const head = beforeOf(block.text.slice(Math.max(0, judged.start - CONTEXT), judged.start), judged.start > CONTEXT);
  const tail = afterOf(block.text.slice(judged.end, judged.end + CONTEXT), block.text.length > judged.end + CONTEXT);
  const lead = plain(head.text).trimStart();
  const words = plain(text);
  return {
    id,
    topic: judged.topic,
    text: words,
    context: (lead + words + plain(tail.text)).trimEnd(),
    start: lead.length,
    end: lead.length + words.length,
    cutStart: head.isCut,
    cutEnd: tail.isCut,
    score: judged.score,
    reasons: judged.reasons,
    marked: judged.mention,
  };
}

/** Null for a name. @param after how many mentions begin before it. */
export function quotationEntryOf(found: Found, after: number): QuotationEntry | null {
  const { quotation } = found;
  if (!quotation) return null;
  const { id, topic, text, context, start, end, cutStart, cutEnd } = entryOf(found);
  return {
    ...{ id, topic, text, context, start, end, cutStart, cutEnd },
    verdict: quotation.verdict,
    passage: quotation.passage,
    changes: quotation.verdict === 'differs' ? quotation.changes : [],
    drops: quotation.verdict === 'elided' ? quotation.drops : [],
    after,
  };
}

interface Side {
  readonly text: string;
  /** Within its sentence. */
  readonly isCut: boolean;
}

/** From the beginning of the sentence, or of a word where the sentence begins too far away. */
function beforeOf(text: string, hasMore: boolean): Side {
  const end = Array.from(text.matchAll(SENTENCE_ENDS)).at(-1);
  if (end) return { text: text.slice(end.index + end[0].length), isCut: false };
  return { text: hasMore ? text.replace(/^\S*\s/u, '').replace(HALF, '') : text, isCut: hasMore };
}

/** To the end of the sentence, or of a word where the sentence ends too far away. */
function afterOf(text: string, hasMore: boolean): Side {
  const end = /[.!?。！？؟।]["'”’»)]?(?=\s|$)/u.exec(text);
  if (end) return { text: text.slice(0, end.index + end[0].length), isCut: false };
  return { text: hasMore ? text.replace(/\s\S*$/u, '').replace(HALF, '') : text, isCut: hasMore };
}

/** White space as a reader sees it; gaps and soft hyphens out. */
function plain(text: string): string {
  return text.replaceAll(/[\u00ad\u200b\ufffc]/gu, '').replaceAll(/\s+/gu, ' ');
}
