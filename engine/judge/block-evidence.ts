/**
 * Reads one block: its candidates, and for each what the words around it say. Everything that needs the text is taken
 * from it here, so that the text itself need not be kept. One pass; cost is linear in the hits of the block.
 */
import type { NameRole, Place } from '../dossier/lexicon.ts';
import type { Hit } from '../match/matcher.ts';
import { capitalNeighbour } from './capital-neighbour.ts';
import { compileGrammar, type GovernmentGrammar, LONGEST_GAP } from './government-reference.ts';
import { type Layout, layOut } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Units between a name and a cue word that still touch it: a word or two may stand between. */
const TOUCHING = 26;
/** Words of one group that a reason may quote. */
const MOST_WORDS = 3;
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

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly topic: number;
  readonly role: NameRole;
  readonly sentence: number;
  readonly paragraph: number;
  /** The longer name of another thing that it is part of. */
  readonly within: string | null;
  /** The words that name a government with it. */
  readonly government: string | null;
  /** A neighbouring word with a capital, which the name may belong to. */
  readonly neighbour: string | null;
  readonly evidence: readonly Evidence[];
}

export interface BlockEvidence {
  readonly found: readonly Found[];
  /** For each group that speaks in the block, its different words. */
  readonly groups: ReadonlyMap<number, readonly string[]>;
}

export type ReadBlock = (text: string) => BlockEvidence;

export function createBlockReader(vocabulary: Vocabulary): ReadBlock {
  const grammars = vocabulary.governments.map((words) => words && compileGrammar(words));
  return (text) => {
    const hits = vocabulary.matcher.find(text);
    if (hits.length === 0) return { found: [], groups: new Map() };
    const layout = layOut(text);
    const cues = sortCues({ text, hits, layout, vocabulary });
    return { found: findNames({ text, hits, layout, vocabulary, grammars, cues }), groups: cues.words };
  };
}

interface Cue extends Hit {
  readonly group: number;
  readonly word: string;
}

interface Cues {
  readonly inOrder: readonly Cue[];
  readonly bySentence: ReadonlyMap<number, readonly Cue[]>;
  readonly byParagraph: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
  readonly words: ReadonlyMap<number, readonly string[]>;
}

interface Surroundings {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
}

function sortCues({ text, hits, layout, vocabulary }: Surroundings): Cues {
  const inOrder: Cue[] = [];
  const bySentence = new Map<number, Cue[]>();
  const byParagraph = new Map<number, Map<number, string[]>>();
  const words = new Map<number, string[]>();
  for (const hit of hits) {
    const meaning = vocabulary.meanings[hit.pattern];
    if (meaning?.kind !== 'cue') continue;
    const cue: Cue = { ...hit, group: meaning.group, word: text.slice(hit.start, hit.end).replace(/\s+/gu, ' ') };
    const sentence = layout.sentenceOf(hit.start);
    const paragraph = layout.paragraphOf(sentence);
    inOrder.push(cue);
    entry(bySentence, sentence, () => []).push(cue);
    addWord(
      entry(byParagraph, paragraph, () => new Map()),
      cue,
    );
    addWord(words, cue);
  }
  return { inOrder, bySentence, byParagraph, words };
}

function findNames(
  surroundings: Surroundings & { readonly cues: Cues; readonly grammars: readonly (GovernmentGrammar | null)[] },
): Found[] {
  const { text, hits, layout, vocabulary, cues } = surroundings;
  const found: Found[] = [];
  let last = -1;

  function add(hit: Hit, within: string | null): void {
    const meaning = vocabulary.meanings[hit.pattern];
    if (meaning?.kind !== 'name' || hit.start < last) return;
    last = hit.end;
    const sentence = layout.sentenceOf(hit.start);
    const paragraph = layout.paragraphOf(sentence);
    found.push({
      start: hit.start,
      end: hit.end,
      text: text.slice(hit.start, hit.end),
      topic: meaning.topic,
      role: meaning.role,
      sentence,
      paragraph,
      within,
      government: within ? null : governmentAt(surroundings, hit, meaning.role),
      neighbour: within ? null : capitalNeighbour(text, hit.start, hit.end),
      evidence: within ? [] : evidenceFor(text, hit, { sentence, paragraph, cues }),
    });
  }

  for (const hit of hits) {
    const meaning = vocabulary.meanings[hit.pattern];
    if (meaning?.kind === 'name') add(hit, null);
    else if (meaning?.kind === 'decoy') {
      const accepts = (pattern: number) => vocabulary.meanings[pattern]?.kind === 'name';
      const inner = vocabulary.matcher.findWithin(text, { start: hit.start, end: hit.end, accepts });
      for (const name of inner) add(name, text.slice(hit.start, hit.end).replace(/\s+/gu, ' '));
    }
  }
  return found;
}

