/**
 * Pages to measure on, made anew from a fixed seed: paragraphs of plain words in the shape of a long article (headings,
 * links and emphasis inside the text, so about five text nodes a paragraph), with a name every few paragraphs.
 */

/** A sentence of each kind that a page holds; `%` stands for a name. All are our own words. */
const plain = [
  'The harbour office keeps a record of every boat that comes in after dark.',
  'Most of the readers who wrote to us wanted longer articles and fewer pictures.',
  'A good map tells you as much by what it leaves out as by what it shows.',
  'Rain fell on the northern valleys for the third week in a row.',
  'The committee will meet again in spring to look at the figures.',
  'Nobody on the train seemed to notice that the lights had gone out.',
];
const aboutNames = [
  'Analysts said that the spyware sold by % had been found on several phones.',
  'A spokesperson for % did not answer questions about the surveillance of journalists.',
  'The report names % in a chapter on the interception of phone calls.',
];

/**
 * `usual`: some thirty names, however long the page is. `dense`: a name every three thousand letters, throughout, as on no
 * page of several megabytes that we know: it shows what names cost.
 */
export type Density = 'usual' | 'dense';

const DENSE_PARAGRAPHS_PER_NAME = 8;
const USUAL_NAMES = 30;
/** Bytes of a paragraph with its marks, about. */
const BYTES_A_PARAGRAPH = 365;

export interface GeneratedPage {
  readonly name: string;
  readonly html: string;
}

/** @param bytes the least size of the page, UTF-8 bytes (the text is ASCII). */
export function generatePage(bytes: number, names: readonly string[], density: Density = 'dense'): GeneratedPage {
  const usual = Math.floor(bytes / BYTES_A_PARAGRAPH / USUAL_NAMES);
  const every = density === 'dense' ? DENSE_PARAGRAPHS_PER_NAME : Math.max(DENSE_PARAGRAPHS_PER_NAME, usual);
  const pick = seededPicker(7);
  const parts: string[] = [];
  let size = 0;
  for (let n = 0; size < bytes; n++) {
    const paragraph = n % 40 === 0 ? heading(pick) : paragraphOf(n, n % every === FIRST ? names : [], pick);
    parts.push(paragraph);
    size += paragraph.length;
  }
  const body = parts.join('\n');
  return {
    name: `generated, ${density}, ${bytes / 1_000_000} MB`,
    html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long report on spyware</title><body>${body}</body></html>`,
  };
}

/** Of each group of paragraphs, the one that holds the name: no heading, which is every fortieth. */
const FIRST = 1;

type Pick = <T>(from: readonly T[]) => T;

function heading(pick: Pick): string {
  return `<h2>${pick(plain)}</h2>`;
}

function paragraphOf(n: number, names: readonly string[], pick: Pick): string {
  const sentences = Array.from({ length: 5 }, () => pick(plain));
  if (names.length > 0) sentences[2] = pick(aboutNames).replace('%', pick(names));
  const [first, second, ...rest] = sentences;
  return `<p>${first} <a href="#${n}">${second}</a> ${rest[0]} <em>${rest[1]}</em> ${rest[2]}</p>`;
}

/** A linear congruential generator (Numerical Recipes constants): the same page on every run. */
function seededPicker(seed: number): Pick {
  let state = seed;
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const item = from[(state >>> 16) % from.length];
    if (item === undefined) throw new Error('bench: nothing to pick from');
    return item;
  };
}
