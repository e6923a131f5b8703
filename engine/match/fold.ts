/**
 * Reads text the way a matcher needs it, one UTF-16 unit at a time and without a normalised copy, so that every offset is
 * an offset into the raw text. `fold[unit]` is what a unit is compared as: lower case, no diacritics, ASCII for full width,
 * one kind of white space, apostrophe and hyphen; 0 where the unit says nothing (soft hyphen, joiners, bidi marks,
 * combining marks). `kind[unit]` says how it bounds a word.
 * Lone and paired surrogates are separators: no name is spelt with them, and an emoji may touch a name.
 */

/** How a unit bounds words. The order matters: everything from `LETTER` on may begin a word. */
export const SEPARATOR = 0;
/** Invisible: skipped wherever it stands. */
export const IGNORABLE = 1;
/** A combining mark: skipped like an ignorable, and belongs to the letter before it. */
export const MARK = 2;
/** A letter or digit of a script that parts its words. */
export const LETTER = 3;
/** Katakana: a run of it is one word, though no space parts it from its neighbours. */
export const KATAKANA = 4;
/** A letter of a script written without spaces (Han, Hiragana, Thai …): a word may begin and end at any of them. */
export const DENSE = 5;

export const SPACE = 0x20;
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const UNITS = 0x10000;

type Span = readonly [from: number, to: number];

/** Scripts with case or precomposed diacritics; other units stand for themselves. */
const CASED: readonly Span[] = [
  [0x41, 0x24f],
  [0x370, 0x587],
  [0x10a0, 0x10ff],
  [0x1e00, 0x1fff],
  [0xff21, 0xff5a],
];
const SEPARATORS: readonly Span[] = [
  [0x00, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2b9, 0x2ff],
  [0x55a, 0x55f],
  [0x589, 0x58a],
  [0x5be, 0x5be],
  [0x5c0, 0x5c0],
  [0x5c3, 0x5c3],
  [0x5f3, 0x5f4],
  [0x60c, 0x60d],
  [0x61b, 0x61f],
  [0x66a, 0x66d],
  [0x6d4, 0x6d4],
  [0x964, 0x965],
  [0x1680, 0x1680],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2190, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x3004],
  [0x3008, 0x3020],
  [0x3030, 0x3030],
  [0x30a0, 0x30a0],
  [0x30fb, 0x30fb],
  [0xd800, 0xf8ff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  [0xfff0, 0xffff],
];
const IGNORABLES: readonly Span[] = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const MARKS: readonly Span[] = [
  [0x300, 0x36f],
  [0x483, 0x487],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c7],
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6ed],
  [0x93c, 0x93c],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
const KATAKANAS: readonly Span[] = [
  [0x30a1, 0x30fa],
  [0x30fc, 0x30ff],
  [0x31f0, 0x31ff],
  [0xff66, 0xff9f],
];
const DENSES: readonly Span[] = [
  [0xe01, 0xeff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3041, 0x309f],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
];

const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const HYPHENS = '-\u058a\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d';
const APOSTROPHES = "'\u0060\u00b4\u02b9\u02bb\u02bc\u02bd\u05f3\u2018\u2019\u201b\u2032\uff07";
/** Letters that no decomposition reduces, and spellings that vary freely in print. */
const PLAINER = 'øoØoæaÆaœoŒołlŁlđdĐdðdÐdþtÞtıiſsəeƏeأاإاآاٱاىيةهکكیي';

export interface FoldTable {
  readonly fold: Uint16Array;
  readonly kind: Uint8Array;
}

let fold: Uint16Array | null = null;
let kind: Uint8Array | null = null;

/** The tables are the same for every dossier, cost about two milliseconds and hold 192 kB: they are built on first use. */
export function foldTable(): FoldTable {
  kind ??= buildKinds();
  return { fold: foldUnits(), kind };
}

/** What units are compared as: all that a page needs which shows no name. */
export function foldUnits(): Uint16Array {
  fold ??= buildFolds();
  return fold;
}

const FOLDED_ALREADY = /^[a-z]+(?:[ '-][a-z]+)*$/;

/** What the text is compared as: the naive counterpart of walking it by the table. */
export function foldText(text: string): string {
  if (FOLDED_ALREADY.test(text)) return text;
  const units = foldUnits();
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = units[text.charCodeAt(i)] ?? 0;
    if (unit === 0 || (unit === SPACE && folded.endsWith(' '))) continue;
    folded += String.fromCharCode(unit);
  }
  return folded;
}

function buildFolds(): Uint16Array {
  const folds = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) folds[unit] = unit;
  for (const [from, to] of CASED) for (let unit = from; unit <= to; unit++) folds[unit] = plainest(unit);
  for (let unit = 0xff01; unit <= 0xff20; unit++) folds[unit] = unit - 0xfee0;
  for (const space of SPACES) folds[space.charCodeAt(0)] = SPACE;
  for (const hyphen of HYPHENS) folds[hyphen.charCodeAt(0)] = HYPHEN;
  for (const apostrophe of APOSTROPHES) folds[apostrophe.charCodeAt(0)] = APOSTROPHE;
  for (let i = 0; i < PLAINER.length; i += 2) folds[PLAINER.charCodeAt(i)] = PLAINER.charCodeAt(i + 1);
  for (const [from, to] of [...IGNORABLES, ...MARKS]) folds.fill(0, from, to + 1);
  return folds;
}

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(UNITS).fill(LETTER);
  for (const [spans, value] of [
    [SEPARATORS, SEPARATOR],
    [KATAKANAS, KATAKANA],
    [DENSES, DENSE],
    [IGNORABLES, IGNORABLE],
    [MARKS, MARK],
  ] as const)
    for (const [from, to] of spans) kinds.fill(value, from, to + 1);
  return kinds;
}

/** Lower case without diacritics, in one unit; a unit that would become several keeps the first (İ is i and a dot). */
function plainest(unit: number): number {
  const wide = unit >= 0xff21 && unit <= 0xff5a ? unit - 0xfee0 : unit;
  return String.fromCharCode(wide).normalize('NFD').toLowerCase().normalize('NFD').charCodeAt(0);
}
