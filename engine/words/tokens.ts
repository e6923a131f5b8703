import { letterPattern } from './letter-pattern.ts';
import { foldWord } from './spelling.ts';
import { stem } from './stem.ts';

/** One word of a text; offsets are UTF-16 units, half open. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As it stands, without the dots of an abbreviation (`U.S.` is `US`) and the separators of a number. */
  readonly raw: string;
  readonly folded: string;
  readonly stem: string;
}

/**
 * In order: abbreviations with dots, numbers with separators of thousands and a dialling plus, single characters of
 * scripts that are written without spaces, other words.
 */
const WORD = letterPattern(
  String.raw`(?:[\p{Lu}]\.){2,}|[\p{Lu}]\.[\p{Lu}](?![\p{L}])|\+?[\p{N}]+(?:[.,][\p{N}]{3}(?![\p{N}]))*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}_]+`,
  'g',
);
const DOTTED = letterPattern(String.raw`^(?:[\p{Lu}]\.|\+?[\p{N}])`);

const ONE_WORD = /^[A-Za-z]{1,32}$/u;

/** Forms of words met before; prose repeats itself. Emptied when full, so that no text can make it grow. */
const forms = new Map<string, { readonly raw: string; readonly folded: string; readonly stem: string }>();
const MAX_FORMS = 8_000;
/** A longer run of letters is no word of prose; keeping it would keep the page's text alive. */
const MAX_KEPT = 32;

/** The words of a text, in order. Never throws; lone surrogates and signs are passed over. */
export function tokenize(text: string): Token[] {
  // One plain word, as nearly every word of a list is: the large expression below costs more than all the rest.
  if (ONE_WORD.test(text)) return [{ start: 0, end: text.length, ...formsOf(text) }];
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD(text))) {
    const [word] = match;
    tokens.push({ start: match.index, end: match.index + word.length, ...formsOf(word) });
  }
  return tokens;
}

function formsOf(word: string): { readonly raw: string; readonly folded: string; readonly stem: string } {
  const known = forms.get(word);
  if (known) return known;
  const raw = DOTTED(word).test(word) ? word.replace(/[.,]/gu, '') : word;
  const folded = foldWord(raw);
  const form = { raw, folded, stem: stem(folded) };
  if (word.length > MAX_KEPT) return form;
  if (forms.size >= MAX_FORMS) forms.clear();
  forms.set(word, form);
  return form;
}
