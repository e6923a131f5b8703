/** Names as evidence for the names around them. Holds one name a topic, sentence and paragraph, so that look-ups stay small. */
import type { Found } from './block-evidence.ts';
import type { Evidence } from './cue-evidence.ts';

/** An unconfirmed name with a lower score than this is taken for something else, and hints at nothing. */
export const STILL_POSSIBLE = 0.15;

export interface NearbyNames {
  add(name: Found): void;
  /** The first accepted name of the candidate's sentence, else of its paragraph, as evidence; or nothing. */
  near(candidate: Found): readonly Evidence[];
  /** All accepted names there as one piece of evidence: names that are unsure by themselves bear each other out. */
  allNear(candidate: Found, accepts: (name: Found) => boolean): readonly Evidence[];
}

const NOTHING: readonly Evidence[] = [];
const SILENT: NearbyNames = { add: () => {}, near: () => NOTHING, allNear: () => NOTHING };

/** The names speak as words of the given cue group; where there is no such group they say nothing. */
export function createNearbyNames(group: number | undefined): NearbyNames {
  if (group === undefined) return SILENT;
  const sentences = new Map<number, Map<number, Found>>();
  const paragraphs = new Map<number, Map<number, Found>>();

  const evidence = ({ sentence, paragraph }: Found, pick: (names: Found[]) => Found[]): readonly Evidence[] => {
    const inSentence = pick([...(sentences.get(sentence)?.values() ?? [])]);
    const names = inSentence.length > 0 ? inSentence : pick([...(paragraphs.get(paragraph)?.values() ?? [])]);
    if (names.length === 0) return NOTHING;
    const words = names.map(({ text }) => text);
    return [{ group, place: inSentence.length > 0 ? 'sentence' : 'block', count: names.length, words }];
  };

  return {
    add(name) {
      keep(sentences, name.sentence, name);
      keep(paragraphs, name.paragraph, name);
    },
    near: (candidate) => evidence(candidate, (names) => names.slice(0, 1)),
    allNear: (candidate, accepts) => evidence(candidate, (names) => names.filter(accepts)),
  };
}

function keep(places: Map<number, Map<number, Found>>, place: number, name: Found): void {
  const names = places.get(place) ?? new Map<number, Found>();
  places.set(place, names);
  if (!names.has(name.topic)) names.set(name.topic, name);
}
