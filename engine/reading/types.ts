/** What the engine says of a text: mentions, names it left unmarked, and the reasons. Offsets are UTF-16, half open. */

import type { LanguageWords } from '../dossier/lexicon.ts';
import type { Slice } from '../dossier/types.ts';
import type { Steps } from '../steps.ts';

/** A name found in a block of text, before anything is known of its sense. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Key of the topic that the name may speak of. */
  readonly topic: string;
}

export const NO_NAME = -1;

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
 * What else of the page is to be read: for candidates that are mentions, or would be if the page spoke for them, and for names
 * in a text whose words are not there yet, what tells one sense from another; for names in texts that do not tell their
 * language, what tells that of the page.
 */
export type Wanted = 'evidence' | 'language' | 'nothing';

/**
 * The engine's state for one document (one frame): blocks of text go in as they are read, in any order; judgements come
 * out as evidence gathers, so that what is read late can confirm, or cast doubt on, what was read early.
 */
export interface Reading {
  /** The page's title, or its top frame's; evidence like a heading. Calling again replaces it. */
  setTitle(title: string): void;
  /**
   * Where the first name may begin in a raw text, such as several blocks run together, at an offset or after it: a UTF-16
   * offset, or `NO_NAME`. Much faster than reading it. Finds more than there are names, and passes over none.
   */
  nameFrom(text: string, from: number): number;
  /** Stretches of a raw text that are to be read although no name stands in them: in order, none touching another. */
  quotedIn(text: string): readonly Slice[];
  /** Makes ready what `put` needs, with rests; else the first one makes all of it at once, which takes more than a frame. */
  prepare(): Steps<void>;
  /** Reads a long text with rests; the next `put`, if it is of the same text, takes what was read. */
  readAhead(text: string): Steps<void>;
  /** Adds the text of a block, or replaces it. `block` is any number that the caller chose for it. */
  put(block: number, text: string): void;
  /**
   * Takes up the words of languages that it was lacking, with rests, and reads the blocks that waited for them. Until all is
   * ready it is read and judged as before. Ask `settle` then.
   * @param refused tags of languages that cannot be had: what waits for them is read without.
   */
  learn(packs: readonly LanguageWords[], refused?: readonly string[]): Steps<void>;
  /** Forgets a block and the evidence that it gave. */
  drop(block: number): void;
  /**
   * The blocks whose judgement is new or has changed since the last call; a block left without candidates comes once, empty.
   * @param most candidates that are judged now, about; the others wait for the next call, in the order in which they came due.
   */
  settle(most?: number): readonly BlockJudgement[];
  /** Whether something is left to judge for the next call of `settle`. */
  readonly isDue: boolean;
  /** Whether all that was put is judged: nothing is left for the next call, and nothing waits for the words of a language. */
  readonly isSettled: boolean;
  /**
   * Tags of the languages whose words it needs for what was put, or for the title, and has neither been given nor refused:
   * most often none. Blocks that need them are judged when they are learnt. Ask after `settle`, which knows the page better.
   */
  readonly lacking: readonly string[];
  readonly asksFor: Wanted;
  /** How many candidates stand in the blocks that are known now, judged or not. */
  readonly candidates: number;
}
