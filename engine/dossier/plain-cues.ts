/**
 * Cue words as the matcher compares them anyway: in small letters and without accents, unless a word asks for its letter
 * case; and what languages spell alike in one group only once. Nothing is judged otherwise, and what every page with a
 * name carries is 5 % smaller.
 */
import { foldText } from '../match/fold.ts';
import type { LanguageWords } from './lexicon.ts';

const EXACT = '=';

export function plainCues(languages: readonly LanguageWords[]): LanguageWords[] {
  const known = new Set<string>();
  return languages.map((language) => {
    const cues = Object.entries(language.cues).map(([group, words]): [string, string] => {
      const plain = [...new Set(words.split('|').map((word) => (word.startsWith(EXACT) ? word : foldText(word))))];
      // Where particles are written together with a word, it is not the word of another language.
      const own = language.prefixes === '' ? plain.filter((word) => !known.has(`${group}|${word}`)) : plain;
      for (const word of own) known.add(`${group}|${word}`);
      return [group, own.join('|')];
    });
    return { ...language, cues: Object.fromEntries(cues) };
  });
}
