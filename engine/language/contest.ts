/**
 * Which of the languages that share a script words are of: the one of whose commonest words most different ones are found,
 * then whichever still has some that the former have not, so that a quotation in another language is heard. In a short text
 * any such word speaks, and so does a letter that not all languages have.
 *
 * The idea is that of W. B. Cavnar and J. M. Trenkle, N-Gram-Based Text Categorization (1994), with words in place of groups
 * of letters: the words are few, can be written by whoever writes the names of a language, and need no training.
 */
import type { LanguageSigns } from '../dossier/lexicon.ts';
import { hashed, hashOf, OFFSET_BASIS } from '../words/fnv.ts';

export interface Outcome {
  readonly tags: readonly string[];
  /** Whether the words are of all these languages; else they may be of any of them. */
  readonly isSure: boolean;
  /** Whether several of them say so, or there are many: one may be there by chance. */
  readonly isFirm: boolean;
  /** Whether they are many and in prose, and of none that is heard. */
  readonly isStrange: boolean;
}

export interface Contest {
  of(words: readonly string[]): Outcome;
  /** The same for a text that has no letters but those of ASCII, without a string for each word; null where it has none. */
  ofPlain(text: string): Outcome | null;
}

/** What the words of a text have in them. */
interface Heard {
  words: number;
  /** How many are common in some language. */
  spoken: number;
  capitals: number;
  readonly signs: Set<string>;
}

/** Fewer words are a short text. */
const FEW_WORDS = 12;
/** In so many words, one language at least is heard; where none is, they may be of one that nobody has described. */
const MANY_WORDS = 20;
/** Different common words that tell a language in a text that is not short: the first, and further ones. */
const FIRST_NEEDS = 2;
const FURTHER_NEED = 3;
/** Share of common ones among all words, at least, in a text in a language that is described. */
const LEAST_SHARE = 0.08;
/** Kindred languages share words: one with this share of those of the best is heard, too. */
const NEARLY = 0.7;
/** Where more of the words begin with a capital, they are a list of names or links, which is in no language. */
const MOST_CAPITALS = 0.6;
/** Stands before a letter that is a sign of a language, to tell it from a word of one letter. */
const LETTER = '*';
const ASCII = /^[\0-\x7f]*$/;

/** @param always the language whose words are always there: it may be lost, but must not be taken for another. */
export function prepareContest(languages: readonly LanguageSigns[], always: string): Contest {
  const every = languages.map(({ tag }) => tag);
  const alone = languages.filter(({ common }) => common === '').map(({ tag }) => tag);
  const first = every.indexOf(always);
  /** By sign, the places of its languages. */
  const speaksFor = new Map<string, readonly number[]>();
  for (const [place, { common, letters }] of languages.entries())
    for (const sign of [...common.split('|'), ...[...letters].map((letter) => LETTER + letter)]) {
      const others = speaksFor.get(sign);
      // What the language that is always there shares with others speaks for none.
      if (!others) speaksFor.set(sign, [place]);
      else speaksFor.set(sign, others.length === 0 || others[0] === first ? [] : [...others, place]);
    }

  /** The signs that are words of ASCII, by their hash. */
  const plain = new Map(
    [...speaksFor.keys()].filter((sign) => PLAIN_WORD.test(sign)).map((sign) => [hashOf(sign), sign]),
  );

  /** “El Salvador” and “Erdoğan” within a text are names; in headlines all words may have a capital. */
  function hearWord(sign: string, isName: boolean, { signs }: Heard): void {
    if (!isName || speaksFor.get(sign)?.[0] === first) signs.add(sign);
  }

  function ofWords(words: readonly string[]): Outcome {
    const heard: Heard = { words: words.length, spoken: 0, capitals: 0, signs: new Set() };
    for (let nth = 0; nth < words.length; nth++) {
      const word = words[nth] as string;
      const small = word.toLowerCase();
      const isCapital = small !== word && small.charAt(0) !== word.charAt(0);
      if (isCapital) heard.capitals++;
      if (speaksFor.has(small)) {
        heard.spoken++;
        hearWord(small, isCapital && nth > 0, heard);
      }
      if (words.length < FEW_WORDS && !isCapital && !ASCII.test(small))
        for (const letter of small) heard.signs.add(LETTER + letter);
    }
    return outcome(heard);
  }

  function ofPlain(text: string): Outcome | null {
    const signs = new Set<string>();
    const heard = { words: 0, spoken: 0, capitals: 0, signs };
    for (let at = 0; at < text.length; at++) {
      let unit = text.charCodeAt(at);
      if (!isPlainLetter(unit)) continue;
      const isCapital = (unit & SMALL) === 0;
      let hash = OFFSET_BASIS;
      for (; isPlainLetter(unit) || unit === HYPHEN; unit = text.charCodeAt(++at)) hash = hashed(hash, unit | SMALL);
      if (isCapital) heard.capitals++;
      const sign = plain.get(hash);
      if (sign !== undefined) {
        heard.spoken++;
        hearWord(sign, isCapital && heard.words > 0, heard);
      }
      heard.words++;
    }
    return heard.words === 0 ? null : outcome(heard);
  }

  function outcome({ words, spoken, capitals, signs }: Heard): Outcome {
    const isShort = words < FEW_WORDS;
    if (alone.length === every.length) return { tags: alone, isSure: true, isFirm: true, isStrange: false };
    const isKnown = isShort || spoken >= words * LEAST_SHARE;
    const said = signs.size;
    const heard = isKnown ? hear(signs, isShort) : [];
    const isFirm = !isShort || said - signs.size >= FIRST_NEEDS;
    if (heard.length > 0)
      return { tags: [...alone, ...heard], isSure: !isShort || heard.length === 1, isFirm, isStrange: false };
    const isStrange = words >= MANY_WORDS && capitals < words * MOST_CAPITALS;
    return { tags: every, isSure: false, isFirm, isStrange };
  }

  function hear(signs: Set<string>, isShort: boolean): string[] {
    const heard = new Set<number>();
    for (let needs = isShort ? 1 : FIRST_NEEDS; signs.size >= needs; needs = isShort ? 1 : FURTHER_NEED) {
      const counts = every.map(() => 0);
      const shares = every.map(() => 0);
      for (const sign of signs) {
        const places = speaksFor.get(sign) ?? [];
        for (const place of places) {
          counts[place] = (counts[place] ?? 0) + 1;
          shares[place] = (shares[place] ?? 0) + 1 / places.length;
        }
      }
      // “De” and “en” are French, Spanish, and Dutch, which nobody has described: together they must say as much as a word
      // that is one language's own.
      if (!isShort) for (const [place, share] of shares.entries()) if (share < 1) counts[place] = 0;
      const most = Math.max(...counts);
      if (most < needs) break;
      for (const [place, count] of counts.entries()) if (count >= most * NEARLY) heard.add(place);
      for (const sign of signs) if (speaksFor.get(sign)?.some((place) => heard.has(place))) signs.delete(sign);
    }
    return [...heard].map((place) => every[place] ?? '');
  }

  return { of: ofWords, ofPlain };
}

/** Makes a letter of ASCII a small one, and leaves a hyphen as it is. */
const SMALL = 0x20;
const HYPHEN = 0x2d;
const PLAIN_WORD = /^[a-z][a-z-]*$/;

function isPlainLetter(unit: number): boolean {
  const small = unit | SMALL;
  return small >= 0x61 && small <= 0x7a;
}
