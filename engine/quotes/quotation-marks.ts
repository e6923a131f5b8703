/**
 * Which marks open and close quotations. Writing systems disagree („…“ “…” ”…” »…« «…»), so a mark is judged by its
 * neighbours: what opens stands before a word and after none, what closes stands after one.
 *
 * Every page is asked for them, source code with a mark in twenty letters, too: so a mark is a number and not an object, what
 * stands beside it is told by its number, and a text without any is answered by the native search for a single letter.
 */
import { isLetterOrDigit } from '../words/in-ascii.ts';
import { letterPattern } from '../words/letter-pattern.ts';

/** Where it stands in its text, in UTF-16 units, times sixteen; and what it can do there, as bits. */
export type Mark = number;

export const OPENS = 1;
export const CLOSES = 2;
/** An apostrophe may look so: `the customers’ targets`. */
export const DOUBTFUL = 4;
/** Told from apostrophes only by what it encloses. */
export const IS_SINGLE = 8;
const BITS = 4;

export function placeOf(mark: Mark): number {
  return mark >> BITS;
}

/** Opening mark to the marks that may close it. */
const pairs: Readonly<Record<string, string>> = {
  '“': '”"“',
  '„': '“”"',
  '‟': '”',
  // Swedish and Finnish; and texts from right to left that have the pair the other way round.
  '”': '”"“',
  '"': '"”',
  '＂': '＂',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '‘': "’'",
  '‚': '‘’',
  '’': '’',
  "'": "'’",
  // As typewriters and TeX have it: `…' and ``…''.
  '`': "'’`",
  // The second of two commas, as German and Polish typewriters have it: ,,…'' and ,,…".
  ',': '"”“\'’',
};

function pairOf(opening: number, closing: number): number {
  return opening * 0x10000 + closing;
}

const PAIRS = new Set(
  Object.entries(pairs).flatMap(([opening, closers]) =>
    [...closers].map((closing) => pairOf(opening.charCodeAt(0), closing.charCodeAt(0))),
  ),
);

/** One letter long, all that it finds. What stands between two letters of ASCII is most often an apostrophe, and never a mark. */
const MARK = /[“„‟"＂‘’‚'`](?:(?![A-Za-z\d])|(?<![A-Za-z\d].))|[”«»‹›「」『』]|(?<=(?<!\S),),(?=\S)/g;
/** A string knows whether it is all Latin-1, and then these are searched for natively, at a tenth of the cost. */
const BEYOND_LATIN_1 = /[^\0-\xff]/;
const IN_LATIN_1 = ['"', "'", '`', '«', '»', ',,'];
/** After two commas. */
const LETTER = letterPattern('^[\\p{L}]');

/** @param opening what stands in a text, as `closing` does: a UTF-16 unit each. */
export function closesMark(opening: number, closing: number): boolean {
  return PAIRS.has(pairOf(opening, closing));
}

/**
 * What stands beside a mark: a letter or digit, white space or the text's edge, or another sign. Letters of scripts that
 * set no space around quotations say nothing about a mark: 그는 “…”라고 했다.
 */
type Neighbour = 'word' | 'space' | 'sign';

/** Of UTF-16 units beyond ASCII. */
const neighbours = new Map<number, Neighbour>();

function neighbourAt(text: string, at: number): Neighbour {
  if (at < 0 || at >= text.length) return 'space';
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return inAscii(unit);
  const known = neighbours.get(unit);
  if (known) return known;
  const char = text.charAt(at);
  // Half of a surrogate pair counts as a letter: those that are none (emoji) stand in no word of the record.
  const isWord = IN_WORDS(char).test(char) && !UNSPACED(char).test(char);
  const kind = isWord ? 'word' : /\s/u.test(char) ? 'space' : 'sign';
  if (neighbours.size < MAX_NEIGHBOURS) neighbours.set(unit, kind);
  return kind;
}

function inAscii(unit: number): Neighbour {
  if (isLetterOrDigit(unit)) return 'word';
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) ? 'space' : 'sign';
}

const IN_WORDS = letterPattern(String.raw`[\p{L}\p{N}\p{M}\p{Cs}]`);
const UNSPACED = letterPattern(
  String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`,
);

/** UTF-16 units whose kind is kept: more than a page uses. */
const MAX_NEIGHBOURS = 2_000;

/** Marks of one text that are looked at: a novel has a mark in a hundred letters, and no text of ours is so long. */
const MAX_MARKS = 5_000;

/** The first quotation marks of a text, in order, that can open or close one where they stand. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  if (!BEYOND_LATIN_1.test(text) && !IN_LATIN_1.some((mark) => text.includes(mark))) return marks;
  MARK.lastIndex = 0;
  while (marks.length < MAX_MARKS && MARK.test(text)) {
    const at = MARK.lastIndex - 1;
    const bits = bitsAt(text, at);
    if (bits !== 0) marks.push((at << BITS) | bits);
  }
  return marks;
}

/** What the mark can do there; 0 where it neither opens nor closes. */
function bitsAt(text: string, at: number): number {
  const kind = kinds.get(text.charCodeAt(at)) ?? 0;
  if (kind & COMMA && !startsWithLetter(text.slice(at + 1, at + 3))) return 0;
  const before = neighbourAt(text, at - 1);
  const after = neighbourAt(text, at + 1);
  const loose = (kind & LOOSE) !== 0;
  const ended = kind & ENDS && before !== 'space';
  if (before === 'word' && after === 'word' && !loose && !ended) return 0;
  let bits = kind & IS_SINGLE;
  if (kind & MAY_OPEN && (loose || (before !== 'word' && after !== 'space'))) bits |= OPENS;
  if (loose || ended || (before !== 'space' && after !== 'word')) bits |= CLOSES;
  if (kind & APOSTROPHE && before === 'word' && !ENDINGS.has(text[at + 1] ?? '.')) bits |= DOUBTFUL;
  return bits & (OPENS | CLOSES) ? bits : 0;
}

/** Of a code point's length at least. */
function startsWithLetter(text: string): boolean {
  return LETTER(text).test(text);
}

const MAY_OPEN = 1;
/** Guillemets may stand apart from their words («\u00a0…\u00a0»), and corner brackets need no space around them. */
const LOOSE = 2;
/** The mark that stands between two letters where it closes: where words have endings, they follow it: ”…”lla, “…”nın. */
const ENDS = 4;
/** And `IS_SINGLE`, which is 8. */
const APOSTROPHE = 16;
const COMMA = 32;

/** By UTF-16 unit. */
const kinds = new Map<number, number>();
for (const [marks, kind] of [
  [Object.keys(pairs).join(''), MAY_OPEN],
  ['«»‹›「」『』', LOOSE],
  ['”', ENDS],
  ["'‘’‚`,", IS_SINGLE],
  ["'’", APOSTROPHE],
  [',', COMMA],
] as const)
  for (const mark of marks) kinds.set(mark.charCodeAt(0), (kinds.get(mark.charCodeAt(0)) ?? 0) | kind);

/** What may follow a closing mark and no plural's apostrophe. */
const ENDINGS = new Set('.,;:!?…)]');
