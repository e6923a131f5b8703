/**
 * Spelling made even: case, accents, kinds of apostrophe and full-width forms fold away, and British and American
 * spellings of one word come out alike. The result is for comparing and never shown.
 */

/** Combining marks of Latin, Greek and Cyrillic; marks of other scripts carry meaning there and stay. */
const LATIN_MARKS = /[\u0300-\u036f]/gu;

const PLAIN = /^[A-Za-z0-9]*$/u;

/** A letter or digit sequence as it is compared: lower case, no Latin accents, compatibility forms resolved. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(LATIN_MARKS, '').normalize('NFC').toLowerCase();
}

/**
 * Pairs of endings, British first; both become the second. Endings that stand for something else in common words
 * (`-re`, `-ce`) are listed as whole words instead.
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})is(ations?|ed?|es|ers?|ing)$/u, '$1iz$2'],
  [/^(.{2,})ys(ed?|es|ers?|ing)$/u, '$1yz$2'],
  [/^(.{2,})ogue(s?)$/u, '$1og$2'],
  [/^(.{2,}[aeiou])ll(ed|ing|ers?)$/u, '$1l$2'],
  [/^(.*(?:behavi|col|fav|hon|hum|lab|neighb|rum|arm|harb|end[e]av|savi|tum|vap|vig))our(.*)$/u, '$1or$2'],
  [/^p(?:ae|æ)do(.*)$/u, 'pedo$1'],
];

/** What every word that an ending of the list fits contains: one cheap test before the list. */
const MAY_DIFFER = /is[aei]|ys[ei]|ogue|ll[ei]|our|p[aæ]/u;

const WORDS: Readonly<Record<string, string>> = {
  centre: 'center',
  centres: 'centers',
  defence: 'defense',
  offence: 'offense',
  licence: 'license',
  licences: 'licenses',
  programme: 'program',
  programmes: 'programs',
  cheque: 'check',
  grey: 'gray',
  judgement: 'judgment',
  mum: 'mom',
  tyre: 'tire',
};

/** A folded word in American spelling: `organisation` and `organization` come out alike. */
export function americanSpelling(word: string): string {
  const whole = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (whole) return whole;
  if (!MAY_DIFFER.test(word)) return word;
  for (const [ending, replacement] of ENDINGS) if (ending.test(word)) return word.replace(ending, replacement);
  return word;
}
