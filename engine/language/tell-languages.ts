/**
 * Which languages a text is written in, as far as its words are to be read with theirs: told by script, and among those that
 * share one by their commonest words (`contest.ts`). Generous: a language too many costs a little time, one too few costs
 * mentions. Linear, and bounded: of a long text, parts of it are looked at.
 */
import type { LanguageSigns } from '../dossier/lexicon.ts';
import { type Contest, type Outcome, prepareContest } from './contest.ts';
import { type Script, wordsByScript } from './scripts.ts';

export interface Told {
  /** Tags of the languages that were told. */
  readonly sure: readonly string[];
  /** Whether more than one word told them: “OS X”, “Plus” and “11:06 IST” hold common ones of other languages. */
  readonly isFirm: boolean;
  /** Of scripts in which none was told: the tags of those that it may be. */
  readonly among: readonly (readonly string[])[];
  /** Whether it is prose in the script of the language that is always there, and in none that is described. */
  readonly isStrange: boolean;
}

/** @param isName whether a name may stand in a text, whatever the language. */
export type TellLanguages = (text: string, isName: (text: string) => boolean) => Told;

/** A longer text, in UTF-16 units, is told by this many parts of it, evenly spread, of this length. */
const PARTS = 8;
const UNITS_A_PART = 300;
/** In texts of other scripts, fewer letters are read only where they hold a name: the links to a page's translations. */
const FEW_LETTERS = 12;

/** No letters beyond ASCII, as in most texts of most pages; the signs are those of English prose. */
const PLAIN = /^[\0-\x7f\xa0‘’“”–—…]*$/;

export const NOTHING_TOLD: Told = { sure: [], isFirm: false, among: [], isStrange: false };

export function createTeller(signs: readonly LanguageSigns[]): TellLanguages {
  const [always] = signs;
  const contests = new Map<Script, Contest>();
  const contestOf = (script: Script): Contest => {
    const own = signs.filter((language) => language.script === script);
    const known = contests.get(script) ?? prepareContest(own, always?.tag ?? '');
    contests.set(script, known);
    return known;
  };

  return (text, isName) => {
    const sample = sampleOf(text);
    if (always?.script === 'Latn' && PLAIN.test(sample)) return toldBy(contestOf('Latn').ofPlain(sample));
    const sure: string[] = [];
    const among: (readonly string[])[] = [];
    let isFirm = false;
    let isStrange = false;
    for (const [place, found] of wordsByScript(sample).entries()) {
      // The language that is always there reads the names of its script in the texts of others.
      if (found.script === always?.script ? place > 0 : found.weight < FEW_LETTERS && !isName(found.text)) continue;
      const told = contestOf(found.script).of(found.words);
      if (told.isSure) {
        sure.push(...told.tags);
        isFirm ||= told.isFirm;
      } else among.push(told.tags);
      if (found.script === always?.script) isStrange = told.isStrange;
    }
    return { sure, isFirm, among, isStrange };
  };
}

function toldBy(outcome: Outcome | null): Told {
  if (!outcome) return NOTHING_TOLD;
  const { tags, isSure, isFirm, isStrange } = outcome;
  return { sure: isSure ? tags : [], isFirm: isSure && isFirm, among: isSure ? [] : [tags], isStrange };
}

/** What is left of a word may be one of another language: “o” of “no”. Kana and Han stand without spaces. */
const CUT_WORDS = /^[^\s\u3041-\u9fff]+|[^\s\u3041-\u9fff]+$/g;

function sampleOf(text: string): string {
  if (text.length <= PARTS * UNITS_A_PART) return text;
  const step = Math.floor((text.length - UNITS_A_PART) / (PARTS - 1));
  const parts = Array.from({ length: PARTS }, (_, part) => text.slice(part * step, part * step + UNITS_A_PART));
  return parts.map((part) => part.replace(CUT_WORDS, '')).join(' ');
}
