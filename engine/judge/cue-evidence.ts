/** The cue words of a block, and what those around a name say of it. */
import type { Place } from '../dossier/lexicon.ts';
import type { Hit } from '../match/matcher.ts';
import type { Layout } from './layout.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Units between a name and a cue word that still touch it: a word or two may stand between. */
const TOUCHING = 26;
/** Units of a cue word, which the search for touching ones reaches back by. */
const LONGEST_CUE = 60;
/** Different words of one group that are counted. */
const MOST_COUNTED = 8;
/** Units of a text that is one thought, like a headline. */
const LONGEST_HEADLINE = 200;
/** Words of one group that a reason may quote. */
const MOST_WORDS = 3;
/** Between touching words: a possessive, a hyphen, quotation marks, white space. */
const NO_WORD = /^(?:['’]s?)?[\s\u200b-]?["“”«»‘’']?[\s]?["“”«»‘’']?$/u;
const PART_OF_A_CLAUSE = /[,.;:!?()[\]{}"“”«»،؛。，、；：|/\n]/u;

/** What the words of one group say at one distance. */
export interface Evidence {
  readonly group: number;
  readonly place: Place;
  /** Different words of the group at that distance or nearer. */
  readonly count: number;
  /** Some of them as the page spells them. */
  readonly words: readonly string[];
}

/** One piece of evidence and what it is worth, in log-odds. */
export interface Weighed extends Evidence {
  readonly weight: number;
}

type Span = Pick<Hit, 'start' | 'end'>;

interface Cue extends Span {
  readonly group: number;
  readonly word: string;
}

/** For each group its different words, in the order of the text. */
type Words = ReadonlyMap<number, readonly string[]>;

export interface Cues {
  readonly inOrder: readonly Cue[];
  readonly bySentence: ReadonlyMap<number, Words>;
  readonly byParagraph: ReadonlyMap<number, Words>;
  readonly words: Words;
}

export interface BlockHits {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly layout: Layout | null;
  readonly vocabulary: Vocabulary;
}

/** Without a layout only the words of the whole block are counted. */
export function sortCues({ text, hits, layout, vocabulary }: BlockHits): Cues {
  const inOrder: Cue[] = [];
  const bySentence = new Map<number, Map<number, string[]>>();
  const byParagraph = new Map<number, Map<number, string[]>>();
  const words = new Map<number, string[]>();
  for (const hit of hits) {
    const meaning = vocabulary.meanings[hit.pattern];
    if (meaning?.kind !== 'cue') continue;
    const { group } = meaning;
    const word = text.slice(hit.start, hit.end).replace(/\s+/gu, ' ');
    addWord(words, group, word);
    if (!layout) continue;
    const sentence = layout.sentenceOf(hit.start);
    inOrder.push({ start: hit.start, end: hit.end, group, word });
    addWord(wordsAt(bySentence, sentence), group, word);
    addWord(wordsAt(byParagraph, layout.paragraphOf(sentence)), group, word);
  }
  for (const [sentence, spoken] of bySentence)
    for (const [group, word] of spokenTogether(spoken, vocabulary)) {
      addWord(spoken, group, word);
      addWord(wordsAt(byParagraph, layout?.paragraphOf(sentence) ?? 0), group, word);
    }
  // What stands without a name is counted by the block; only a headline is short enough for pairs to be near each other.
  if (text.length <= LONGEST_HEADLINE)
    for (const [group, word] of spokenTogether(words, vocabulary)) addWord(words, group, word);
  return { inOrder, bySentence, byParagraph, words };
}

const NOBODY: readonly (readonly [group: number, word: string])[] = [];

/** The groups that speak because both groups of a pair do, with a word of each. */
function spokenTogether(spoken: Words, { pairs }: Vocabulary): typeof NOBODY {
  if (spoken.size < 2) return NOBODY;
  const together: (readonly [group: number, word: string])[] = [];
  for (const [one, other, both] of pairs) {
    const first = spoken.get(one)?.[0];
    const second = first === undefined ? undefined : spoken.get(other)?.[0];
    if (first !== undefined && second !== undefined) together.push([both, first], [both, second]);
  }
  return together;
}

export function evidenceFor(
  text: string,
  name: Hit,
  { sentence, paragraph, cues }: { sentence: number; paragraph: number; cues: Cues },
): Evidence[] {
  const touching = touchingCues(text, name, cues.inOrder);
  const inSentence = cues.bySentence.get(sentence);
  const evidence: Evidence[] = [];
  for (const [group, words] of inSentence ?? []) {
    const nearest = touching.get(group);
    const place = nearest?.place ?? 'sentence';
    const quoted =
      nearest && words[0] !== nearest.word ? [nearest.word, ...words.filter((word) => word !== nearest.word)] : words;
    evidence.push({ group, place, count: words.length, words: quoted.slice(0, MOST_WORDS) });
  }
  for (const [group, words] of cues.byParagraph.get(paragraph) ?? []) {
    if (inSentence?.has(group)) continue;
    evidence.push({ group, place: 'block', count: words.length, words: words.slice(0, MOST_WORDS) });
  }
  return evidence;
}

/** For each group, its nearest word of those that touch the name. */
function touchingCues(text: string, name: Hit, cues: readonly Cue[]): Map<number, { place: Place; word: string }> {
  const touching = new Map<number, { place: Place; word: string }>();
  for (let i = firstFrom(cues, name.start - TOUCHING - LONGEST_CUE); i < cues.length; i++) {
    const cue = cues[i];
    if (!cue || cue.start > name.end + TOUCHING) break;
    const place = placeOf(text, name, cue);
    const known = touching.get(cue.group);
    if (place !== 'sentence' && (!known || (known.place === 'near' && place !== 'near')))
      touching.set(cue.group, { place, word: cue.word });
  }
  return touching;
}

/** How near to the name a cue of the same sentence stands. */
function placeOf(text: string, name: Span, cue: Span): Place {
  const after = cue.start >= name.end;
  // A cue that holds the name is as near as can be.
  if (!after && cue.end > name.start) return 'next';
  const [from, to] = after ? [name.end, cue.start] : [cue.end, name.start];
  if (to - from > TOUCHING) return 'sentence';
  const gap = text.slice(from, to);
  if (NO_WORD.test(gap)) return after ? 'next' : 'previous';
  return PART_OF_A_CLAUSE.test(gap) || gap.split(' ').length > 4 ? 'sentence' : 'near';
}

function addWord(groups: Map<number, string[]>, group: number, word: string): void {
  const words = groups.get(group);
  if (words === undefined) {
    groups.set(group, [word]);
    return;
  }
  if (words.length === MOST_COUNTED || words.includes(word)) return;
  const folded = word.toLowerCase();
  for (const known of words) if (known.toLowerCase() === folded) return;
  words.push(word);
}

function wordsAt(places: Map<number, Map<number, string[]>>, place: number): Map<number, string[]> {
  const known = places.get(place);
  if (known !== undefined) return known;
  const made = new Map<number, string[]>();
  places.set(place, made);
  return made;
}

/** Index of the first hit that starts at an offset or after it. */
export function firstFrom(hits: readonly Span[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
