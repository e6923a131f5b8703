/** What the card says of a quotation on the page, compared with the record. Neither verdict is an accusation. */

/** A stretch of the compared words: as in both, only in the record, or only on the page. */
export interface DiffPiece {
  readonly kind: 'same' | 'record-only' | 'page-only';
  readonly text: string;
}

export interface QuotationView {
  readonly verdict: 'exact' | 'elided' | 'differs' | 'none';
  /** The words between the quotation marks on the page. */
  readonly quoted: string;
  /** The record's words in the same place; null where the record holds none. */
  readonly record: string | null;
  /** BCP 47 tag of the record's words. */
  readonly language: string;
  readonly diff: readonly DiffPiece[];
  /** Limiting words (not, only, may) that a cut left out. */
  readonly drops: readonly string[];
}
