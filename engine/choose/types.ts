/** What the choice of passages takes and gives. Offsets are UTF-16 units, half open. */
import type { Slice } from '../dossier/types.ts';

/**
 * Words that speak of a subject. Each entry of `terms` is a term with the weight named by its key:
 * `word`, `prefix*`, `a phrase`, `one|another`, `first + second` where both stand near each other,
 * `first & second` where they stand close, `@list`. `+` and `&` are not mixed.
 */
export interface Subject {
  readonly key: string;
  /** How a reason names it: “the murder of …”. */
  readonly label: string;
  /** Statements that speak of it, best first. */
  readonly statements: readonly string[];
  /** Findings that speak of it, best first; empty: the document holds none on it; null: it says nothing of findings. */
  readonly findings: readonly string[] | null;
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
}

/** How much a passage of a topic weighs before any word is read, by passage id. */
export type Priors = Readonly<Record<string, number>>;

export interface Subjects {
  /** Lists of words that terms name by `@key`. */
  readonly words: Readonly<Record<string, string>>;
  readonly subjects: readonly Subject[];
  /** By topic key; a passage that is not listed starts at 0. */
  readonly priors: Readonly<Record<string, Priors>>;
}

/** Where a mention stands: its paragraph, its offsets in it, and the page's title where known. */
export interface MentionPlace {
  readonly topic: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly title?: string;
}

/** A passage in its rank. All slices are of the record's source. */
export interface Ranked {
  readonly passage: string;
  readonly score: number;
  /** The sentence of the passage that speaks most of what stands near the mention. */
  readonly sentence: Slice;
  /** What may not be cut off from the passage. */
  readonly caveats: readonly Slice[];
  /** In plain words, ready to be shown as text; it may quote the page. */
  readonly why: string;
}

export interface Choice {
  /** Best first; empty where `noReply` stands. */
  readonly statements: readonly Ranked[];
  /** The passage that says that nobody replied for this topic. */
  readonly noReply: Ranked | null;
  /** Best first; empty where `noFinding` stands. */
  readonly findings: readonly Ranked[];
  /** The document holds no finding on this. `others`: its findings on the topic at large, one step away. */
  readonly noFinding: { readonly why: string; readonly others: readonly Ranked[] } | null;
}
