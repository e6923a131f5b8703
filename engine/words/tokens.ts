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
const WORD =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.\p{Lu}(?!\p{L})|\+?\p{N}+(?:[.,]\p{N}{3}(?!\p{N}))*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}_]+/gu;

/** The words of a text, in order. Never throws; lone surrogates and signs are passed over. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const raw = /^(?:\p{Lu}\.|\+?\p{N})/u.test(word) ? word.replace(/[.,]/gu, '') : word;
    const folded = foldWord(raw);
    tokens.push({ start: match.index, end: match.index + word.length, raw, folded, stem: stem(folded) });
  }
  return tokens;
}
