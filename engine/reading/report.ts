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
  readonly verdict: 'exact' | 'elided' | 'differs';
  readonly passage: string;
  /** Where it differs: the record's words, the quotation's words. */
  readonly changes: readonly (readonly [string, string])[];
  /** The limiting words that a cut removed. */
  readonly drops: readonly string[];
  /** How many mentions of its frame begin before it does. */
  readonly after: number;
}

/** What one frame knows about itself. */
export interface FrameReport {
  readonly title: string;
  readonly url: string;
  readonly state: 'reading' | 'settled' | 'off' | 'waiting-for-click' | 'capped';
  /** Marked mentions, in reading order. */
  readonly mentions: readonly MentionEntry[];
  /** In reading order. */
  readonly quotations: readonly QuotationEntry[];
  /** A machine has translated the page, so that its quotations cannot be compared. */
  readonly translated: boolean;
  /** How many names the judge left unmarked. */
  readonly unmarked: number;
}
