/** The languages of one page: what its texts tell, and what that means for those that are too short to tell. */
import type { LanguageSigns } from '../dossier/lexicon.ts';
import type { Told } from './tell-languages.ts';

export interface PageLanguages {
  /** Remembers what a text of the page has told, and gives it back. */
  note(text: Told): Told;
  /** What a text needs that does not tell which `among` these languages it is in. */
  guess(among: readonly string[]): readonly string[];
}

/** Texts that what the document says of its language counts for. */
const HINT_COUNTS = 2;

/** @param hint the document's `lang`, which many pages leave out or get wrong: it counts where no text tells more. */
export function createPageLanguages(signs: readonly LanguageSigns[], hint: string): PageLanguages {
  const seen = new Set<string>();
  const hinted = signs.find(({ tag }) => primary(tag) === primary(hint))?.tag ?? null;
  const always = signs[0]?.tag ?? '';
  /** Texts in a language that was told, and texts in none that is described. */
  let told = hinted === null ? 0 : HINT_COUNTS;
  let strange = 0;

  return {
    note(text) {
      for (const tag of text.sure) seen.add(tag);
      if (text.sure.length > 0) told++;
      if (text.isStrange) strange++;
      return text;
    },
    guess(among) {
      // One such text on an English page is a list or a log; where most are, the page is in Dutch or Polish.
      if (among.includes(always) && strange > told) return among;
      const known = among.filter((tag) => seen.has(tag));
      if (known.length > 0) return known;
      if (hinted !== null && among.includes(hinted)) return [hinted];
      // A lone Latin name on a Russian page: the words that are always there read it.
      if (among.includes(always) && (seen.size > 0 || hinted !== null)) return [];
      return among;
    },
  };
}

function primary(tag: string): string {
  return tag.toLowerCase().replace(/[-_].*/u, '');
}
