/** What the look-up shows of a search, whichever engine found it. Slices are of the record's source. */
import type { Passage, Slice } from '../dossier/types.ts';

export interface Hit {
  readonly passage: Passage;
  /** The sentence that speaks most of what was asked. */
  readonly sentence: Slice;
  /** The words that were found, within the sentence. */
  readonly marks: readonly Slice[];
}

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** What the reader should know of how the query was read, in plain words; null when nothing is to be said. */
  readonly note: string | null;
}

export type Search = (query: string) => Found;
