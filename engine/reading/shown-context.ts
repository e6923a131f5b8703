/** The page's words around a name or a quotation, as a person reads them. */
import type { MentionEntry } from './report.ts';

type Context = Pick<MentionEntry, 'context' | 'start' | 'end' | 'cutStart' | 'cutEnd'>;

/** With … where the sentence goes on; `start` and `end` are UTF-16 offsets of the marked words into `text`. */
export function shownContext({ context, start, end, cutStart, cutEnd }: Context): {
  readonly text: string;
  readonly start: number;
  readonly end: number;
} {
  const head = cutStart ? '… ' : '';
  return {
    text: `${head}${context}${cutEnd ? ' …' : ''}`,
    start: head.length + start,
    end: head.length + end,
  };
}
