/** The words of each language as a script of its own, for the package: a page that needs one is brought that one. */
import { packLanguage } from '../engine/dossier/pack-lexicon.ts';
import { storingScript } from '../page/word-store.ts';
import { readLexicon } from './read-lexicon.ts';

/** How the types of the browser's API name these files. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a type, which is a template itself.
export const ANY_WORD_FILE = '/words/${string}.js';

export interface WordFile {
  /** In the package. */
  readonly relativeDest: string;
  readonly contents: string;
}

export function wordFiles(): WordFile[] {
  const lexicon = readLexicon();
  return lexicon.languages.map((language) => ({
    relativeDest: `words/${language.tag}.js`,
    contents: storingScript(language.tag, packLanguage(language, lexicon)),
  }));
}
