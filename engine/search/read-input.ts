/**
 * What a person put into the look-up: nothing, a query, or a passage to compare with the record. A query is words,
 * "exact phrases" and `speaker:` `kind:` `topic:` fields; a long text is never searched for word by word.
 */

/** A field of the look-up; a value in quotation marks may hold spaces: `speaker:"NSO Group"`. */
export type Field = 'speaker' | 'kind' | 'topic';

export interface FieldFilter {
  readonly field: Field;
  readonly value: string;
}

export interface Query {
  /** As typed, without phrases and fields. */
  readonly words: readonly string[];
  /** `open`: the closing mark is still missing, so the last word may go on. */
  readonly phrases: readonly { readonly text: string; readonly open: boolean }[];
  readonly filters: readonly FieldFilter[];
}

export type LookupInput =
  | { readonly kind: 'empty' }
  | { readonly kind: 'query'; readonly query: Query }
  /** `cut`: the text was longer than can be compared, and `text` is its beginning. */
  | { readonly kind: 'passage'; readonly text: string; readonly cut: boolean };

/** Longest text that is compared, in UTF-16 units: 100 kB of plain text. */
const MAX_PASSAGE = 100_000;
/** Nobody types a query as long as this; a pasted sentence is. */
const LONGEST_QUERY = 160;
const MOST_WORDS = 20;

/** `speaker:x`, `"a phrase"` (with any double marks, closed or not), or a word. */
const PART =
  /(?<field>speaker|kind|topic):(?:["“”](?<quoted>[^"“”]*)["“”]?|(?<plain>\S*))|["“„”«](?<phrase>[^"“”«»]*)(?<closed>["”“»])?|(?<word>[^\s"“„”«»]+)/giu;

/** Any text is safe. */
export function readInput(text: string): LookupInput {
  // NUL and other controls come with pasted text; none of them is part of a word.
  const clean = text
    .slice(0, MAX_PASSAGE)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim();
  if (clean === '') return { kind: 'empty' };
  if (clean.length > LONGEST_QUERY || countWords(clean) > MOST_WORDS)
    return { kind: 'passage', text: clean, cut: text.length > MAX_PASSAGE };
  return { kind: 'query', query: readQuery(clean) };
}

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}

/** Reads a query of any length; `readInput` is for what a person types. */
export function readQuery(text: string): Query {
  const words: string[] = [];
  const phrases: { text: string; open: boolean }[] = [];
  const filters: FieldFilter[] = [];
  for (const { groups = {} } of text.matchAll(PART)) {
    const { field, quoted, plain, phrase, closed, word } = groups;
    if (field) {
      const value = (quoted ?? plain ?? '').trim();
      if (value) filters.push({ field: field.toLowerCase() as Field, value });
    } else if (phrase !== undefined) {
      if (phrase.trim()) phrases.push({ text: phrase.trim(), open: closed === undefined });
    } else if (word) words.push(word);
  }
  return { words, phrases, filters };
}
