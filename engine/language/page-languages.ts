/** The languages of one page: what its texts tell, and what that means for those that are too short to tell. */
import type { LanguageSigns } from '../dossier/lexicon.ts';
import type { Told } from './tell-languages.ts';

export interface PageLanguages {
  /** Remembers what a text of the page has told, and gives it back. */
  note(told: Told): Told;
  /** What a text needs whose language is one `among` these and cannot be told from it. */
  guess(among: readonly string[]): readonly string[];
}

/** @param hint the document's `lang`, which many pages leave out or get wrong: it counts where no text tells more. */
export function createPageLanguages(signs: readonly LanguageSigns[], hint: string): PageLanguages {
  const seen = new Set<string>();
  const hinted = signs.find(({ tag }) => primary(tag) === primary(hint))?.tag ?? null;
  const always = signs[0]?.tag ?? '';

  return {
    note(told) {
      for (const tag of told.sure) seen.add(tag);
      return told;
    },
    guess(among) {
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
