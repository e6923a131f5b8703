/**
 * The groups that speak in a stretch of text, each with its different words, in the order of the text. In arrays side by
 * side: few groups speak in one place, and maps of maps, three for each block, were a sixth of what reading a page with
 * thousands of names left to the collector.
 */

export interface Spoken {
  readonly groups: readonly number[];
  /** The words of each of the groups. */
  readonly words: readonly (readonly string[])[];
}

/** What is said in one of the sentences or paragraphs, which are numbered. */
export interface SpokenAt extends Spoken {
  readonly place: number;
  readonly groups: number[];
  readonly words: string[][];
}

/** Different words of one group that are counted. */
const MOST_COUNTED = 8;

export function newSpoken(place: number): SpokenAt {
  return { place, groups: [], words: [] };
}

export function spokenAt(places: readonly SpokenAt[], place: number): SpokenAt | undefined {
  return places.findLast((one) => one.place === place);
}

/** The same, made where nothing was said there yet. */
export function opened(places: SpokenAt[], place: number): SpokenAt {
  const last = places.at(-1);
  const known = last?.place === place ? last : spokenAt(places, place);
  if (known) return known;
  const made = newSpoken(place);
  places.push(made);
  return made;
}

export function wordsOf({ groups, words }: Spoken, group: number): readonly string[] | undefined {
  const at = groups.indexOf(group);
  return at === -1 ? undefined : words[at];
}

export function addWord({ groups, words }: SpokenAt, group: number, word: string): void {
  const known = words[groups.indexOf(group)];
  if (known === undefined) {
    groups.push(group);
    words.push([word]);
    return;
  }
  if (known.length === MOST_COUNTED || known.includes(word)) return;
  const folded = word.toLowerCase();
  for (const other of known) if (other.toLowerCase() === folded) return;
  known.push(word);
}

const SPACE = 0x20;

/** A word of a text, its white space made single spaces. */
export function wordIn(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return isEven(word) ? word : word.replace(/\s+/gu, ' ');
}

/** Whether there is nothing to be made even, as in nearly every word: seen without an expression. */
function isEven(word: string): boolean {
  let last = 0;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < SPACE || unit > MOST_ASCII || (unit === SPACE && last === SPACE)) return false;
    last = unit;
  }
  return true;
}

const MOST_ASCII = 0x7e;
