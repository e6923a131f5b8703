/**
 * Finds what a text sets between quotation marks. Double marks are paired with a stack, which ignores what has no
 * partner. Single marks are told from apostrophes only by what they enclose, so that an opening one is tried with
 * several closing ones: candidates overlap, and the record decides (`check-text.ts`).
 * Linear: a double mark is pushed and popped once, a single mark meets at most `MAX_CLOSERS` others.
 */
import type { Slice } from '../dossier/types.ts';
import { CLOSES, closesMark, DOUBTFUL, findMarks, IS_SINGLE, type Mark, OPENS, placeOf } from './quotation-marks.ts';
import type { Quotation } from './types.ts';

/** How many apostrophes a quotation in single marks may hold that look like its end, plus one. */
const MAX_CLOSERS = 4;
/** Single marks after an opening one that are looked at. */
const REACH = 2 * MAX_CLOSERS;
/** Nested pairs are read up to this height above their innermost: it bounds how often a character is read. */
const MAX_HEIGHT = 3;

const BACKTICK = '`';
/** Two commas open what two apostrophes close as well as what a double mark closes. */
const COMMA = ',';

/** Candidates in the order of their starts; none is empty. A mark that opens the text and never closes ends with it. */
export function findQuotations(text: string): Quotation[] {
  const quotations: Quotation[] = [];
  const pairs = pairMarks(text);
  for (let nth = 0; nth < pairs.length; nth += A_PAIR) {
    const { start, end } = trim(text, pairs[nth] as number, pairs[nth + 1] as number);
    const doubtful = pairs[nth + 2] === IS_DOUBTFUL;
    if (start < end) quotations.push({ start, end, pieces: [{ start, end }], doubtful });
  }
  return quotations.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Numbers that a pair of marks is told by: where its inside starts and ends, and whether its closing mark may be none. */
export const A_PAIR = 3;
const IS_DOUBTFUL = 1;

/** All candidates as they are paired, in one row of numbers, for who asks every text of a page: in no order, some empty. */
export function pairMarks(text: string): number[] {
  const marks = findMarks(text);
  const pairs: number[] = [];
  if (marks.length === 0) return pairs;
  pairNested(text, marks, pairs);
  pairSingle(text, marks, pairs);
  return pairs;
}

function pairNested(text: string, marks: readonly Mark[], pairs: number[]): void {
  const open: Mark[] = [];
  /** For each of these the height of the highest pair closed inside so far. */
  const heights: number[] = [];
  for (const mark of marks) {
    const at = placeOf(mark);
    if (mark & IS_SINGLE && text[at] !== COMMA) continue;
    const partner = mark & CLOSES ? partnerOf(text, mark, open) : -1;
    if (partner === -1) {
      if (mark & OPENS) heights[open.push(mark) - 1] = 0;
      continue;
    }
    const start = placeOf(open[partner] as Mark) + 1;
    let height = 1;
    for (; open.length > partner; open.pop()) height = Math.max(height, 1 + (heights.pop() as number));
    if (height <= MAX_HEIGHT) pairs.push(start, at, 0);
    if (partner > 0) heights[partner - 1] = Math.max(heights[partner - 1] as number, height);
  }
  // Where a quotation runs over several paragraphs, each opens with a mark and only the last closes.
  const [first] = open;
  if (first !== undefined && text.slice(0, placeOf(first)).trim() === '')
    pairs.push(placeOf(first) + 1, text.length, 0);
}

/** How many open marks a closing one may pass over: those are typing errors, and few. */
const MAX_UNPAIRED = 3;

function partnerOf(text: string, mark: Mark, open: readonly Mark[]): number {
  const closing = text.charAt(placeOf(mark));
  // A mark that may as well open (« »: either way round) closes only what it stands next to.
  const reach = mark & OPENS ? 1 : 1 + MAX_UNPAIRED;
  for (let at = open.length - 1; at >= Math.max(0, open.length - reach); at--)
    if (closesMark(text.charAt(placeOf(open[at] as Mark)), closing)) return at;
  return -1;
}

function pairSingle(text: string, marks: readonly Mark[], pairs: number[]): void {
  const single = marks.filter((mark) => mark & IS_SINGLE);
  for (let nth = 0; nth < single.length; nth++) {
    const opening = single[nth] as Mark;
    if (!(opening & OPENS)) continue;
    const start = placeOf(opening);
    const char = text.charAt(start);
    const last = Math.min(nth + REACH, single.length - 1);
    let closers = 0;
    for (let ahead = nth + 1; ahead <= last; ahead++) {
      const mark = single[ahead] as Mark;
      if (mark & OPENS && !(mark & CLOSES)) break;
      const end = placeOf(mark);
      if (!(mark & CLOSES) || !closesMark(char, text.charAt(end))) continue;
      const isDoubtful = (mark & DOUBTFUL) !== 0;
      // What two backticks open two apostrophes close, and neither is a plural's.
      const isDouble = char === BACKTICK && ahead < last && placeOf(single[ahead + 1] as Mark) === end + 1;
      pairs.push(start + 1, end, isDoubtful && !isDouble ? IS_DOUBTFUL : 0);
      closers++;
      if (!isDoubtful || closers === MAX_CLOSERS) break;
    }
  }
}

function trim(text: string, start: number, end: number): Slice {
  const inside = text.slice(start, end);
  const from = start + (inside.length - inside.trimStart().length);
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}
