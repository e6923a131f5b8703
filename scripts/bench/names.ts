/** The names that every contender is given: the first thirty English names of the dossier, plain or not. */
import type { Lexicon } from '../../engine/dossier/lexicon.ts';

const HOW_MANY = 30;

export function namesFor(lexicon: Lexicon): string[] {
  const english = lexicon.languages.find(({ tag }) => tag === 'en');
  const lists = Object.values(english?.names ?? {}).flatMap((roles) => Object.values(roles));
  const names = lists.flatMap((list) => (list ?? '').split('|')).map((name) => name.replace(/[=~]/gu, ''));
  return [...new Set(names)].filter((name) => name.length > 1).slice(0, HOW_MANY);
}
