/** What a frame tells the lists outside the page: plain data that survives a message. */

/** One mention as the lists show it; `sentence` is page text and is only ever set through `textContent`. */
export interface MentionEntry {
  /** Unique within its frame while the page lives. */
  readonly id: number;
  readonly topic: string;
  /** The words that are marked. */
  readonly text: string;
  /** The sentence or block around them. */
  readonly context: string;
  /** UTF-16 offsets of `text` within `context`. */
  readonly start: number;
  readonly end: number;
  /** The sentence begins before `context`, or ends after it. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly marked: boolean;
}

/** A quotation on the page whose words stand in the record. Texts are page text, as above. */
export interface QuotationEntry {
  /** Negative, so that it is unique among mentions too. */
  readonly id: number;
  readonly topic: string;
  /** The words between the quotation marks. */
  readonly text: string;
  readonly context: string;
  readonly start: number;
  readonly end: number;
  /** The sentence begins before `context`, or ends after it. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  readonly verdict: 'exact' | 'elided' | 'differs';
  readonly passage: string;
  /** Where it differs: the record's words, the quotation's words. */
  readonly changes: readonly (readonly [string, string])[];
  /** The limiting words that a cut removed. */
  readonly drops: readonly string[];
  /** How many mentions of its frame begin before it does. */
  readonly after: number;
}

/** Names that a list begins with, and by which it grows when its reader asks: some twenty screens of a popup. */
export const LISTED_AT_ONCE = 300;

/** More are not listed of one frame however they are asked for; a page is read no further than this. */
export const MOST_LISTED = 10_000;

/** What one frame knows about itself. */
export interface FrameReport {
  readonly title: string;
  readonly url: string;
  readonly state: 'reading' | 'settled' | 'off' | 'waiting-for-click' | 'capped';
  /** Marked mentions that can be seen, in reading order; of very many, as many as were asked for. */
  readonly mentions: readonly MentionEntry[];
  /** How many more are marked that were not asked for. Nobody has looked whether they can be seen. */
  readonly more: number;
  /** In reading order. */
  readonly quotations: readonly QuotationEntry[];
  /** A machine has translated the page, so that its quotations cannot be compared. */
  readonly translated: boolean;
  /** Some quotations are not compared yet: they are listed later. */
  readonly checking: boolean;
  /** How many names the judge left unmarked. */
  readonly unmarked: number;
}
