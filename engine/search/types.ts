import type { Slice } from '../dossier/types.ts';

/** One passage that a query found. Slices are of the record's source. */
export interface Hit {
  readonly passage: string;
  readonly score: number;
  /** The sentence that holds most of what was looked for; the first where nothing in the text itself was. */
  readonly sentence: Slice;
  /** What matched within the passage, in order, never overlapping. */
  readonly ranges: readonly Slice[];
}

export interface LookupResult {
  /** How many passages were found; `hits` may hold fewer. */
  readonly total: number;
  /** Best first; in the document's order where only fields were given. */
  readonly hits: readonly Hit[];
  /** No passage holds every word: these hold some of them. */
  readonly loosened: boolean;
  /** Field values that fit nothing in the record, such as `speaker:nobody`, as typed. */
  readonly unknown: readonly string[];
}
