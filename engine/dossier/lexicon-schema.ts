/**
 * The files of names and cue words as their author writes them, checked once at build time: `names/xx.json` and
 * `cues/xx.json` for each language, and `cues/weights.json`. In any list of words `=NSO` asks for that letter case, and
 * `hack~` allows an ending: of a name only those that `suffixes` lists, of a cue word any letters. `script`, `common` and
 * `letters` are what texts of the language are told by: some thirty of its commonest words, and its letters beyond A to Z; a
 * language that shares its script with no other needs neither.
 */
import * as v from 'valibot';
import { SCRIPTS } from '../language/scripts.ts';
import { NAME_ROLES, PLACES } from './lexicon.ts';
import { RESERVED } from './pack-lexicon.ts';

/** Longest word or phrase, in UTF-16 units; and the widest weight, in log-odds: beyond it nothing else could count. */
const LONGEST_WORD = 60;
const WIDEST_WEIGHT = 12;

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\??$/u, 'an id is lower-case words joined by -'));
const tag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z]+)?$/u, 'not a language tag'));
const free = v.check<string, string>(
  (text) => ![...RESERVED].some((symbol) => text.includes(symbol)),
  'holds a symbol that packing needs',
);
const word = v.pipe(
  v.string(),
  free,
  v.regex(/^=?[^\s|=~][^|=~]*~?$/u, 'a word is not empty, holds no |, and = and ~ stand only at its ends'),
  v.regex(/^=?.{2,}~?$/u, 'a word has two letters at least'),
  v.maxLength(LONGEST_WORD),
);
const ending = v.pipe(v.string(), free, v.regex(/^[^|=~]+$/u, 'an ending is letters only'), v.maxLength(LONGEST_WORD));
const words = v.optional(v.array(word), []);
const commonWord = v.pipe(
  v.string(),
  v.regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{M}]+$/u, 'a common word is small letters only'),
  v.maxLength(LONGEST_WORD),
);
const plainWords = v.optional(v.array(ending), []);
const weight = v.pipe(v.number(), v.minValue(-WIDEST_WEIGHT), v.maxValue(WIDEST_WEIGHT));

const role = v.picklist(NAME_ROLES);
const place = v.picklist(PLACES);

export const namesSchema = v.strictObject({
  language: tag,
  script: v.picklist(SCRIPTS),
  common: v.optional(v.array(commonWord), []),
  letters: v.optional(v.pipe(v.string(), v.regex(/^[^\0-\x7f]*$/u, 'such letters are none of ASCII')), ''),
  suffixes: plainWords,
  prefixes: plainWords,
  topics: v.record(id, v.record(role, v.array(word))),
  decoys: words,
});

const government = v.strictObject({
  nouns: v.pipe(v.array(word), v.minLength(1)),
  modifiers: plainWords,
  plural: plainWords,
  lesser: plainWords,
  of: plainWords,
  bare: v.optional(v.boolean(), false),
  local: plainWords,
  in: plainWords,
  and: plainWords,
  article: plainWords,
  realm: plainWords,
  lands: plainWords,
  among: plainWords,
  others: plainWords,
  from: plainWords,
});

export const cuesSchema = v.strictObject({
  language: tag,
  locatives: plainWords,
  capitals: plainWords,
  government: v.optional(government),
  groups: v.record(id, v.array(word)),
});

export const weightsSchema = v.strictObject({
  topics: v.record(id, id),
  groups: v.array(
    v.strictObject({ id, label: v.pipe(v.string(), v.minLength(1)), loose: v.exactOptional(v.boolean()) }),
  ),
  pairs: v.optional(v.array(v.strictObject({ of: v.tuple([id, id]), speaks: id })), []),
  profiles: v.array(
    v.strictObject({
      id,
      base: weight,
      roles: v.record(role, weight),
      groups: v.record(id, v.record(place, weight)),
      partOfName: weight,
      place: v.optional(weight, 0),
      seats: v.optional(v.array(id), []),
      besideDemonyms: v.optional(v.array(id), []),
      alone: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
      state: v.boolean(),
      emits: v.optional(id),
    }),
  ),
});
