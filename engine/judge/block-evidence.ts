/**
 * Reads one block: its candidates, and for each what the words around it say. Everything that needs the text is taken
 * from it here, so that the text itself need not be kept. One pass; cost is linear in the hits of the block. It rests on
 * the way: six thousand letters full of names take 30 ms where the code that reads them is not compiled yet.
 */
import type { GovernmentWords, NameRole } from '../dossier/lexicon.ts';
import type { Hit } from '../match/matcher.ts';
import type { Steps } from '../steps.ts';
import { letterPattern } from '../words/letter-pattern.ts';
import { capitalNeighbour } from './capital-neighbour.ts';
import { type BlockHits, type Cues, type Evidence, evidenceFor, firstFrom, sortCues } from './cue-evidence.ts';
import { findDateline, headsReport } from './dateline.ts';
import { compileGrammar, type GovernmentGrammar, LONGEST_GAP } from './government-reference.ts';
import { type Layout, layOut } from './layout.ts';
import { opensClause } from './opens-clause.ts';
import { newSpoken, type Spoken } from './spoken.ts';
import { isToldCapital } from './told-capital.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  /** Whether it is a capital that a preposition of place stands before. */
  readonly afterLocative: boolean;
  /** Whether it is a capital of which a sentence begins to tell what it does. */
  readonly acts: boolean;
  /** Whether the text tells that this town is the capital. */
  readonly isTold: boolean;
  /** Whether it tells where a report was sent from. */
  readonly inDateline: boolean;
  readonly evidence: readonly Evidence[];
}

export interface BlockEvidence {
  readonly found: readonly Found[];
  /** What its cue words say, wherever in it they stand. */
  readonly spoken: Spoken;
}

export type ReadBlock = (text: string) => Steps<BlockEvidence>;

/** What a text says that holds no name and no cue word. */
export const NOTHING_FOUND: BlockEvidence = { found: [], spoken: newSpoken(0) };

/** Shorter texts, in UTF-16 units, are looked through without a rest: most paragraphs are. */
const UNITS_AT_ONCE = 1_000;
/** Hits that are looked at between two rests. */
const HITS_A_STEP = 20;

export function createBlockReader(vocabulary: Vocabulary): ReadBlock {
  const grammarOf = lazyGrammars(vocabulary.governments);
  return function* (text) {
    const { matcher } = vocabulary;
    const hits = text.length <= UNITS_AT_ONCE ? matcher.find(text) : yield* matcher.findInSteps(text);
    if (hits.length === 0) return NOTHING_FOUND;
    const layout = hits.some(({ pattern }) => isName(vocabulary, pattern)) ? layOut(text) : null;
    if (hits.length > HITS_A_STEP) yield;
    const cues = sortCues({ text, hits, layout, vocabulary });
    const found = layout ? yield* findNames({ text, hits, layout, vocabulary, grammarOf, cues }) : [];
    return { found, spoken: cues.block };
  };
}

type GrammarOf = (language: number) => GovernmentGrammar | null;

/** A grammar is compiled when its first noun stands near a name: most pages need one language. */
function lazyGrammars(governments: readonly (GovernmentWords | null)[]): GrammarOf {
  const compiled = new Map<number, GovernmentGrammar | null>();
  return (language) => {
    const known = compiled.get(language);
    if (known !== undefined) return known;
    const words = governments[language];
    const grammar = words ? compileGrammar(words) : null;
    compiled.set(language, grammar);
    return grammar;
  };
}

interface NamesAndCues extends BlockHits {
  readonly layout: Layout;
  readonly cues: Cues;
  readonly grammarOf: GrammarOf;
}

