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
  // Most names stand alone in their block: nothing is made for them.
  let sentences: Places | null = null;
  let paragraphs: Places | null = null;

  const evidence = (
    { sentence, paragraph }: Found,
    accepts: (name: Found) => boolean,
    most: number,
  ): readonly Evidence[] => {
    if (!sentences || !paragraphs) return NOTHING;
    const inSentence = some(sentences.get(sentence), accepts, most);
    const words = inSentence.length > 0 ? inSentence : some(paragraphs.get(paragraph), accepts, most);
    if (words.length === 0) return NOTHING;
    return [{ group, place: inSentence.length > 0 ? 'sentence' : 'block', count: words.length, words }];
  };

  return {
    add(name) {
      sentences ??= new Map();
      paragraphs ??= new Map();
      keep(sentences, name.sentence, name);
      keep(paragraphs, name.paragraph, name);
    },
    near: (candidate) => evidence(candidate, () => true, 1),
    allNear: (candidate, accepts) => evidence(candidate, accepts, Number.POSITIVE_INFINITY),
  };
}

type Places = Map<number, Map<number, Found>>;

/** The texts of accepted names, in order. */
function some(names: Map<number, Found> | undefined, accepts: (name: Found) => boolean, most: number): string[] {
  const texts: string[] = [];
  for (const name of names?.values() ?? []) {
    if (texts.length >= most) break;
    if (accepts(name)) texts.push(name.text);
  }
  return texts;
}

function keep(places: Places, place: number, name: Found): void {
  const names = places.get(place) ?? new Map<number, Found>();
  places.set(place, names);
  if (!names.has(name.topic)) names.set(name.topic, name);
}
