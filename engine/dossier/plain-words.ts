/**
 * Names and cue words as the matcher compares them anyway: in small letters and without accents, unless a word asks for
 * its letter case or is a short name; and cue words of a group not where the first language, which is always there, has them too.
 * Nothing is judged otherwise, and what a page with a name carries is 5 % smaller.
 */
import { foldText } from '../match/fold.ts';
import type { LanguageWords } from './lexicon.ts';

const EXACT = '=';
/** Names of so few letters are spelt like the beginnings of many words when in small letters: fr. Inde, independent. */
export const SHORT_NAME = 4;

export function plainWords(languages: readonly LanguageWords[]): LanguageWords[] {
  const known = new Set<string>();
  return languages.map((language, place) => ({
    ...language,
    decoys: plain(language.decoys).join('|'),
    names: byKey(language.names, (_, roles) => byKey(roles, (_, words) => words.split('|').map(plainName).join('|'))),
    cues: byKey(language.cues, (group, words) => {
      // Where particles are written together with a word, it is not the word of another language.
      const own = plain(words).filter((word) => language.prefixes !== '' || !known.has(`${group}|${word}`));
      if (place === 0) for (const word of own) known.add(`${group}|${word}`);
      return own.join('|');
    }),
  }));
}

function plain(words: string): string[] {
  return [...new Set(words.split('|').map((word) => (word.startsWith(EXACT) ? word : foldText(word))))];
}

function plainName(name: string): string {
  const plain = foldText(name);
  return name.startsWith(EXACT) || plain.replace(/~$/u, '').length <= SHORT_NAME ? name : plain;
}

function byKey<T>(
  lists: Readonly<Record<string, T | undefined>>,
  change: (key: string, list: T) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([key, list]) => (list === undefined ? [] : [[key, change(key, list)]])),
  );
}
