/** What a page does about a text that is too short to tell its language. */
import { expect, it } from 'vitest';
import type { LanguageSigns } from '../../../engine/dossier/lexicon.ts';
import { createPageLanguages } from '../../../engine/language/page-languages.ts';
import type { Script } from '../../../engine/language/scripts.ts';

const signsOf = (script: Script, tags: readonly string[]): LanguageSigns[] =>
  tags.map((tag) => ({ tag, script, common: '', letters: '' }));
const LATIN = ['en', 'fr', 'de'];
const CYRILLIC = ['kk', 'ru'];
const signs = [...signsOf('Latn', LATIN), ...signsOf('Cyrl', CYRILLIC)];

function guess(among: readonly string[], { seen = [] as string[], hint = '', strange = 0 }): readonly string[] {
  const languages = createPageLanguages(signs, hint);
  languages.note({ sure: seen, among: [], isStrange: false });
  for (let text = 0; text < strange; text++) languages.note({ sure: [], among: [LATIN], isStrange: true });
  return languages.guess(among);
}

it.each([
  ['the languages that the page has shown', LATIN, { seen: ['fr', 'ru'] }, ['fr']],
  ['those rather than the one that it says it is in', LATIN, { seen: ['fr'], hint: 'de' }, ['fr']],
  ['the one that it says it is in', LATIN, { hint: 'de' }, ['de']],
  ['the same with a region', LATIN, { hint: 'DE-at' }, ['de']],
  ['that one for a script in which nothing was told', CYRILLIC, { seen: ['en'], hint: 'ru' }, ['ru']],
  ['all of its script where nothing is known', LATIN, {}, LATIN],
  ['all of its script where the page is in a language that is not described', LATIN, { hint: 'nl' }, LATIN],
  ['nothing but what is there, on a page in another script', LATIN, { seen: ['ru'] }, []],
  ['the same where it says so', LATIN, { hint: 'ru' }, []],
  ['all of its script where only another was seen that is not always there', CYRILLIC, { seen: ['fr'] }, CYRILLIC],
  ['all of its script where most texts are in none that is described', LATIN, { seen: ['en'], strange: 2 }, LATIN],
  ['the same where the page is wrong', LATIN, { seen: ['en'], hint: 'en', strange: 4 }, LATIN],
  ['nothing more for one such text among others', LATIN, { seen: ['en'], strange: 1 }, ['en']],
  ['nothing more for one on a page in a language that is described', LATIN, { hint: 'en', strange: 1 }, ['en']],
  ['nothing of another script for that', CYRILLIC, { hint: 'ru', strange: 4 }, ['ru']],
  ['those that its words may be of, where the page is wrong', ['fr', 'de'], { seen: ['en'], hint: 'en' }, ['fr', 'de']],
])('asks for %s', (_, among, page, expected) => {
  expect(guess(among, page)).toEqual(expected);
});
