/** What the quotation check takes and gives. Offsets are UTF-16 code units, half open. */
import type { Slice } from '../dossier/types.ts';

/**
 * Words that a text sets between quotation marks, the marks and the white space inside them left out.
 * More than one piece: “…,” said X, “…”, read as one quotation; the slice runs from the first piece to the last.
 */
export interface Quotation extends Slice {
  readonly pieces: readonly Slice[];
  /** The closing mark may be an apostrophe within the words: `'your sources' claims'`. */
  readonly doubtful?: boolean;
}

/** A stretch of the comparison between a quotation and the record; read in order they give both wordings. */
export type Segment =
  /** In both. The record's own bytes. */
  | { readonly kind: 'same'; readonly text: string }
  /** In the record, left out of the quotation at a mark of omission. The record's own bytes. */
  | { readonly kind: 'cut'; readonly text: string }
  /** In the record, missing from the quotation without a sign. The record's own bytes. */
  | { readonly kind: 'missing'; readonly text: string }
  /** In the quotation only, in its own words. */
  | { readonly kind: 'added'; readonly text: string };

/** What differs in one place: the record's words, then the quotation's; either may be empty. */
export type Change = readonly [record: string, quotation: string];

interface InRecord {
  /** The passage that holds most of the quotation. */
  readonly passage: string;
  /** Where the quoted words stand, in the source. */
  readonly place: Slice;
  /** The whole sentences around the place, in the source. */
  readonly sentences: Slice;
  readonly segments: readonly Segment[];
}

export type Judgement =
  /** The words stand so in the record. */
  | (InRecord & { readonly verdict: 'exact' })
  /** Pieces of the record in order, joined by … or brackets; `drops`: the limiting words that a cut removed. */
  | (InRecord & { readonly verdict: 'elided'; readonly drops: readonly string[] })
  /** The same sentence with words, punctuation or case changed and no sign of it. Other papers print fuller wording. */
  | (InRecord & { readonly verdict: 'differs'; readonly changes: readonly Change[]; readonly onlyMarks: boolean })
  /** Not in the record, or under four words. Never an accusation. */
  | { readonly verdict: 'none' };

export type Verdict = Judgement['verdict'];

export type Found = Exclude<Judgement, { readonly verdict: 'none' }>;

/** A quotation whose words stand in the record, one way or another. */
export interface CheckedQuotation extends Quotation {
  readonly judgement: Found;
}
