/**
 * A lexicon as one string, a fifth smaller after compression than as JSON, since every frame of every page loads it.
 * Word lists are sorted and front-coded: a symbol says how many letters a word shares with the one before it, and stands
 * for the gap between the two. Lists follow each other in one fixed order, so that no key is spelt out.
 */
import {
  type GovernmentWords,
  type LanguageWords,
  type Lexicon,
  type LexiconHead,
  NAME_ROLES,
  type NameRole,
} from './lexicon.ts';

/** Symbols for 0 to 9 shared letters; the schema keeps them, and the two separators, out of every word. */
const SHARED = '!#$%&*+<>?';
const NEXT_LIST = ';';
const NEXT_LANGUAGE = '\n';
export const RESERVED = `${SHARED}${NEXT_LIST}${NEXT_LANGUAGE}|`;

const GOVERNMENT_LISTS = [
  'nouns',
  'modifiers',
  'plural',
  'lesser',
  'of',
  'local',
  'in',
  'and',
  'article',
  'realm',
  'lands',
  'among',
  'others',
  'from',
] as const satisfies readonly (keyof GovernmentWords)[];
const BARE = 'bare';

/** @param head a head, or a whole lexicon: its words are left out. */
export function packHead({ topics, groups, pairs, profiles, signs }: LexiconHead): string {
  return JSON.stringify({ topics, groups, pairs, profiles, signs } satisfies LexiconHead);
}

export function unpackHead(packed: string): LexiconHead {
  return JSON.parse(packed);
}

export function packLanguage(language: LanguageWords, head: Keys): string {
  return listsOf(language, head).map(frontCode).join(NEXT_LIST);
}

/** The words again, each list in alphabetical order. */
export function unpackLanguage(packed: string, head: Keys): LanguageWords {
  return readLanguage(packed.split(NEXT_LIST).map(decode), head);
}

/** Head and words of all languages in one string. */
export function packLexicon(lexicon: Lexicon): string {
  return [packHead(lexicon), ...lexicon.languages.map((words) => packLanguage(words, lexicon))].join(NEXT_LANGUAGE);
}

export function unpackLexicon(packed: string): Lexicon {
  const [first = '', ...languages] = packed.split(NEXT_LANGUAGE);
  const head = unpackHead(first);
  return { ...head, languages: languages.map((words) => unpackLanguage(words, head)) };
}

type Keys = Pick<LexiconHead, 'topics' | 'groups'>;

function listsOf(language: LanguageWords, { topics, groups }: Keys): string[] {
  const { government } = language;
  return [
    language.tag,
    language.suffixes,
    language.prefixes,
    language.locatives,
    language.capitals,
    language.decoys,
    ...topics.flatMap(({ key }) => NAME_ROLES.map((role) => language.names[key]?.[role] ?? '')),
    ...groups.map(({ id }) => language.cues[id] ?? ''),
    government?.bare ? BARE : '',
    ...GOVERNMENT_LISTS.map((list) => government?.[list] ?? ''),
  ];
}

function readLanguage(lists: readonly string[], { topics, groups }: Keys): LanguageWords {
  const rest = lists.values();
  const next = (): string => rest.next().value ?? '';
  const [tag, suffixes, prefixes, locatives, capitals, decoys] = [next(), next(), next(), next(), next(), next()];
  const names = topics.map(({ key }) => [key, filled(NAME_ROLES.map((role): [NameRole, string] => [role, next()]))]);
  const cues = groups.map(({ id }): [string, string] => [id, next()]);
  const bare = next() === BARE;
  const government = Object.fromEntries(GOVERNMENT_LISTS.map((list) => [list, next()])) as Omit<
    GovernmentWords,
    'bare'
  >;
  return {
    tag,
    suffixes,
    prefixes,
    locatives,
    capitals,
    decoys,
    names: Object.fromEntries(names.filter(([, roles]) => Object.keys(roles ?? {}).length > 0)),
    cues: filled(cues),
    government: government.nouns === '' ? null : { ...government, bare },
  };
}

function filled(lists: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries(lists.filter(([, list]) => list !== ''));
}

function frontCode(list: string): string {
  let previous = '';
  let coded = '';
  for (const word of list === '' ? [] : list.split('|').sort()) {
    let shared = 0;
    while (shared < SHARED.length - 1 && shared < word.length && word[shared] === previous[shared]) shared++;
    coded += SHARED.charAt(shared) + word.slice(shared);
    previous = word;
  }
  return coded;
}

/** A symbol and the letters after it. */
const CODED_WORD = new RegExp(`[${SHARED}][^${SHARED}]*`, 'gu');

function decode(coded: string): string {
  let previous = '';
  const words = (coded.match(CODED_WORD) ?? []).map((word) => {
    previous = previous.slice(0, SHARED.indexOf(word.charAt(0))) + word.slice(1);
    return previous;
  });
  return words.join('|');
}
