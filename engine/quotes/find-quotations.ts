/**
 * Finds what a text sets between quotation marks. Double marks are paired with a stack, which ignores what has no
 * partner. Single marks are told from apostrophes only by what they enclose, so that an opening one is tried with
 * several closing ones: candidates overlap, and the record decides (`check-text.ts`).
 * Linear: a double mark is pushed and popped once, a single mark meets at most `MAX_CLOSERS` others.
 */
import type { Slice } from '../dossier/types.ts';
import { closesMark, findMarks, type Mark } from './quotation-marks.ts';
import type { Quotation } from './types.ts';

/** How many apostrophes a quotation in single marks may hold that look like its end, plus one. */
const MAX_CLOSERS = 4;
/** Nested pairs are read up to this height above their innermost: it bounds how often a character is read. */
const MAX_HEIGHT = 3;

const SINGLE = new Set("'‘’‚`,");
/** Two commas open what two apostrophes close as well as what a double mark closes. */
const COMMAS = ',';

/** Candidates in the order of their starts; none is empty. A mark that opens the text and never closes ends with it. */
export function findQuotations(text: string): Quotation[] {
  const marks = findMarks(text);
  const single = marks.filter(({ char }) => SINGLE.has(char));
  const double = marks.filter(({ char }) => !SINGLE.has(char) || char === COMMAS);
  return [...pairNested(double, text), ...pairSingle(single)]
    .map((inside) => ({ ...trim(text, inside), doubtful: inside.doubtful === true }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map(({ start, end, doubtful }) => ({ start, end, pieces: [{ start, end }], doubtful }));
}

interface Inside extends Slice {
  readonly doubtful?: boolean;
}

interface OpenMark extends Mark {
  /** Height of the highest pair closed inside so far. */
  height: number;
}

function pairNested(marks: readonly Mark[], text: string): Inside[] {
  const slices: Inside[] = [];
  const open: OpenMark[] = [];
  for (const mark of marks) {
    const partner = mark.closes ? partnerOf(mark, open) : -1;
    if (partner === -1) {
      if (mark.opens) open.push({ ...mark, height: 0 });
      continue;
    }
    const [opening, ...unpaired] = open.splice(partner);
    if (!opening) continue;
    const height = 1 + Math.max(opening.height, ...unpaired.map((inner) => inner.height));
    if (height <= MAX_HEIGHT) slices.push({ start: opening.at + 1, end: mark.at });
    const outer = open.at(-1);
    if (outer) outer.height = Math.max(outer.height, height);
  }
  // Where a quotation runs over several paragraphs, each opens with a mark and only the last closes.
  const [first] = open;
  if (first && text.slice(0, first.at).trim() === '') slices.push({ start: first.at + 1, end: text.length });
  return slices;
}

/** How many open marks a closing one may pass over: those are typing errors, and few. */
const MAX_UNPAIRED = 3;

function partnerOf({ char, opens }: Mark, open: readonly OpenMark[]): number {
  // A mark that may as well open (« »: either way round) closes only what it stands next to.
  const reach = opens ? 1 : 1 + MAX_UNPAIRED;
  for (let at = open.length - 1; at >= Math.max(0, open.length - reach); at--)
    if (closesMark(open[at]?.char ?? '', char)) return at;
  return -1;
}

function pairSingle(marks: readonly Mark[]): Inside[] {
  const slices: Inside[] = [];
  for (const [nth, opening] of marks.entries()) {
    if (!opening.opens) continue;
    let closers = 0;
    const reach = marks.slice(nth + 1, nth + 1 + 2 * MAX_CLOSERS);
    for (const [ahead, mark] of reach.entries()) {
      if (mark.opens && !mark.closes) break;
      if (!mark.closes || !closesMark(opening.char, mark.char)) continue;
      // What two backticks open two apostrophes close, and neither is a plural's.
      const isDouble = opening.char === '`' && reach[ahead + 1]?.at === mark.at + 1;
      slices.push({ start: opening.at + 1, end: mark.at, doubtful: mark.doubtful && !isDouble });
      closers++;
      if (!mark.doubtful || closers === MAX_CLOSERS) break;
    }
  }
  return slices;
}

function trim(text: string, { start, end }: Slice): Slice {
  const inside = text.slice(start, end);
  const from = start + (inside.length - inside.trimStart().length);
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}