function governmentAt(
  { text, hits, vocabulary, grammars }: Surroundings & { readonly grammars: readonly (GovernmentGrammar | null)[] },
  name: Hit,
  role: NameRole,
): string | null {
  for (let i = firstAfter(hits, name.start - LONGEST_GAP); i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.start > name.end + LONGEST_GAP) break;
    const meaning = vocabulary.meanings[hit.pattern];
    const grammar = meaning?.kind === 'government' ? grammars[meaning.language] : null;
    if (!grammar) continue;
    const noun = text.slice(hit.start, hit.end);
    const after = hit.start >= name.end;
    const gap = after ? text.slice(name.end, hit.start) : text.slice(hit.end, name.start);
    if (
      after
        ? grammar.joinsAfter({ role, gap, noun })
        : hit.end <= name.start && grammar.joinsBefore({ role, gap, noun })
    )
      return text.slice(Math.min(name.start, hit.start), Math.max(name.end, hit.end)).replace(/\s+/gu, ' ');
  }
  return null;
}

function evidenceFor(
  text: string,
  name: Hit,
  { sentence, paragraph, cues }: { sentence: number; paragraph: number; cues: Cues },
): Evidence[] {
  const places = new Map<number, { place: Place; words: string[] }>();
  for (const cue of cues.bySentence.get(sentence) ?? []) {
    if (cue.start < name.end && cue.end > name.start && cue.end - cue.start <= name.end - name.start) continue;
    const place = placeOf(text, name, cue);
    const known = places.get(cue.group);
    if (!known) places.set(cue.group, { place, words: [cue.word] });
    else if (known.place === 'sentence' && place !== 'sentence')
      places.set(cue.group, { place, words: withWord(known.words, cue.word, true) });
    else known.words = withWord(known.words, cue.word, false);
  }
  const evidence: Evidence[] = [];
  for (const [group, { place, words }] of places)
    evidence.push({ group, place, count: words.length, words: words.slice(0, MOST_WORDS) });
  for (const [group, words] of cues.byParagraph.get(paragraph) ?? []) {
    if (places.has(group)) continue;
    evidence.push({ group, place: 'block', count: words.length, words: words.slice(0, MOST_WORDS) });
  }
  return evidence;
}

/** Whether a cue of the same sentence touches the name, and on which side. */
function placeOf(text: string, name: Hit, cue: Hit): Place {
  const after = cue.start >= name.end;
  if (!after && cue.end > name.start) return 'after';
  const [from, to] = after ? [name.end, cue.start] : [cue.end, name.start];
  if (to - from > TOUCHING) return 'sentence';
  const gap = text.slice(from, to);
  if (PART_OF_A_CLAUSE.test(gap) || gap.split(' ').length > 4) return 'sentence';
  return after ? 'after' : 'before';
}

function withWord(words: readonly string[], word: string, first: boolean): string[] {
  if (words.some((known) => known.toLowerCase() === word.toLowerCase())) return [...words];
  return first ? [word, ...words] : [...words, word];
}

function addWord(groups: Map<number, string[]>, { group, word }: Cue): void {
  const words = entry(groups, group, () => []);
  if (words.length < 12 && !words.some((known) => known.toLowerCase() === word.toLowerCase())) words.push(word);
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function firstAfter(hits: readonly Hit[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
