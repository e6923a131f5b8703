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

function guess(among: readonly string[], { seen = [] as string[], hint = '' }): readonly string[] {
  const languages = createPageLanguages(signs, hint);
  languages.note({ sure: seen, among: [] });
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
  ['those that its words may be of, where the page is wrong', ['fr', 'de'], { seen: ['en'], hint: 'en' }, ['fr', 'de']],
])('asks for %s', (_, among, page, expected) => {
  expect(guess(among, page)).toEqual(expected);
});
