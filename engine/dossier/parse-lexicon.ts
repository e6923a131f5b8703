/** Turns the files of names, cue words and weights into a trusted, packed `Lexicon`; refuses what does not fit together. */
import * as v from 'valibot';
import { DossierError } from './dossier-error.ts';
import type { GovernmentWords, LanguageSigns, LanguageWords, Lexicon, Profile } from './lexicon.ts';
import { cuesSchema, namesSchema, weightsSchema } from './lexicon-schema.ts';
import { plainWords } from './plain-words.ts';

export interface LexiconFile {
  /** How errors name the file. */
  readonly file: string;
  readonly json: unknown;
}

export interface LexiconInput {
  readonly names: readonly LexiconFile[];
  readonly cues: readonly LexiconFile[];
  readonly weights: LexiconFile;
}

type Names = v.InferOutput<typeof namesSchema>;
type Cues = v.InferOutput<typeof cuesSchema>;
type Weights = v.InferOutput<typeof weightsSchema>;

/** @throws DossierError when a file does not match its schema, or speaks of what no other file knows. */
export function parseLexicon(input: LexiconInput): Lexicon {
  const weights = check(input.weights, weightsSchema);
  const { file } = input.weights;
  const groups = new Set(weights.groups.map(({ id }) => id));
  const profiles = new Set(weights.profiles.map(({ id }) => id));
  for (const [topic, profile] of Object.entries(weights.topics))
    if (!profiles.has(profile)) throw new DossierError(file, topic, `there is no profile ${profile}`);
  for (const profile of weights.profiles)
    for (const group of [...Object.keys(profile.groups), ...profile.besideDemonyms, ...profile.seats])
      if (!groups.has(group)) throw new DossierError(file, profile.id, `there is no cue group ${group}`);

  for (const { of, speaks } of weights.pairs)
    for (const group of [...of, speaks])
      if (!groups.has(group)) throw new DossierError(file, of.join(' + '), `there is no cue group ${group}`);

  const languages = new Map<string, LanguageWords>();
  const signs: LanguageSigns[] = [];
  for (const names of input.names) {
    const parsed = check(names, namesSchema);
    for (const topic of Object.keys(parsed.topics))
      if (!(topic in weights.topics)) throw new DossierError(names.file, topic, 'there is no such topic');
    if (languages.has(parsed.language))
      throw new DossierError(names.file, parsed.language, 'this language stands twice');
    languages.set(parsed.language, packNames(parsed));
    signs.push({ tag: parsed.language, script: parsed.script, common: pack(parsed.common), letters: parsed.letters });
  }
  for (const cues of input.cues) {
    const parsed = check(cues, cuesSchema);
    for (const group of Object.keys(parsed.groups))
      if (!groups.has(group)) throw new DossierError(cues.file, group, 'there is no such cue group');
    const known = languages.get(parsed.language);
    if (!known) throw new DossierError(cues.file, parsed.language, 'there are no names in this language');
    languages.set(parsed.language, { ...known, ...packCues(parsed) });
  }
  return {
    topics: Object.entries(weights.topics).map(([key, profile]) => ({ key, profile })),
    groups: weights.groups,
    pairs: weights.pairs,
    profiles: weights.profiles.map(profileOf),
    signs,
    languages: plainWords([...languages.values()]),
  };
}

function check<S extends v.GenericSchema>({ file, json }: LexiconFile, schema: S): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DossierError(file, v.getDotPath(issue) ?? '(root)', issue.message);
}

function profileOf({ emits, ...profile }: Weights['profiles'][number]): Profile {
  return emits === undefined ? profile : { ...profile, emits };
}

function packNames({ language, suffixes, prefixes, topics, decoys }: Names): LanguageWords {
  return {
    tag: language,
    suffixes: pack(suffixes),
    prefixes: pack(prefixes),
    names: Object.fromEntries(Object.entries(topics).map(([topic, roles]) => [topic, packAll(roles)])),
    decoys: pack(decoys),
    locatives: '',
    capitals: '',
    cues: {},
    government: null,
  };
}

type CueWords = Pick<LanguageWords, 'cues' | 'government' | 'locatives' | 'capitals'>;

function packCues({ groups, government, locatives, capitals }: Cues): CueWords {
  return {
    locatives: pack(locatives),
    capitals: pack(capitals),
    cues: packAll(groups),
    government: government ? packGovernment(government) : null,
  };
}

function packGovernment({ bare, ...lists }: NonNullable<Cues['government']>): GovernmentWords {
  return {
    bare,
    nouns: pack(lists.nouns),
    modifiers: pack(lists.modifiers),
    plural: pack(lists.plural),
    lesser: pack(lists.lesser),
    of: pack(lists.of),
    local: pack(lists.local),
    in: pack(lists.in),
    and: pack(lists.and),
    article: pack(lists.article),
    realm: pack(lists.realm),
    lands: pack(lists.lands),
    among: pack(lists.among),
    others: pack(lists.others),
    from: pack(lists.from),
  };
}

function packAll(lists: Readonly<Record<string, readonly string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, pack(list ?? [])]));
}

function pack(words: readonly string[]): string {
  return words.join('|');
}
