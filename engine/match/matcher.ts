/**
 * Finds every pattern of a lexicon in a text in one pass: a table look-up for each unit, and at the start of a word a
 * filter, then a walk down a trie. Leftmost-longest within each layer; a walk is bounded by `LONGEST_HIT`, so that the
 * whole pass is linear in the text, whatever the text. Nothing of the text is copied.
 */
import { runThrough, type Steps } from '../steps.ts';
import { DENSE, foldTable, foldText, LETTER, MARK, SPACE } from './fold.ts';
import { NOWHERE, ROOT, trieInSteps } from './trie.ts';
import { wordFilterInSteps } from './word-filter.ts';

/** Raw units that a hit may span, noise included. */
const LONGEST_HIT = 160;
/** Text looked through between two rests: a millisecond where the code is not compiled yet. */
const UNITS_A_STEP = 1_000;
const LATIN = /[a-z]/iu;
/** Letters of an ending that a stem may carry. */
const LONGEST_SUFFIX = 14;

/** What may follow the pattern within its word: nothing, any letters, or one of these folded endings. */
export type Ending = 'none' | 'any' | ReadonlySet<string>;

export interface Pattern {
  /** Whether a prefix of the matcher may be written together with it. */
  readonly prefixed?: boolean;
  /** As it is written; folded by the matcher. At least two units long after folding. */
  readonly spelling: string;
  /** The spelling folded, where that is known already. */
  readonly key?: string;
  readonly ending: Ending;
  /** Whether capitals and small letters must stand as in the spelling. */
  readonly exactCase: boolean;
  /** Hits of one layer never overlap each other; layers know nothing of each other. Small numbers from 0. */
  readonly layer: number;
}

