/**
 * Which marks open and close quotations. Writing systems disagree („…“ “…” ”…” »…« «…»), so a mark is judged by its
 * neighbours: what opens stands before a word and after none, what closes stands after one.
 */

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
  '”': '”',
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
};

export const markPattern = /[“„‟”"＂«»‹›「」『』‘’‚']/gu;

export function closesMark(opening: string, closing: string): boolean {
  return pairs[opening]?.includes(closing) ?? false;
}

const wordBefore = /[\p{L}\p{N}\p{M}]$/u;
const wordAfter = /^[\p{L}\p{N}]/u;

/** All quotation marks of a text, in order, that can open or close one where they stand. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: char, index: at } of text.matchAll(markPattern)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + 1, at + 3);
    const inWord = wordBefore.test(before) && wordAfter.test(after);
    // Guillemets may stand apart from their words («\u00a0…\u00a0»), and corner brackets need no space around them.
    const loose = /[«»‹›「」『』]/u.test(char);
    const opens = pairs[char] !== undefined && (loose || (!wordBefore.test(before) && /^\S/u.test(after)));
    const closes = loose || (/\S$/u.test(before) && !wordAfter.test(after));
    if (inWord && !loose) continue;
    const doubtful = /['’]/u.test(char) && wordBefore.test(before) && !/^[.,;:!?…)\]]/u.test(after) && after !== '';
    if (opens || closes) marks.push({ at, char, opens, closes, doubtful });
  }
  return marks;
}