function* findNames(surroundings: NamesAndCues): Steps<readonly Found[]> {
  const { text, hits, layout, vocabulary, cues } = surroundings;
  const found: Found[] = [];
  const references: (GovernmentReference | null)[] = [];
  const dateline = findDateline(text);
  let last = -1;

  function add(hit: Hit, within: string | null): void {
    const meaning = vocabulary.meanings[hit.pattern];
    if (meaning?.kind !== 'name' || hit.start < last) return;
    last = hit.end;
    const named = within ? null : governmentAt(surroundings, hit, meaning.role);
    references.push(named);
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
      government: named?.phrase ?? null,
      neighbour: within ? null : neighbourOf(text, hit, vocabulary),
      afterLocative: meaning.role === 'capital' && vocabulary.locatives.has(wordBefore(text, hit.start)),
      acts: meaning.role === 'capital' && opensClause(text, hit.start, hit.end),
      isTold: meaning.role === 'capital' && isToldCapital(text, hit.start, hit.end, vocabulary.capitals),
      inDateline:
        (hit.end <= dateline.end && (meaning.role === 'capital' || !dateline.isBare)) ||
        (meaning.role === 'capital' && headsReport(text, hit.start, hit.end)),
      evidence: within ? [] : evidenceFor(text, hit, { sentence, paragraph, cues }),
    });
  }

  for (const [nth, hit] of hits.entries()) {
    if (nth % HITS_A_STEP === HITS_A_STEP - 1) yield;
    const meaning = vocabulary.meanings[hit.pattern];
    if (meaning?.kind === 'name') add(hit, null);
    else if (meaning?.kind === 'decoy') {
      const accepts = (pattern: number) => vocabulary.meanings[pattern]?.kind === 'name';
      const inner = vocabulary.matcher.findWithin(text, { start: hit.start, end: hit.end, accepts });
      for (const name of inner) add(name, text.slice(hit.start, hit.end).replace(/\s+/gu, ' '));
    }
  }
  return lookAcross(text, found, references);
}

/** What names a government, and the grammar by which it does. */
interface GovernmentReference {
  readonly phrase: string;
  readonly grammar: GovernmentGrammar;
}

/** What the names beside a name say of it. “Governments of A, B and C”: one that is listed with one of a government has part in its noun. */
function lookAcross(
  text: string,
  found: readonly Found[],
  references: readonly (GovernmentReference | null)[],
): readonly Found[] {
  if (found.length < 2) return found;
  const shared = [...references];
  const pass = (from: number, to: number): void => {
    const [one, other, reference] = [found[from], found[to], shared[from]];
    if (!one || !other || !reference || shared[to] || other.within) return;
    const gap = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
    if (gap.length <= LONGEST_GAP && reference.grammar.joinsNames(gap)) shared[to] = reference;
  };
  for (let at = 1; at < found.length; at++) pass(at - 1, at);
  for (let at = found.length - 1; at > 0; at--) pass(at, at - 1);
  return found.map((name, at) => {
    // “в столице Венгрии Будапеште”: the state's own capital stands beside it, no longer name.
    const next = found[at + 1];
    const isOwn = next?.topic === name.topic && next.start === name.end + 1;
    const neighbour = isOwn ? null : name.neighbour;
    const government = shared[at]?.phrase ?? null;
    return government === name.government && neighbour === name.neighbour ? name : { ...name, government, neighbour };
  });
}

function neighbourOf(text: string, name: Hit, { beforeStates }: Vocabulary): string | null {
  // In German every noun has a capital: a state in small letters is part of no name.
  const begin = text.charAt(name.start);
  if (begin !== begin.toUpperCase()) return null;
  const neighbour = capitalNeighbour(text, name.start, name.end);
  // “Union of India” is the state by its full name.
  return neighbour === null || beforeStates.has(neighbour.toLowerCase()) ? null : neighbour;
}

function isName(vocabulary: Vocabulary, pattern: number): boolean {
  const kind = vocabulary.meanings[pattern]?.kind;
  return kind === 'name' || kind === 'decoy';
}

function governmentAt(
  { text, hits, vocabulary, grammarOf }: BlockHits & { readonly grammarOf: GrammarOf },
  name: Hit,
  role: NameRole,
): GovernmentReference | null {
  for (let i = firstFrom(hits, name.start - LONGEST_GAP); i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.start > name.end + LONGEST_GAP) break;
    const meaning = vocabulary.meanings[hit.pattern];
    const grammar = meaning?.kind === 'government' ? grammarOf(meaning.language) : null;
    if (!grammar) continue;
    const noun = text.slice(hit.start, hit.end);
    const after = hit.start >= name.end;
    // Source code is wrapped and indented inside names, too.
    const gap = (after ? text.slice(name.end, hit.start) : text.slice(hit.end, name.start)).replace(/\s+/gu, ' ');
    const isJoined = after
      ? grammar.joinsAfter({ role, gap, noun })
      : hit.end <= name.start && grammar.joinsBefore({ role, gap, noun });
    if (isJoined && (after || !grammar.isLesser(wordBefore(text, hit.start))))
      return {
        phrase: text.slice(Math.min(name.start, hit.start), Math.max(name.end, hit.end)).replace(/\s+/gu, ' '),
        grammar,
      };
  }
  return null;
}

const LAST_WORD = letterPattern(String.raw`([\p{L}\p{M}]+)\s+[#“"‘]?$`);

function wordBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at);
  return LAST_WORD(before).exec(before)?.[1]?.toLowerCase() ?? '';
}