/** `pattern` is an index into the compiled list; offsets are UTF-16 units of the raw text, half open. */
export interface Hit {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

export interface Matcher {
  /** Hits in order of their start; patterns that are spelt alike all hit. */
  find(text: string): Hit[];
  /** The same with rests. */
  findInSteps(text: string): Steps<Hit[]>;
  /** The hits of the accepted patterns that lie within a stretch of the text. */
  findWithin(text: string, stretch: Stretch): Hit[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly accepts: (pattern: number) => boolean;
}

/** `prefixes` are particles that some scripts write together with the word that follows ("ו", "ال"). */
export function compileMatcher(patterns: readonly Pattern[], prefixes: readonly string[] = []): Matcher {
  return runThrough(matcherInSteps(patterns, prefixes));
}

/** The same with rests: thousands of patterns take a frame's time. */
export function* matcherInSteps(patterns: readonly Pattern[], prefixes: readonly string[] = []): Steps<Matcher> {
  const { fold, kind } = foldTable();
  const particles = new Set(prefixes.map(foldText));
  const longestPrefix = Math.max(0, ...[...particles].map(({ length }) => length));
  const beginsPrefix = new Uint8Array(kind.length);
  for (const prefix of particles) beginsPrefix[prefix.charCodeAt(0)] = 1;
  const keys = patterns.map(({ spelling, key }) => key ?? foldText(spelling));
  yield;
  const short = keys.findIndex((key) => key.length < 2);
  if (short !== -1) throw new Error(`matcher: pattern ${short} is shorter than two letters`);
  const trie = yield* trieInSteps(keys);
  yield;
  const mayBegin = yield* wordFilterInSteps(keys);
  const layers = 1 + patterns.reduce((most, pattern) => Math.max(most, pattern.layer), 0);

  interface Pass {
    readonly hits: Hit[];
    /** For each layer, where its last hit ends. */
    readonly covered: number[];
    /** The kind of the unit before the next one. */
    before: number;
  }

  const begin = (): Pass => ({ hits: [], covered: new Array<number>(layers).fill(0), before: 0 });

  function find(text: string): Hit[] {
    const pass = begin();
    look(text, 0, text.length, pass);
    return pass.hits;
  }

  function* findInSteps(text: string): Steps<Hit[]> {
    const pass = begin();
    for (let from = 0; from < text.length; from += UNITS_A_STEP) {
      if (from > 0) yield;
      look(text, from, Math.min(from + UNITS_A_STEP, text.length), pass);
    }
    return pass.hits;
  }

  /** Finds what starts between two offsets of the text, and may end after them. */
  function look(text: string, from: number, until: number, pass: Pass): void {
    const { hits, covered } = pass;
    const { length } = text;
    let { before } = pass;
    for (let at = from; at < until; at++) {
      const unit = text.charCodeAt(at);
      const here = kind[unit] as number;
      if (here === LETTER && before === LETTER) continue;
      if (here < LETTER) {
        if (here === 0) before = 0;
        continue;
      }
      const isStart = here === DENSE || before !== here;
      before = here;
      if (!isStart) continue;
      if (mayBegin(text, at)) walk(text, at, { hits, covered, limit: length });
      if (beginsPrefix[fold[unit] as number] === 1) walkPrefixed(text, at, hits, covered);
    }
    pass.before = before;
  }

  function findWithin(text: string, { start, end, accepts }: Stretch): Hit[] {
    const hits: Hit[] = [];
    const covered = new Array<number>(layers).fill(0);
    let before = 0;
    for (let at = start; at < end; at++) {
      const here = kind[text.charCodeAt(at)] ?? 0;
      if (here >= LETTER && (here === DENSE || before !== here)) walk(text, at, { hits, covered, limit: end, accepts });
      if (here === 0 || here >= LETTER) before = here;
    }
    return hits;
  }

  interface Walk {
    readonly hits: Hit[];
    /** For each layer, where its last hit ends. */
    readonly covered: number[];
    readonly limit: number;
    readonly accepts?: (pattern: number) => boolean;
  }

  function walk(text: string, start: number, { hits, covered, limit, accepts }: Walk): void {
    let node = ROOT;
    let spaced = false;
    let found: Hit[] | null = null;
    const stop = Math.min(limit, start + LONGEST_HIT);
    for (let at = start; at < stop; at++) {
      const unit = fold[text.charCodeAt(at)] ?? 0;
      if (unit === 0 || (unit === SPACE && spaced)) continue;
      spaced = unit === SPACE;
      node = trie.step(node, unit);
      if (node === NOWHERE) break;
      for (let value = trie.first(node); value !== NOWHERE; value = trie.next(value)) {
        const pattern = patterns[value];
        if (!pattern || start < (covered[pattern.layer] ?? 0) || (accepts && !accepts(value))) continue;
        const end = endOf(text, start, at + 1, pattern);
        if (end === NOWHERE || end > limit) continue;
        found ??= [];
        found.push({ pattern: value, start, end });
      }
    }
    if (found) keepLongest(found, hits, covered);
  }

  /**
   * Tries the words that stand after a prefix at the start of a word; the hit begins after the prefix. Before a word in
   * Latin letters any pattern may follow one: the change of script parts the two.
   */
  function walkPrefixed(text: string, start: number, hits: Hit[], covered: number[]): void {
    let prefix = '';
    const own = (pattern: number): boolean => patterns[pattern]?.prefixed === true;
    const any = (): boolean => true;
    for (let at = start; prefix.length < longestPrefix && at < text.length; at++) {
      const unit = fold[text.charCodeAt(at)] ?? 0;
      if (unit === 0) continue;
      prefix += String.fromCharCode(unit);
      if (!particles.has(prefix) || !mayBegin(text, at + 1)) continue;
      const accepts = LATIN.test(text.charAt(at + 1)) ? any : own;
      walk(text, at + 1, { hits, covered, limit: text.length, accepts });
    }
  }

  /** The longest hits of each layer at one start, layer by layer; alike spellings end together and all stay. */
  function keepLongest(found: readonly Hit[], hits: Hit[], covered: number[]): void {
    for (let layer = 0; layer < layers; layer++) {
      let end = 0;
      for (const hit of found) if (hit.end > end && patterns[hit.pattern]?.layer === layer) end = hit.end;
      if (end === 0) continue;
      covered[layer] = end;
      for (const hit of found) if (hit.end === end && patterns[hit.pattern]?.layer === layer) hits.push(hit);
    }
  }

  /** Where a pattern whose last unit stands before `at` ends, its ending and combining marks included; or `NOWHERE`. */
  function endOf(text: string, start: number, at: number, pattern: Pattern): number {
    if (pattern.exactCase && !isSpeltAs(text, start, pattern.spelling)) return NOWHERE;
    const last = kind[text.charCodeAt(at - 1)] ?? 0;
    let end = at;
    while ((kind[text.charCodeAt(end)] ?? 0) === MARK) end++;
    if (last < LETTER || last === DENSE) return end;
    let next = end;
    while (next < text.length && isNoise(text, next)) next++;
    if (next >= text.length || (kind[text.charCodeAt(next)] ?? 0) !== last) return end;
    if (isHashtagSeam(text, start, at - 1, next)) return end;
    return pattern.ending === 'none' ? NOWHERE : endOfWord(text, next, pattern.ending);
  }

  function endOfWord(text: string, from: number, ending: Exclude<Ending, 'none'>): number {
    let at = from;
    let letters = '';
    for (; at < text.length && at - from < LONGEST_HIT; at++) {
      if (isNoise(text, at)) continue;
      const unit = text.charCodeAt(at);
      if ((kind[unit] ?? 0) !== LETTER) break;
      letters += String.fromCharCode(fold[unit] ?? 0);
      if (letters.length > LONGEST_SUFFIX) return NOWHERE;
    }
    return ending === 'any' || ending.has(letters) ? at : NOWHERE;
  }

  function isNoise(text: string, at: number): boolean {
    return fold[text.charCodeAt(at)] === 0 && at < text.length;
  }

  /** Whether the letters from `start` stand as in the spelling, noise, width and runs of white space aside. */
  function isSpeltAs(text: string, start: number, spelling: string): boolean {
    let at = start;
    for (let i = 0; i < spelling.length; i++, at++) {
      while (isNoise(text, at)) at++;
      const unit = text.charCodeAt(at);
      const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
      const wanted = spelling.charCodeAt(i);
      if (fold[unit] === SPACE && wanted === SPACE) while (fold[text.charCodeAt(at + 1)] === SPACE) at++;
      else if (narrow !== wanted && (fold[unit] !== fold[wanted] || isCapital(narrow) !== isCapital(wanted)))
        return false;
    }
    return true;
  }

  return { find, findInSteps, findWithin };
}

/** A tag writes words together: `#PegasusProject` has a seam before its second capital. */
function isHashtagSeam(text: string, start: number, last: number, next: number): boolean {
  return text[start - 1] === '#' && isCapital(text.charCodeAt(next)) && !isCapital(text.charCodeAt(last));
}

function isCapital(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}
