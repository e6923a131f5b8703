/** What the page layer offers to whoever opens cards, jumps and lists: the mentions that are marked right now. */
import type { Found as FoundQuotation } from '../engine/quotes/types.ts';
import type { MentionEntry } from '../engine/reading/report.ts';

export interface MarkedMention extends MentionEntry {
  /** A live range over the marked words; may be collapsed or disconnected after the page has changed. */
  readonly range: Range;
  /** What it is, or stands in: a quotation, compared with the record. */
  readonly quotation: { readonly text: string; readonly judgement: FoundQuotation } | null;
  readonly isQuotation: boolean;
}

/** Which one of the page's mentions it is. */
export interface Place {
  /** From 0, in reading order. */
  readonly index: number;
  readonly count: number;
}

export interface MarkedMentions {
  /** The mention painted under a point (client coordinates, px), or null; never one that something else covers. */
  at(x: number, y: number): MarkedMention | null;
  byId(id: number): MarkedMention | null;
  /** Each is looked at, which takes style and layout. */
  inReadingOrder(): readonly MarkedMention[];
  /** Null for a quotation, for what nobody can see, and on a page with many mentions until they have been counted. */
  placeOf(id: number): Place | null;
  /** Calls back after marks were added or removed. */
  subscribe(listener: () => void, signal: AbortSignal): void;
}
