/**
 * Which marks open and close quotations. Writing systems disagree („…“ “…” ”…” »…« «…»), so a mark is judged by its
 * neighbours: what opens stands before a word and after none, what closes stands after one.
 *
 * Every page is asked for them, source code with a mark in twenty letters, too: so a mark is a number and not an object, what
 * stands beside it is told once for each letter, and a text without any is answered by the native search for a single letter.
 */
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

/** One letter long, all that it finds. What stands between two letters of ASCII is most often an apostrophe, and never a mark. */
const MARK = /[“„‟"＂‘’‚'`](?:(?![A-Za-z\d])|(?<![A-Za-z\d].))|[”«»‹›「」『』]|(?<=(?<!\S),),(?=\S)/g;
/**
 * A string knows whether it is all Latin-1, and then these are searched for natively, at a tenth of the cost: what two
 * commas open, one of these closes.
 */
const BEYOND_LATIN_1 = /[^\0-\xff]/;
const IN_LATIN_1 = ['"', "'", '`', '«', '»'];
/** After two commas. */
const LETTER = letterPattern('^[\\p{L}]');

export function closesMark(opening: string, closing: string): boolean {
  return pairs[opening]?.includes(closing) ?? false;
}

/**
 * What stands beside a mark: a letter or digit, white space or the text's edge, or another sign. Letters of scripts that
 * set no space around quotations say nothing about a mark: 그는 “…”라고 했다.
 */
type Neighbour = 'word' | 'space' | 'sign';

/** By UTF-16 unit. */
const neighbours = new Map<number, Neighbour>();

function neighbourAt(text: string, at: number): Neighbour {
  const unit = text.charCodeAt(at);
  const known = neighbours.get(unit);
  if (known) return known;
  const char = text.charAt(at) || ' ';
  // Half of a surrogate pair counts as a letter: those that are none (emoji) stand in no word of the record.
  const isWord = IN_WORDS(char).test(char) && !UNSPACED(char).test(char);
  const kind = isWord ? 'word' : /\s/u.test(char) ? 'space' : 'sign';
  if (neighbours.size < MAX_NEIGHBOURS) neighbours.set(unit, kind);
  return kind;
}

const IN_WORDS = letterPattern(String.raw`[\p{L}\p{N}\p{M}\p{Cs}]`);
const UNSPACED = letterPattern(
  String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`,
);

/** UTF-16 units whose kind is kept: more than a page uses. */
const MAX_NEIGHBOURS = 2_000;

/** Marks of one text that are looked at: a novel has a mark in a hundred letters, and no text of ours is so long. */
const MAX_MARKS = 5_000;

/** The first quotation marks of a text, in order, that can open or close one where they stand; none where no two can be a pair. */
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
  const char = text.charAt(at);
  const next = text.slice(at + 1, at + 3);
  if (char === ',' && !LETTER(next).test(next)) return 0;
  const before = neighbourAt(text, at - 1);
  const after = neighbourAt(text, at + 1);
  // Guillemets may stand apart from their words («\u00a0…\u00a0»), and corner brackets need no space around them.
  const loose = LOOSE.has(char);
  // Where words have endings, they follow the mark: ”…”lla, “…”nın.
  const ended = char === CLOSING && before !== 'space';
  const opens = pairs[char] !== undefined && (loose || (before !== 'word' && after !== 'space'));
  const closes = loose || ended || (before !== 'space' && after !== 'word');
  if (!opens && !closes) return 0;
  const doubtful = isApostrophe(char) && before === 'word' && !ENDINGS.has(next.charAt(0) || '.');
  return +opens * OPENS + +closes * CLOSES + +doubtful * DOUBTFUL + +SINGLE.has(char) * IS_SINGLE;
}

/** The mark that stands between two letters only where it closes. */
const CLOSING = '”';
const LOOSE = new Set('«»‹›「」『』');
const SINGLE = new Set("'‘’‚`,");
/** What may follow a closing mark and no plural's apostrophe. */
const ENDINGS = new Set('.,;:!?…)]');

function isApostrophe(char: string): boolean {
  return char === "'" || char === '’';
}
