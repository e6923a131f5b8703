/** Says in plain words what decided. */
import type { CueGroup, Place } from '../dossier/lexicon.ts';
import type { Found } from './block-evidence.ts';
import type { Weighed } from './cue-evidence.ts';

/** Evidence lighter than this is not worth a reader's time, in log-odds. */
const WORTH_SAYING = 0.35;
const MOST_REASONS = 3;

const WHERE: Readonly<Record<Place, string>> = {
  next: 'right beside it',
  previous: 'right beside it',
  near: 'close by',
  sentence: 'in the same sentence',
  block: 'in the same paragraph',
  title: 'in the title of the page',
  page: 'elsewhere on the page',
};

export interface Said {
  readonly found: Found;
  readonly evidence: readonly Weighed[];
  readonly groups: readonly CueGroup[];
}

export function reasonsFor({ found, evidence }: Said): string[] {
  const reasons = found.role === 'plain' ? [`“${found.text}” has one meaning`] : [];
  const places = new Map<string, string[]>();
  for (const { place, words, weight } of evidence) {
    if (weight < WORTH_SAYING) continue;
    const where = WHERE[place];
    places.set(where, [...new Set([...(places.get(where) ?? []), ...words])]);
  }
  for (const [where, words] of places) reasons.push(standing(words, where));
  if (reasons.length === 0) reasons.push('several small signs together');
  return reasons.slice(0, MOST_REASONS);
}

export function reasonsAgainst({ found, evidence, groups }: Said, partOfName: boolean): string[] {
  const reasons: string[] = [];
  for (const { group, place, words, weight } of evidence) {
    if (weight > -WORTH_SAYING) continue;
    reasons.push(`${standing(words, WHERE[place])} (${groups[group]?.label ?? ''})`);
  }
  if (partOfName && found.neighbour) reasons.push(`may be part of a longer name with “${found.neighbour}”`);
  if (reasons.length === 0) reasons.push('nothing nearby says that it is meant');
  return reasons.slice(0, MOST_REASONS);
}

/**
 * Whether evidence of one name is surely put into the same words as other evidence of it was, told without the words. Which
 * way a group points at a place is fixed.
 */
export function isSaidAlike(some: readonly Weighed[], others: readonly Weighed[]): boolean {
  const isWorthSaying = ({ weight }: Weighed): boolean => Math.abs(weight) >= WORTH_SAYING;
  return (
    some.length === others.length &&
    some.every((one, nth) => {
      const other = others[nth] as Weighed;
      return (
        one.group === other.group &&
        one.place === other.place &&
        isWorthSaying(one) === isWorthSaying(other) &&
        one.words.length === other.words.length &&
        one.words.every((word, at) => word === other.words[at])
      );
    })
  );
}

/** "“spyware” and “Citizen Lab” stand in the same paragraph". */
function standing(words: readonly string[], where: string): string {
  const quoted = words.slice(0, MOST_REASONS).map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? `${last} stands ${where}` : `${quoted.join(', ')} and ${last} stand ${where}`;
}
