/** Turns a lexicon into one matcher, and tells what each of its patterns stands for. */
import type { GovernmentWords, Lexicon, NameRole } from '../dossier/lexicon.ts';
import { foldText } from '../match/fold.ts';
import { type Ending, type Matcher, matcherInSteps, type Pattern } from '../match/matcher.ts';
import { runThrough, type Steps } from '../steps.ts';

/** Names and the decoys that hide them exclude each other; cue words are found beside both. */
const NAMES_LAYER = 0;
const CUES_LAYER = 1;
/** “El software” must not hide “software de vigilancia”. */
const LOOSE_LAYER = 2;

export type Meaning =
  | { readonly kind: 'name'; readonly topic: number; readonly role: NameRole }
  | { readonly kind: 'decoy' }
  | { readonly kind: 'cue'; readonly group: number }
  | { readonly kind: 'government'; readonly language: number };

export interface Vocabulary {
  readonly matcher: Matcher;
  /** By the pattern numbers of the matcher. */
  readonly meanings: readonly Meaning[];
  readonly governments: readonly (GovernmentWords | null)[];
  /** Groups by number: where the first two speak in one sentence, so does the third. */
  readonly pairs: readonly (readonly [number, number, number])[];
  /** Articles, and first words of full names of states, in lower case: “kingdom” of “Kingdom of Bahrain”. */
  readonly beforeStates: ReadonlySet<string>;
  /** Prepositions of place of all languages, in lower case. */
  readonly locatives: ReadonlySet<string>;
  /** Words for a capital of all languages, in lower case. */
  readonly capitals: ReadonlySet<string>;
}

/** Words taken up between two rests, some 1 ms. */
const WORDS_A_STEP = 200;

/** How the words of one list are written. */
interface Writing {
  readonly language: number;
  /** Whether particles may be written together with its words. */
  readonly prefixed: boolean;
  readonly suffixes: Ending;
}

export function compileVocabulary(lexicon: Lexicon): Vocabulary {
  return runThrough(vocabularyInSteps(lexicon));
}

/** The same with rests: all languages at once take longer than a frame may. */
export function* vocabularyInSteps(lexicon: Lexicon): Steps<Vocabulary> {
  const patterns: Pattern[] = [];
  const meanings: Meaning[] = [];
  const seen = new Set<string>();
  let rested = 0;

  function* add(words: string, meaning: Meaning, { language, prefixed, suffixes }: Writing): Steps<void> {
    const layer = layerOf(meaning, lexicon);
    const owner = identity(meaning);
    for (const word of listed(words)) {
      const exactCase = word.startsWith('=');
      const open = word.endsWith('~');
      const spelling = word.slice(exactCase ? 1 : 0, open ? -1 : undefined);
      const key = foldText(spelling);
      // Any ending is the same in all languages that write no particles together with a word.
      const kin = suffixes === 'any' && !prefixed ? 'any' : language;
      const id = `${owner} ${open ? kin : ''} ${exactCase ? word : key}`;
      if (seen.has(id)) continue;
      seen.add(id);
      patterns.push({ spelling, key, ending: open ? suffixes : 'none', exactCase, layer, prefixed });
      meanings.push(meaning);
      if (patterns.length - rested < WORDS_A_STEP) continue;
      rested = patterns.length;
      yield;
    }
  }

  const topicOf = new Map(lexicon.topics.map(({ key }, index) => [key, index]));
  const groupOf = new Map(lexicon.groups.map(({ id }, index) => [id, index]));
  const at = (group: string): number => groupOf.get(group) ?? -1;
  for (const [language, words] of lexicon.languages.entries()) {
    const suffixes = new Set(listed(words.suffixes).map(foldText));
    const writing: Writing = { language, prefixed: words.prefixes !== '', suffixes };
    const cueWriting: Writing = { ...writing, suffixes: 'any' };
    for (const [key, roles] of Object.entries(words.names))
      for (const [role, names] of Object.entries(roles) as [NameRole, string][])
        yield* add(names, { kind: 'name', topic: topicOf.get(key) ?? -1, role }, writing);
    yield* add(words.decoys, { kind: 'decoy' }, writing);
    for (const [group, cues] of Object.entries(words.cues))
      yield* add(cues, { kind: 'cue', group: at(group) }, cueWriting);
    if (words.government) yield* add(words.government.nouns, { kind: 'government', language }, cueWriting);
    yield;
  }
  return {
    matcher: yield* matcherInSteps(
      patterns,
      lexicon.languages.flatMap(({ prefixes }) => listed(prefixes)),
    ),
    meanings,
    pairs: lexicon.pairs.map(({ of: [one, other], speaks }) => [at(one), at(other), at(speaks)]),
    governments: lexicon.languages.map(({ government }) => government),
    beforeStates: new Set(
      lexicon.languages.flatMap(({ government }) =>
        [...listed(government?.realm ?? ''), ...listed(government?.article ?? '')].map((words) =>
          words.replace(/\s.*/u, '').toLowerCase(),
        ),
      ),
    ),
    locatives: new Set(lexicon.languages.flatMap(({ locatives }) => listed(locatives))),
    capitals: new Set(lexicon.languages.flatMap(({ capitals }) => listed(capitals))),
  };
}

function layerOf(meaning: Meaning, { groups }: Lexicon): number {
  if (meaning.kind === 'name' || meaning.kind === 'decoy') return NAMES_LAYER;
  return meaning.kind === 'cue' && groups[meaning.group]?.loose ? LOOSE_LAYER : CUES_LAYER;
}

/** The words of a joined list; an empty string holds none. */
export function listed(words: string): string[] {
  return words === '' ? [] : words.split('|');
}

function identity(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'name':
      return `name ${meaning.topic}`;
    case 'decoy':
      return 'decoy';
    case 'cue':
      return `cue ${meaning.group}`;
    case 'government':
      return `government ${meaning.language}`;
  }
}
