/** Names as evidence for the names around them. Holds one name a topic, sentence and paragraph, so that look-ups stay small. */
import type { Found } from './block-evidence.ts';
import type { Evidence } from './cue-evidence.ts';

/** An unconfirmed name with a lower score than this is taken for something else, and hints at nothing. */
export const STILL_POSSIBLE = 0.15;

export interface NearbyNames {
  add(name: Found): void;
  /** The nearest accepted name of the candidate's sentence or paragraph, as evidence; or nothing. */
  near(candidate: Found, accepts?: (name: Found) => boolean): readonly Evidence[];
}

const NOTHING: readonly Evidence[] = [];
const SILENT: NearbyNames = { add: () => {}, near: () => NOTHING };

/** The names speak as words of the given cue group; where there is no such group they say nothing. */
export function createNearbyNames(group: number | undefined): NearbyNames {
  if (group === undefined) return SILENT;
  const sentences = new Map<number, Map<number, Found>>();
  const paragraphs = new Map<number, Map<number, Found>>();

  return {
    add(name) {
      keep(sentences, name.sentence, name);
      keep(paragraphs, name.paragraph, name);
    },
    near(candidate, accepts = () => true) {
      const inSentence = pick(sentences.get(candidate.sentence), accepts);
      const name = inSentence ?? pick(paragraphs.get(candidate.paragraph), accepts);
      return name ? [{ group, place: inSentence ? 'sentence' : 'block', count: 1, words: [name.text] }] : NOTHING;
    },
  };
}

function keep(places: Map<number, Map<number, Found>>, place: number, name: Found): void {
  const names = places.get(place) ?? new Map<number, Found>();
  places.set(place, names);
  if (!names.has(name.topic)) names.set(name.topic, name);
}

function pick(names: ReadonlyMap<number, Found> | undefined, accepts: (name: Found) => boolean): Found | null {
  for (const name of names?.values() ?? []) if (accepts(name)) return name;
  return null;
}
