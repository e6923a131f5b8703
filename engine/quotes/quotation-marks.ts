/**
 * Which marks open and close quotations. Writing systems disagree („…“ “…” ”…” »…« «…»), so a mark is judged by its
 * neighbours: what opens stands before a word and after none, what closes stands after one.
 */
import { letterPattern } from '../words/letter-pattern.ts';

export interface Mark {
  readonly at: number;
  readonly char: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** An apostrophe may look so: `the customers’ targets`. */
  readonly doubtful: boolean;
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

const MARK = letterPattern('[“„‟”"＂«»‹›「」『』‘’‚\'`]|(?<=(?<!\\S),),(?=[\\p{L}])', 'g');

export function closesMark(opening: string, closing: string): boolean {
  return pairs[opening]?.includes(closing) ?? false;
}

/**
 * What stands beside a mark: a letter or digit, white space or the text's edge, or another sign. Letters of scripts that
 * set no space around quotations say nothing about a mark: 그는 “…”라고 했다.
 */
type Neighbour = 'word' | 'space' | 'sign';

const neighbours = new Map<string, Neighbour>();

function neighbourOf(char: string | undefined): Neighbour {
  if (char === undefined) return 'space';
  const known = neighbours.get(char);
  if (known) return known;
  // Half of a surrogate pair counts as a letter: those that are none (emoji) stand in no word of the record.
  const isWord = IN_WORDS(char).test(char) && !UNSPACED(char).test(char);
  const kind = isWord ? 'word' : /\s/u.test(char) ? 'space' : 'sign';
  if (neighbours.size < MAX_NEIGHBOURS) neighbours.set(char, kind);
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

/** The first quotation marks of a text, in order, that can open or close one where they stand. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: char, index: at } of text.matchAll(MARK(text))) {
    const before = neighbourOf(text[at - 1]);
    const after = neighbourOf(text[at + 1]);
    // Guillemets may stand apart from their words («\u00a0…\u00a0»), and corner brackets need no space around them.
    const loose = LOOSE.has(char);
    // Where words have endings, they follow the mark: ”…”lla, “…”nın.
    const ended = char === CLOSING && before !== 'space';
    if (before === 'word' && after === 'word' && !loose && !ended) continue;
    const opens = pairs[char] !== undefined && (loose || (before !== 'word' && after !== 'space'));
    const closes = loose || ended || (before !== 'space' && after !== 'word');
    const doubtful = isApostrophe(char) && before === 'word' && !ENDINGS.has(text[at + 1] ?? '.');
    if (opens || closes) marks.push({ at, char, opens, closes, doubtful });
    if (marks.length === MAX_MARKS) break;
  }
  return marks;
}

/** The mark that stands between two letters only where it closes. */
const CLOSING = '”';
const LOOSE = new Set('«»‹›「」『』');
/** What may follow a closing mark and no plural's apostrophe. */
const ENDINGS = new Set('.,;:!?…)]');

function isApostrophe(char: string): boolean {
  return char === "'" || char === '’';
}
