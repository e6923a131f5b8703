/**
 * Terms of the subjects file, read and found in a text.
 *
 *     hlr                 a word, compared by its stem
 *     US                  a word with two capitals, compared as it is written
 *     lookup*             any word that begins so
 *     home location       words that follow each other
 *     murder*|assassin*   either
 *     columnist + consul* both, at most `NEAR` units apart, in any order
 *     no & access         both, at most `CLOSE` units apart, in any order
 *     @client + @see      any word of the named list
 *
 * All terms are found in one pass over the text's words: phrases are filed under their first word, and a word looks up
 * itself, its stem and its beginnings; the cost does not depend on how many terms there are.
 */
import { letterPattern } from '../words/letter-pattern.ts';
import { type Token, tokenize } from '../words/tokens.ts';

/** How far apart the parts of `first + second` may stand, in UTF-16 units: about two sentences. */
const NEAR = 280;
/** How far apart the parts of `first & second` may stand: within a clause or two. */
const CLOSE = 90;
const MIN_PREFIX = 2;
const MAX_PREFIX = 24;
const CAPITALS = letterPattern(String.raw`[\p{Lu}].*[\p{Lu}]`);

type Word =
  | { readonly kind: 'stem'; readonly stem: string }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'exact'; readonly raw: string };

type Phrase = readonly [Word, ...Word[]];
/** Groups that must all be there, within `reach` units; of each group one phrase is enough. */
export interface Term {
  readonly groups: readonly (readonly Phrase[])[];
  readonly reach: number;
}

/** Where a term was found: the stretches that it matched, in no order. */
export interface Hit {
  readonly term: number;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Lists of words, `a|b|c`, that terms name by `@key`. */
export type WordLists = Readonly<Record<string, string>>;

/** Reads terms; to be kept for all terms of a file, for most words stand in it many times. */
export function createTermReader(lists: WordLists): (text: string) => Term | null {
  const known = new Map<string, readonly Phrase[] | null>();
  const read = (part: string): readonly Phrase[] | null => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const fresh = part.startsWith('@') ? readList(part.slice(1)) : asList(parsePhrase(part));
    known.set(part, fresh);
    return fresh;
  };
  const readList = (name: string): readonly Phrase[] | null =>
    Object.hasOwn(lists, name) ? joined((lists[name] ?? '').split('|').map((part) => asList(parsePhrase(part)))) : null;

  /** @returns null when the text is no term, or names a list that is not there. */
  return (text) => {
    const isClose = text.includes(' & ');
    const parts = text.split(isClose ? ' & ' : ' + ').map((group) => joined(group.split('|').map(read)));
    const groups = parts.filter((group) => group !== null);
    return groups.length < parts.length ? null : { groups, reach: isClose ? CLOSE : NEAR };
  };
}

const asList = (phrase: Phrase | null): readonly Phrase[] | null => (phrase ? [phrase] : null);

function joined(parts: readonly (readonly Phrase[] | null)[]): readonly Phrase[] | null {
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function parsePhrase(text: string): Phrase | null {
  const words: Word[] = [];
  for (const part of text.trim().split(/\s+/u)) {
    const isPrefix = part.endsWith('*');
    const tokens = tokenize(isPrefix ? part.slice(0, -1) : part);
    if (tokens.length === 0) return null;
    for (const [index, token] of tokens.entries()) {
      const prefix = isPrefix && index === tokens.length - 1;
      if (prefix && (token.folded.length < MIN_PREFIX || token.folded.length > MAX_PREFIX)) return null;
      words.push(toWord(token, prefix));
    }
  }
  const [first, ...rest] = words;
  return first ? [first, ...rest] : null;
}

function toWord(token: Token, isPrefix: boolean): Word {
  if (isPrefix) return { kind: 'prefix', prefix: token.folded };
  if (CAPITALS(token.raw).test(token.raw)) return { kind: 'exact', raw: token.raw };
  return { kind: 'stem', stem: token.stem };
}

const fits = (word: Word, token: Token): boolean => {
  if (word.kind === 'stem') return token.stem === word.stem;
  return word.kind === 'prefix' ? token.folded.startsWith(word.prefix) : token.raw === word.raw;
};

/** A phrase and the groups of terms that ask for it; many terms share one. */
interface Filed {
  readonly phrase: Phrase;
  readonly uses: { readonly term: number; readonly group: number }[];
}

export type FindTerms = (text: string) => Hit[];

/** Compiles terms once; the function that it returns gives every place of every term in a text. */
export function compileTerms(terms: readonly Term[]): FindTerms {
  const byFirst = new Map<string, Filed[]>();
  /** By identity: terms that were read together share their phrases. */
  const known = new Map<Phrase, Filed>();
  for (const [term, { groups }] of terms.entries())
    for (const [group, phrases] of groups.entries())
      for (const phrase of phrases) {
        const filed = known.get(phrase);
        if (filed) {
          filed.uses.push({ term, group });
          continue;
        }
        const fresh = { phrase, uses: [{ term, group }] };
        known.set(phrase, fresh);
        const first = keyOf(phrase[0]);
        const list = byFirst.get(first);
        if (list) list.push(fresh);
        else byFirst.set(first, [fresh]);
      }

  return (text) => {
    const tokens = tokenize(text);
    const found = new Map<number, Span[][]>();
    for (const [at, token] of tokens.entries())
      for (const key of keysOf(token))
        for (const { phrase, uses } of byFirst.get(key) ?? []) {
          const last = tokens[at + phrase.length - 1];
          if (!last || !phrase.every((word, offset) => fits(word, tokens[at + offset] ?? token))) continue;
          const span = { start: token.start, end: last.end };
          for (const { term, group } of uses) {
            const groups = found.get(term) ?? (terms[term]?.groups ?? []).map((): Span[] => []);
            groups[group]?.push(span);
            found.set(term, groups);
          }
        }
    return [...found].flatMap(([term, groups]) =>
      joinGroups(groups, terms[term]?.reach ?? NEAR).map((spans) => ({ term, spans })),
    );
  };
}

function keyOf(word: Word): string {
  if (word.kind === 'stem') return `s${word.stem}`;
  return word.kind === 'prefix' ? `p${word.prefix}` : `e${word.raw}`;
}

/** Every key under which a phrase that begins with this word can stand: one look-up a prefix, no list to search. */
function keysOf({ raw, folded, stem }: Token): string[] {
  const keys = [`s${stem}`, `e${raw}`];
  for (let length = MIN_PREFIX; length <= Math.min(folded.length, MAX_PREFIX); length += 1)
    keys.push(`p${folded.slice(0, length)}`);
  return keys;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** For each place of the first group the nearest places of the others, where all of them are near. */
function joinGroups([first = [], ...others]: readonly Span[][], reach: number): Span[][] {
  if (others.some((group) => group.length === 0)) return [];
  return first.flatMap((span) => {
    const spans = [span];
    for (const group of others) {
      const nearest = nearestTo(span, group, spans);
      if (!nearest) return [];
      spans.push(nearest);
    }
    const start = Math.min(...spans.map((part) => part.start));
    const end = Math.max(...spans.map((part) => part.end));
    return end - start <= reach ? [spans] : [];
  });
}

/** One word cannot stand for two groups. */
function nearestTo(span: Span, group: readonly Span[], taken: readonly Span[]): Span | null {
  let best: Span | null = null;
  for (const other of group) {
    if (taken.some(({ start, end }) => other.start < end && other.end > start)) continue;
    if (!best || Math.abs(other.start - span.start) < Math.abs(best.start - span.start)) best = other;
  }
  return best;
}
