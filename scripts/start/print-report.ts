/** A page's report for a person at a terminal. */
import { differenceInWords } from '../../engine/export/difference-in-words.ts';
import type { PageReport, ReportedMention, ReportedQuotation } from './visit-page.ts';

/** How much of the context stands on either side of the words, in characters. */
const AROUND = 48;

export function printReport({ page, title, browser, mentions, quotations, screenshots }: PageReport): string {
  const topics = new Set(mentions.map(({ topic }) => topic)).size;
  const count = `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`;
  return [
    title || '(no title)',
    `${page}, in ${browser}`,
    '',
    ...mentions.map(printMention),
    mentions.length === 0
      ? 'Nothing is marked on this page.'
      : `${count} of ${topics} ${topics === 1 ? 'topic' : 'topics'}.`,
    ...(quotations.length > 0 ? ['', 'Quotations', ...quotations.map(printQuotation), ''] : []),
    ...screenshots.map((file) => `Picture: ${file}`),
  ].join('\n');
}

function printMention({ topic, text, context, reasons, statements, findings }: ReportedMention, index: number): string {
  return [
    `${index + 1}. ${text}  [${topic}]`,
    `   ${quoteAround(context, text)}`,
    `   marked because: ${reasons.join('; ') || 'no reason given'}`,
    `   said:  ${statements.join(', ') || 'no statement'}`,
    `   found: ${findings.join(', ') || 'no finding on this'}`,
    '',
  ].join('\n');
}

function printQuotation({ verdict, passage, text, changes, drops }: ReportedQuotation): string {
  return [
    `   ${verdict} ${passage}: “${text.replace(/\s+/g, ' ')}”`,
    ...changes.map((change) => `      ${differenceInWords(change, (words) => words.replace(/\s+/g, ' '))}`),
    ...(drops.length > 0 ? [`      the cut removes: ${drops.join(', ')}`] : []),
  ].join('\n');
}

function quoteAround(context: string, text: string): string {
  const line = context.replace(/\s+/g, ' ');
  const at = Math.max(0, line.indexOf(text));
  const from = Math.max(0, at - AROUND);
  const to = Math.min(line.length, at + text.length + AROUND);
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
