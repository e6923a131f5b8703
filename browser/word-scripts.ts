/** Which scripts hold the words of which languages. */

/** Brought in whatever the page: the first language of the list. */
const ALWAYS = 1;

/** As many as a page may name at once; there are fewer. */
export const MOST_TAGS = 100;

export type WordScript = `/words/${string}.js`;

export interface WordScripts {
  /** For a page that says to be in a language, such as `pt-BR`; of which languages its text is turns out later. */
  first(lang: string | undefined): readonly WordScript[];
  /** Of those tags that there are words for. */
  of(tags: readonly string[]): readonly WordScript[];
}

/** @param languages the tags that there are words for, the one first that every page needs. */
export function createWordScripts(languages: readonly string[]): WordScripts {
  const of = (tags: readonly string[]): WordScript[] =>
    languages.filter((tag) => tags.includes(tag)).map((tag): WordScript => `/words/${tag}.js`);
  return {
    first: (lang = '') => of([...languages.slice(0, ALWAYS), lang, lang.replace(/[-_].*/u, '').toLowerCase()]),
    of,
  };
}
