import { describe, expect, it } from 'vitest';
import {
  packHead,
  packLanguage,
  packLexicon,
  unpackHead,
  unpackLanguage,
  unpackLexicon,
} from '../../../engine/dossier/pack-lexicon.ts';
import { type LexiconInput, parseLexicon } from '../../../engine/dossier/parse-lexicon.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';

const input = (change: (input: { names: object; cues: object; weights: Weights }) => void = () => {}): LexiconInput => {
  const files = {
    names: {
      language: 'en',
      script: 'Latn',
      topics: { troy: { name: ['Troy'], demonym: ['Trojan~'] } },
      suffixes: ['s'],
      decoys: ['Troy weight'],
    },
    cues: { language: 'en', groups: { war: ['siege'] } },
    weights: {
      topics: { troy: 'city' },
      groups: [{ id: 'war', label: 'war' }],
      profiles: [{ id: 'city', base: -1, roles: {}, groups: { war: { near: 2 } }, partOfName: 0, state: false }],
    },
  };
  change(files);
  return {
    names: [{ file: 'names/en.json', json: files.names }],
    cues: [{ file: 'cues/en.json', json: files.cues }],
    weights: { file: 'weights.json', json: files.weights },
  };
};

interface Weights {
  topics: Record<string, string>;
  groups: { id: string; label: string }[];
  profiles: { id: string; groups: Record<string, object> }[];
}

describe('a lexicon is refused', () => {
  it.each<[string, string, Parameters<typeof input>[0]]>([
    [
      'when a topic has no profile',
      'weights.json: troy: there is no profile ship',
      ({ weights }) => Object.assign(weights.topics, { troy: 'ship' }),
    ],
    [
      'when names speak of no topic',
      'names/en.json: ithaca: there is no such topic',
      ({ names }) => Object.assign(names, { topics: { ithaca: { name: ['Ithaca'] } } }),
    ],
    [
      'when cue words speak of no group',
      'cues/en.json: peace: there is no such cue group',
      ({ cues }) => Object.assign(cues, { groups: { peace: ['olive'] } }),
    ],
    [
      'when a profile weighs no group',
      'weights.json: city: there is no cue group peace',
      ({ weights }) => Object.assign(weights.profiles[0] ?? {}, { groups: { peace: {} } }),
    ],
    [
      'when a pair speaks for no group',
      'weights.json: war + war: there is no cue group peace',
      ({ weights }) => Object.assign(weights, { pairs: [{ of: ['war', 'war'], speaks: 'peace' }] }),
    ],
    [
      'when there are cue words in a language without names',
      'cues/en.json: fr: there are no names in this language',
      ({ cues }) => Object.assign(cues, { language: 'fr' }),
    ],
    [
      'when a language is in no known script',
      'names/en.json: script',
      ({ names }) => Object.assign(names, { script: 'Runr' }),
    ],
    [
      'when a common word has a capital',
      'a common word is small letters only',
      ({ names }) => Object.assign(names, { common: ['The'] }),
    ],
    [
      'when a word is a letter',
      'a word has two letters at least',
      ({ cues }) => Object.assign(cues, { groups: { war: ['a'] } }),
    ],
    [
      'when a word holds a symbol of the packing',
      'holds a symbol that packing needs',
      ({ cues }) => Object.assign(cues, { groups: { war: ['si;ege'] } }),
    ],
    [
      'when a role is unknown',
      'names/en.json: topics',
      ({ names }) => Object.assign(names, { topics: { troy: { hero: ['Hector'] } } }),
    ],
  ])('%s', (_, message, change) => {
    expect(() => parseLexicon(input(change))).toThrow(message);
  });
});

describe('words', () => {
  it('are kept as they are compared, but for those that ask for their letter case', () => {
    const { languages } = parseLexicon(
      input(({ names, cues }) => {
        Object.assign(names, { topics: { troy: { name: ['Tróia~', '=Troy', 'Troy'] } }, decoys: ['Troy weight'] });
        Object.assign(cues, { groups: { war: ['Siège~', 'siege~', '=Ares', '戦争'] } });
      }),
    );
    expect(languages[0]).toMatchObject({
      names: { troy: { name: 'troia~|=Troy|Troy' } },
      decoys: 'troy weight',
      cues: { war: 'siege~|=Ares|戦争' },
    });
  });

  it('that speak for a group are left out where the first language has them, unless particles are written together with them', () => {
    const { names, cues, weights } = input();
    const add = (language: string, prefixes: string[]) => ({
      names: { file: `names/${language}.json`, json: { language, script: 'Latn', topics: {}, prefixes } },
      cues: {
        file: `cues/${language}.json`,
        json: { language, groups: { war: ['Siege', 'raid', `raid ${language}`] } },
      },
    });
    const more = [add('fr', []), add('it', []), add('he', ['ה'])];
    const { languages } = parseLexicon({
      names: [...names, ...more.map((files) => files.names)],
      cues: [...cues, ...more.map((files) => files.cues)],
      weights,
    });
    expect(languages.map((language) => language.cues.war)).toEqual([
      'siege',
      'raid|raid fr',
      'raid|raid it',
      'siege|raid|raid he',
    ]);
  });
});

describe('packing', () => {
  const sorted = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, part) =>
      typeof part === 'string' && part.includes('|') ? part.split('|').sort().join('|') : part,
    );

  it('gives the bundled lexicon back, its lists in alphabetical order', () => {
    const lexicon = sorted(readLexicon()) as ReturnType<typeof readLexicon>;
    const filled = (lists: object) =>
      Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== '' && JSON.stringify(list) !== '{}'));
    const languages = lexicon.languages.map((language) => ({
      ...language,
      names: filled(language.names),
      cues: filled(language.cues),
    }));
    const back = unpackLexicon(packLexicon(lexicon));
    expect({
      ...back,
      languages: back.languages.map((language) => ({ ...language, cues: filled(language.cues) })),
    }).toEqual({
      ...lexicon,
      languages,
    });
  });

  it('gives head and each language by itself, the same as all together', () => {
    const lexicon = readLexicon();
    const head = unpackHead(packHead(lexicon));
    expect(head).not.toHaveProperty('languages');
    const languages = lexicon.languages.map((words) => unpackLanguage(packLanguage(words, lexicon), head));
    expect({ ...head, languages }).toEqual(unpackLexicon(packLexicon(lexicon)));
  });

  it('keeps a language without words for government', () => {
    expect(unpackLexicon(packLexicon(parseLexicon(input()))).languages[0]?.government).toBeNull();
  });
});
