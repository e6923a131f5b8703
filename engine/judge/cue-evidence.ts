/** The cue words of a block, and what those around a name say of it. */
import type { Place } from '../dossier/lexicon.ts';
import type { Hit } from '../match/matcher.ts';
import type { Layout } from './layout.ts';
import { addWord, newSpoken, opened, type Spoken, type SpokenAt, spokenAt, wordIn, wordsOf } from './spoken.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Units between a name and a cue word that still touch it: a word or two may stand between. */
const TOUCHING = 26;
/** Units of a cue word, which the search for touching ones reaches back by. */
const LONGEST_CUE = 60;
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

export interface Cues {
  readonly inOrder: readonly Cue[];
  /** Sentences and paragraphs in which anything is said. */
  readonly sentences: readonly SpokenAt[];
  readonly paragraphs: readonly SpokenAt[];
  readonly block: Spoken;
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
  const sentences: SpokenAt[] = [];
  const paragraphs: SpokenAt[] = [];
  const block = newSpoken(0);
  for (const { pattern, start, end } of hits) {
    const meaning = vocabulary.meanings[pattern];
    if (meaning?.kind !== 'cue') continue;
    const { group } = meaning;
    const word = wordIn(text, start, end);
    addWord(block, group, word);
    if (!layout) continue;
    const sentence = layout.sentenceOf(start);
    inOrder.push({ start, end, group, word });
    addWord(opened(sentences, sentence), group, word);
    addWord(opened(paragraphs, layout.paragraphOf(sentence)), group, word);
  }
  for (const sentence of sentences)
    for (const [group, word] of spokenTogether(sentence, vocabulary)) {
      addWord(sentence, group, word);
      addWord(opened(paragraphs, layout?.paragraphOf(sentence.place) ?? 0), group, word);
    }
  // What stands without a name is counted by the block; only a headline is short enough for pairs to be near each other.
  if (text.length <= LONGEST_HEADLINE)
    for (const [group, word] of spokenTogether(block, vocabulary)) addWord(block, group, word);
  return { inOrder, sentences, paragraphs, block };
}

const NOBODY: readonly (readonly [group: number, word: string])[] = [];

/** The groups that speak because both groups of a pair do, with a word of each. */
function spokenTogether(spoken: Spoken, { pairs }: Vocabulary): typeof NOBODY {
  if (spoken.groups.length < 2) return NOBODY;
  let together: (readonly [group: number, word: string])[] | null = null;
  for (const [one, other, both] of pairs) {
    const first = wordsOf(spoken, one)?.[0];
    const second = first === undefined ? undefined : wordsOf(spoken, other)?.[0];
    if (first === undefined || second === undefined) continue;
    together ??= [];
    together.push([both, first], [both, second]);
  }
  return together ?? NOBODY;
}

export function evidenceFor(
  text: string,
  name: Hit,
  { sentence, paragraph, cues }: { sentence: number; paragraph: number; cues: Cues },
): Evidence[] {
  const touching = touchingCues(text, name, cues.inOrder);
  const near = spokenAt(cues.sentences, sentence);
  const around = spokenAt(cues.paragraphs, paragraph);
  const evidence: Evidence[] = [];
  near?.groups.forEach((group, at) => {
    const words = near.words[at] ?? [];
    const nearest = touching.find((touch) => touch.group === group);
    const place = nearest?.place ?? 'sentence';
    const quoted =
      nearest && words[0] !== nearest.word ? [nearest.word, ...words.filter((word) => word !== nearest.word)] : words;
    evidence.push({ group, place, count: words.length, words: firstOf(quoted) });
  });
  around?.groups.forEach((group, at) => {
    if (near?.groups.includes(group)) return;
    const words = around.words[at] ?? [];
    evidence.push({ group, place: 'block', count: words.length, words: firstOf(words) });
  });
  return evidence;
}

function firstOf(words: readonly string[]): readonly string[] {
  return words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words;
}

/** The nearest word of a group among those that touch a name. */
interface Touching {
  readonly group: number;
  place: Place;
  word: string;
}

/** For each group, its nearest word of those that touch the name. */
function touchingCues(text: string, name: Hit, cues: readonly Cue[]): readonly Touching[] {
  const touching: Touching[] = [];
  for (let i = firstFrom(cues, name.start - TOUCHING - LONGEST_CUE); i < cues.length; i++) {
    const cue = cues[i];
    if (!cue || cue.start > name.end + TOUCHING) break;
    const place = placeOf(text, name, cue);
    if (place === 'sentence') continue;
    const known = touching.find(({ group }) => group === cue.group);
    if (!known) touching.push({ group: cue.group, place, word: cue.word });
    else if (known.place === 'near' && place !== 'near') {
      known.place = place;
      known.word = cue.word;
    }
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
