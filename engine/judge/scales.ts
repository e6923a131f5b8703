/** What the names of a block are weighed with that stands outside of it. */
import type { CueGroup, Profile } from '../dossier/lexicon.ts';

/** A name that the title does not confirm: it speaks for the names of other topics, as one beside them would. */
export interface PossibleName {
  readonly group: number;
  readonly topic: number;
  readonly text: string;
}

export interface TitleEvidence {
  /** Words by cue group, as the title spells them. */
  readonly words: ReadonlyMap<number, readonly string[]>;
  readonly possible: readonly PossibleName[];
  /** Topics of the names that it confirms: the page is about them. */
  readonly subjects: ReadonlySet<number>;
}

/** What the page says of a group outside the block: its words, and how strongly, from 0 to 1. */
export interface PageEvidence {
  readonly strength: number;
  readonly words: readonly string[];
}

/** What a group weighs, by place. */
export type GroupWeights = Profile['groups'][string];

export interface Scales {
  readonly groups: readonly CueGroup[];
  /** What they weigh for the profile at hand, in the same order; undefined for the many that say nothing of it. */
  readonly weights: readonly (GroupWeights | undefined)[];
  readonly title: TitleEvidence;
  readonly page: ReadonlyMap<number, PageEvidence>;
}
