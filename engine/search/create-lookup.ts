/**
 * Full-text look-up over the passages of a record, on MiniSearch. Each word is indexed as it is spelt, in American
 * spelling and by its stem, so that a query finds it by any of them, by its beginning, or with a typo.
 * Cost of a query: MiniSearch's, plus one walk over the words of the passages that are shown.
 */
import MiniSearch, { type Query as MiniQuery } from 'minisearch';
import type { DossierRecord, Passage } from '../dossier/types.ts';
import { type Token, tokenize } from '../words/tokens.ts';
import { compileFilters } from './filters.ts';
import { indexedForms, phraseForm } from './forms.ts';
import { markMatches } from './mark-matches.ts';
import type { Query } from './read-input.ts';
import { createPassageReader } from './read-passage.ts';
import type { Hit, LookupResult } from './types.ts';

/** How many hits are worked out to the sentence; more than fit on any screen. */
const MAX_HITS = 100;
/** Words beyond these are left out of a query; phrases are not cut. */
const MAX_WORDS = 24;
/** Typos are forgiven from this many letters: one edit or two neighbours swapped, then two edits. */
const FUZZY_FROM = 4;
const TWO_EDITS_FROM = 7;
/** The last word may still be being typed; the others may be a beginning from three letters on. */
const LAST_PREFIX_FROM = 2;
const PREFIX_FROM = 3;
/** In a larger record two letters begin too many words to be of use, or quick. */
const SMALL_RECORD = 1_000;
/** What a form other than the word as typed counts. */
const STEM_WEIGHT = 0.8;
const WEIGHTS = { prefix: 0.5, fuzzy: 0.3 };

/** No form holds a space. */
interface IndexedPassage {
  readonly ordinal: number;
  readonly forms: string;
}

export type Lookup = (query: Query, options?: { readonly limit?: number }) => LookupResult;

export function createLookup(record: DossierRecord): Lookup {
  const { passages } = record;
  const read = createPassageReader();
  const index = new MiniSearch<IndexedPassage>({
    fields: ['forms'],
    idField: 'ordinal',
    tokenize: (forms) => forms.split(' '),
    processTerm: (form) => form,
  });
  const phraseText: string[] = [];
  for (const passage of passages) {
    const { words } = read(passage);
    phraseText.push(` ${words.map((word) => word.phraseForm).join(' ')} `);
    index.add({ ordinal: passage.ordinal, forms: words.flatMap((word) => word.forms).join(' ') });
  }
  const lastFrom = passages.length < SMALL_RECORD ? LAST_PREFIX_FROM : PREFIX_FROM;
  const filter = compileFilters(record);
  const toHit = (passage: Passage, score: number, terms: readonly string[], phrases: Query['phrases']): Hit => ({
    passage: passage.id,
    score,
    ...markMatches({ passage, read: read(passage) }, new Set(terms), phrases),
  });

  return ({ words, phrases, filters }, { limit = MAX_HITS } = {}) => {
    const { accepts, unknown } = filter(filters);
    const wanted = words.flatMap((word) => tokenize(word)).slice(0, MAX_WORDS);
    const sought = phrases.map(({ text, open }) => ` ${tokenize(text).map(phraseForm).join(' ')}${open ? '' : ' '}`);
    const needles = sought.filter((needle) => needle.trim() !== '');
    const passes = (ordinal: number): boolean => {
      const passage = passages[ordinal];
      const text = phraseText[ordinal] ?? '';
      return passage !== undefined && accepts(passage) && needles.every((needle) => text.includes(needle));
    };

    if (wanted.length === 0) {
      const onlySigns = words.length > 0 || phrases.length > needles.length;
      const nothing = needles.length === 0 && (filters.length === 0 || onlySigns);
      const found = nothing ? [] : passages.filter(({ ordinal }) => passes(ordinal));
      const hits = found.slice(0, limit).map((passage) => toHit(passage, 1, [], phrases));
      return { total: found.length, hits, loosened: false, unknown };
    }

    // Typos are forgiven only where nothing is found as typed: else “interception” would bring “interest” as well.
    const search = (combineWith: 'AND' | 'OR', forgiving: boolean) => {
      const queries = wanted.map((word, place) =>
        toQuery(word, place === wanted.length - 1 ? lastFrom : PREFIX_FROM, forgiving),
      );
      return index.search({ combineWith, queries }, { filter: ({ id }) => passes(id as number) });
    };
    const attempts = [
      ['AND', false],
      ['AND', true],
      ['OR', false],
      ['OR', true],
    ] as const;
    let results: ReturnType<typeof search> = [];
    let loosened = false;
    for (const [combineWith, forgiving] of attempts) {
      results = search(combineWith, forgiving);
      loosened = combineWith === 'OR' && wanted.length > 1;
      if (results.length > 0) break;
    }
    const hits = results.slice(0, limit).flatMap(({ id, score, terms }): Hit[] => {
      const passage = passages[id as number];
      return passage ? [toHit(passage, score, terms, phrases)] : [];
    });
    return { total: results.length, hits, loosened: loosened && results.length > 0, unknown };
  };
}

function toQuery(token: Token, prefixFrom: number, forgiving: boolean): MiniQuery {
  const { length } = token.folded;
  const forms = indexedForms(token);
  const forgives = forgiving && length >= FUZZY_FROM;
  // A word in capitals, such as an abbreviation, is whole.
  const mayGoOn = length >= prefixFrom && !/\p{Lu}\p{Lu}/u.test(token.raw);
  const edits = length >= TWO_EDITS_FROM ? 2 : 1;
  return {
    combineWith: 'OR',
    // One string that is cut into the forms: MiniSearch counts the places of forms within a string, not among queries.
    queries: [token.folded],
    prefix: (_, place) => place === 0 && mayGoOn,
    fuzzy: (_, place) => (forgives && place === 0 ? edits : false),
    boostTerm: (_, place) => (place === 0 ? 1 : place < forms.length ? STEM_WEIGHT : WEIGHTS.fuzzy),
    weights: WEIGHTS,
    tokenize: () => (forgives ? [...forms, ...swaps(token.folded)] : forms),
    processTerm: (term) => term,
  };
}

/** The word with two neighbouring letters swapped, at each place: the commonest slip, and two edits to MiniSearch. */
function swaps(word: string): string[] {
  const letters = [...word];
  return letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''));
}
