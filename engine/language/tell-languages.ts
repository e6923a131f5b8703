/**
 * Which languages a text is written in, as far as its words are to be read with theirs. Told by script, and where several
 * languages share one by their most common words: the one that has most of the different ones found, then whichever still
 * has some that the former have not, so that a quotation in another language is seen. Generous: a language too many costs
 * a little time, one too few costs mentions. Linear, and bounded: of a long text, parts of it are looked at.
 *
 * The idea is that of W. B. Cavnar and J. M. Trenkle, N-Gram-Based Text Categorization (1994), with words in place of
 * letters: the words are few, can be written by whoever writes the names of a language, and need no training.
 */
import type { LanguageSigns } from '../dossier/lexicon.ts';
import { type Script, type ScriptWords, wordsByScript } from './scripts.ts';

export interface Told {
  /** Tags of the languages that were told. */
  readonly sure: readonly string[];
  /** Where the text is too short to tell: the tags among which its language is. */
  readonly among: readonly string[];
}

/** @param isName whether a name may stand in a text, whatever the language. */
export type TellLanguages = (text: string, isName: (text: string) => boolean) => Told;

/** A longer text, in UTF-16 units, is told by this many parts of it, evenly spread, of this length. */
const PARTS = 8;
const UNITS_A_PART = 500;
/** Words by which a language can be told from all others; in fewer, one that is common speaks for it. */
const ENOUGH_WORDS = 12;
/** Different common words that tell a language in a text of enough words. */
const FEWEST_DIFFERENT = 3;
/** Share of all words that are common ones in a text of a language that is known: half of the least that was seen. */
const LEAST_SHARE = 0.12;
/** Kindred languages share words: one with this share of those of the best is asked, too. */
const NEARLY = 0.7;
/** In texts of other scripts, fewer letters are read only where they hold a name: the links to a page's translations. */
const FEW_LETTERS = 12;

export function createTeller(signs: readonly LanguageSigns[]): TellLanguages {
  const scripts = new Map<Script, Contest>();
  const contestOf = (script: Script): Contest => {
    const known = scripts.get(script) ?? prepareContest(signs.filter((language) => language.script === script));
    scripts.set(script, known);
    return known;
  };
  const own = signs[0]?.script;

  return (text, isName) => {
    const sure: string[] = [];
    let among: readonly string[] = [];
    for (const [place, found] of wordsByScript(sampleOf(text)).entries()) {
      const contest = contestOf(found.script);
      if (found.script !== own && found.letters < FEW_LETTERS && !isName(found.words.join(' '))) continue;
      const told = contest.tell(found);
      if (told.length > 0) sure.push(...told);
      else if (place > 0) continue;
      else if (found.words.length >= ENOUGH_WORDS) sure.push(...contest.tags);
      else among = contest.tags;
    }
    return { sure, among };
  };
}

/** The languages of one script. */
interface Contest {
  readonly tags: readonly string[];
  /** Those that the words speak for; none where they speak for no one. */
  tell(found: ScriptWords): readonly string[];
}

function prepareContest(signs: readonly LanguageSigns[]): Contest {
  const speaksFor = new Map<string, number[]>();
  for (const [language, { common }] of signs.entries())
    for (const word of common.split('|')) {
      const known = speaksFor.get(word);
      if (known) known.push(language);
      else speaksFor.set(word, [language]);
    }
  const alone = signs.filter(({ common }) => common === '').map(({ tag }) => tag);

  function tell({ words }: ScriptWords): readonly string[] {
    let spoken = 0;
    const different = new Set<string>();
    for (const word of words) {
      if (!speaksFor.has(word)) continue;
      spoken++;
      different.add(word);
    }
    const isLong = words.length >= ENOUGH_WORDS;
    if (isLong && spoken < words.length * LEAST_SHARE) return alone;
    const fewest = isLong ? FEWEST_DIFFERENT : 1;
    const told = new Set<number>();
    for (;;) {
      const left = countFor(different);
      const most = Math.max(0, ...left);
      if (most < fewest) break;
      for (const [language, count] of left.entries()) if (count >= most * NEARLY) told.add(language);
      for (const word of different)
        if (speaksFor.get(word)?.some((language) => told.has(language))) different.delete(word);
    }
    return [...alone, ...[...told].map((language) => signs[language]?.tag ?? '')];
  }

  /** For each language, how many of some words are among its common ones. */
  function countFor(words: ReadonlySet<string>): number[] {
    const counts = signs.map(() => 0);
    for (const word of words)
      for (const language of speaksFor.get(word) ?? []) counts[language] = (counts[language] ?? 0) + 1;
    return counts;
  }

  return { tags: signs.map(({ tag }) => tag), tell };
}

function sampleOf(text: string): string {
  if (text.length <= PARTS * UNITS_A_PART) return text;
  const step = Math.floor((text.length - UNITS_A_PART) / (PARTS - 1));
  return Array.from({ length: PARTS }, (_, part) => text.slice(part * step, part * step + UNITS_A_PART)).join(' ');
}
