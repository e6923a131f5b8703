/**
 * Reads lists of names, “Hungary, the Kingdom of Bahrain and Morocco (North Africa)”, without a regular expression: one
 * that knows the capitals of every script took 2 ms to compile, in each language and in each place of a list anew.
 * All offsets at which the text may go on are kept side by side, so that every way to read it is seen, and none twice.
 * White space must be single spaces.
 */
import { letterPattern } from '../words/letter-pattern.ts';

/** The words of a language that hold a list together. */
export interface ListWords {
  readonly and: readonly string[];
  readonly article: readonly string[];
}

/** More is no list of states, but a page's menu. */
const MOST_ITEMS = 14;
/** Words with a capital in one name. */
const MOST_WORDS = 5;
/** Characters in brackets after a name. */
const LONGEST_REMARK = 40;

/** The offsets after one item and its separator, after two, and so on. */
export function afterItems(text: string, starts: readonly number[], words: ListWords): number[] {
  const all = new Set<number>();
  let now = starts;
  for (let items = 1; items <= MOST_ITEMS && now.length > 0; items++) {
    now = once(now.flatMap((at) => afterItem(text, at, words)).flatMap((at) => afterSeparator(text, at, words)));
    for (const at of now) all.add(at);
  }
  return [...all];
}

/** A name: words with capitals, an article before them and a remark in brackets behind. */
export function afterItem(text: string, at: number, { article }: ListWords): number[] {
  const ends: number[] = [];
  for (const start of [at, ...afterWords(text, at, article).flatMap((end) => withSpace(text, end))]) {
    let end = afterCapitalised(text, start);
    for (let words = 1; end !== null && words <= MOST_WORDS; words++) {
      ends.push(end);
      end = text[end] === ' ' ? afterCapitalised(text, end + 1) : null;
    }
  }
  return once(ends.flatMap((end) => [end, ...afterRemark(text, end)]));
}

/** A comma, a word for “and”, or both. */
export function afterSeparator(text: string, at: number, { and }: ListWords): number[] {
  const spaced = text[at] === ' ' ? at + 1 : at;
  const ends = text[spaced] === ',' ? withSpace(text, spaced + 1) : [];
  const before = spaced > at ? [...ends, spaced] : ends;
  const joined = before.flatMap((start) => afterWords(text, start, and)).filter((end) => text[end] === ' ');
  return once([...ends, ...joined.map((end) => end + 1)]);
}

/** The offsets after each of the words that stands here. */
export function afterWords(text: string, at: number, words: readonly string[]): number[] {
  return words.filter((word) => text.startsWith(word, at)).map((word) => at + word.length);
}

/** The offset, and the one after the space that may stand there. */
export function withSpace(text: string, at: number): number[] {
  return text[at] === ' ' ? [at, at + 1] : [at];
}

const CAPITALISED = letterPattern(String.raw`[\p{Lu}][\p{L}\p{M}'’.-]*`, 'y');

/** What follows a word with a capital is none of its letters, so that it can be read in one way only. */
function afterCapitalised(text: string, at: number): number | null {
  const word = CAPITALISED(text);
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : null;
}

function afterRemark(text: string, at: number): number[] {
  if (!text.startsWith(' (', at)) return [];
  const end = text.indexOf(')', at);
  if (end < 0) return [];
  const remark = text.slice(at + 2, end);
  const { length } = Array.from(remark);
  return length === 0 || length > LONGEST_REMARK || remark.includes('(') ? [] : [end + 1];
}

function once(offsets: readonly number[]): number[] {
  return [...new Set(offsets)];
}
