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

/** What one frame knows about itself. */
export interface FrameReport {
  readonly title: string;
  readonly url: string;
  readonly state: 'reading' | 'settled' | 'off' | 'waiting-for-click' | 'capped';
  /** Marked mentions, in reading order. */
  readonly mentions: readonly MentionEntry[];
  /** How many names the judge left unmarked. */
  readonly unmarked: number;
}
