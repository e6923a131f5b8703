/** What the engine says of a text: mentions, names it left unmarked, and the reasons. Offsets are UTF-16, half open. */

/** A name found in a block of text, before anything is known of its sense. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Key of the topic that the name may speak of. */
  readonly topic: string;
}

/** Why a candidate is, or is not, a mention, in plain words that can be shown as they stand. */
export type Reason = string;

/** A candidate with its judgement: `mention` is what the judge decided at the normal sensitivity. */
export interface Judged extends Candidate {
  readonly mention: boolean;
  /** Probability-like, 0 to 1; at least 0.5 where `mention` holds. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The judged candidates of one block, in text order, never overlapping. */
export interface BlockJudgement {
  readonly block: number;
  readonly judged: readonly Judged[];
}

/**
 * The engine's state for one document (one frame): blocks of text go in as they are read, in any order; judgements come
 * out as evidence gathers, so that what is read late can confirm, or cast doubt on, what was read early.
 */
export interface Reading {
  /** The page's title, or its top frame's; evidence like a heading. Calling again replaces it. */
  setTitle(title: string): void;
  /**
   * Whether names may stand in a raw text, such as several blocks run together; much faster than reading it. Says yes
   * more often than there are names, and no only where there is none.
   */
  mayHoldNames(text: string): boolean;
  /** The same for words that are evidence for or against names. Costs more the first time: they are many. */
  mayHoldCues(text: string): boolean;
  /** So much text, in UTF-16 units, was passed over for it holds nothing: evidence is the thinner on the page for it. */
  passOver(units: number): void;
  /** Adds the text of a block, or replaces it. `block` is any number that the caller chose for it. */
  put(block: number, text: string): void;
  /** Forgets a block and the evidence that it gave. */
  drop(block: number): void;
  /** The blocks whose judgement is new or has changed since the last call; a block left without candidates comes once, empty. */
  settle(): readonly BlockJudgement[];
}
