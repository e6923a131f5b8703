/** What names are judged by, looked up by number: a page's code is never warm, and what is looked up by name costs tenfold. */
import type { LexiconHead } from '../dossier/lexicon.ts';
import type { GroupWeights } from './scales.ts';

/** The groups as whose words the names of a profile speak; undefined where there is no such group. */
export interface Emitted {
  /** Once they are confirmed. */
  readonly sure: number | undefined;
  /** Before that, for as long as they may be meant. */
  readonly possible: number | undefined;
}

/** All in the order of the profiles, but for `profileOf`. */
export interface ProfileNumbers {
  /** What each group weighs; undefined for the many that say nothing of the profile's names. */
  readonly weights: readonly (readonly (GroupWeights | undefined)[])[];
  readonly emitted: readonly Emitted[];
  /** By topic, the number of its profile. */
  readonly profileOf: readonly number[];
}

export function numberProfiles({ groups, profiles, topics }: LexiconHead): ProfileNumbers {
  const groupOf = new Map(groups.map(({ id }, group) => [id, group]));
  return {
    weights: profiles.map((profile) => groups.map(({ id }) => profile.groups[id])),
    emitted: profiles.map(({ emits = '' }) => ({ sure: groupOf.get(emits), possible: groupOf.get(`${emits}?`) })),
    profileOf: topics.map(({ profile }) => profiles.findIndex(({ id }) => id === profile)),
  };
}
