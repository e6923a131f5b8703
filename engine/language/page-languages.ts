/** The languages of one page: what its texts tell, and what that means for those that are too short to tell. */
import type { LanguageSigns } from '../dossier/lexicon.ts';
import type { Told } from './tell-languages.ts';

export interface PageLanguages {
  /** Remembers what a text of the page has told. */
  note(text: Told): void;
  /** What a text needs that does not tell which `among` these languages it is in. */
  guess(among: readonly string[]): readonly string[];
  /** Whether that is settled: a text told the language that the document says it is in, or several did, and none another. */
  isSettled(among: readonly string[]): boolean;
}

/** Texts that tell the language of a page which does not say it. */
const TEXTS_NEEDED = 5;
/** Texts that what the document says of its language counts for. */
const HINT_COUNTS = 2;

/** @param hint the document's `lang`, which many pages leave out or get wrong: it counts where no text tells more. */
export function createPageLanguages(signs: readonly LanguageSigns[], hint: string): PageLanguages {
  const seen = new Set<string>();
  /** Languages that a single word told, which may be there by chance. */
  const glimpsed = new Set<string>();
  const hinted = signs.find(({ tag }) => primary(tag) === primary(hint))?.tag ?? null;
  const always = signs[0]?.tag ?? '';
  /** Texts in a language that was told, and texts in none that is described. */
  let told = hinted === null ? 0 : HINT_COUNTS;
  let strange = 0;
  /** Those of the former that are more than a word. */
  let firm = 0;

  return {
    note(text) {
      for (const tag of text.sure) (text.isFirm ? seen : glimpsed).add(tag);
      if (text.sure.length > 0) told++;
      if (text.isFirm) firm++;
      if (text.isStrange) strange++;
    },
    guess(among) {
      // One such text on an English page is a list or a log; where most are, the page is in Dutch or Polish.
      if (among.includes(always) && strange > told) return among;
      const known = among.filter((tag) => seen.has(tag));
      if (known.length > 0) return known;
      if (hinted !== null && among.includes(hinted)) return [hinted];
      // A lone Latin name on a Russian page: the words that are always there read it.
      if (among.includes(always) && (seen.size > 0 || hinted !== null)) return [];
      const likely = among.filter((tag) => glimpsed.has(tag));
      return likely.length > 0 ? likely : among;
    },
    isSettled(among) {
      const known = among.filter((tag) => seen.has(tag));
      return known.length === 1 && (known[0] === hinted || firm >= TEXTS_NEEDED) && strange <= told;
    },
  };
}

function primary(tag: string): string {
  return tag.toLowerCase().replace(/[-_].*/u, '');
}
