import { americanSpelling } from './spelling.ts';

/** Endings that are cut, longest first, with what stays; what stays must keep `MIN_STEM` letters. */
const SUFFIXES: readonly (readonly [string, string])[] = [
  ['ization', 'iz'],
  ['ations', ''],
  ['ation', ''],
  ['ments', ''],
  ['ities', ''],
  ['ating', ''],
  ['ment', ''],
  ['ness', ''],
  ['ions', ''],
  ['ying', 'y'],
  ['ings', ''],
  ['ated', ''],
  ['ates', ''],
  ['ing', ''],
  ['ion', ''],
  ['ity', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ate', ''],
  ['ers', ''],
  ['ors', ''],
  ['ed', ''],
  ['er', ''],
  ['or', ''],
  ['es', ''],
  ['ly', ''],
  ['s', ''],
  ['e', ''],
];

/** A shorter stem joins words that have nothing in common. */
const MIN_STEM = 4;
const DOUBLED = /([bdfgklmnprt])\1$/u;

/**
 * The stem of a folded word: a light English suffix cut (in the manner of Lovins, one pass), enough to join
 * `target`, `targeted` and `targeting`. It errs towards keeping words apart; short words stay as they are.
 */
export function stem(word: string): string {
  const even = americanSpelling(word);
  for (const [suffix, kept] of SUFFIXES) {
    if (!even.endsWith(suffix) || even.length - suffix.length < MIN_STEM) continue;
    if (suffix === 's' && /(?:ss|us|is)$/u.test(even)) continue;
    return even.slice(0, even.length - suffix.length).replace(DOUBLED, '$1') + kept;
  }
  return even.length === MIN_STEM && even.endsWith('s') && !/(?:ss|us|is)$/u.test(even) ? even.slice(0, -1) : even;
}
