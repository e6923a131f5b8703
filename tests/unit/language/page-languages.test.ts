/** What a page does about a text that is too short to tell its language. */
import { expect, it } from 'vitest';
import type { LanguageSigns } from '../../../engine/dossier/lexicon.ts';
import { createPageLanguages, type PageLanguages } from '../../../engine/language/page-languages.ts';
import type { Script } from '../../../engine/language/scripts.ts';

const signsOf = (script: Script, tags: readonly string[]): LanguageSigns[] =>
  tags.map((tag) => ({ tag, script, common: '', letters: '' }));
const LATIN = ['en', 'fr', 'de'];
const CYRILLIC = ['kk', 'ru'];
const signs = [...signsOf('Latn', LATIN), ...signsOf('Cyrl', CYRILLIC)];

interface Page {
  readonly seen?: string[];
  /** Texts that told those, each of them all. */
  readonly texts?: number;
  /** What single words told. */
  readonly glimpsed?: string[];
  readonly hint?: string;
  readonly strange?: number;
}

function languagesOf({ seen = [], texts = 1, glimpsed = [], hint = '', strange = 0 }: Page): PageLanguages {
  const languages = createPageLanguages(signs, hint);
  for (let text = 0; text < texts; text++) languages.note({ sure: seen, isFirm: true, among: [], isStrange: false });
  languages.note({ sure: glimpsed, isFirm: false, among: [], isStrange: false });
  for (let text = 0; text < strange; text++)
    languages.note({ sure: [], isFirm: false, among: [LATIN], isStrange: true });
  return languages;
}

function guess(among: readonly string[], page: Page): readonly string[] {
  const languages = languagesOf(page);
  return languages.guess(among);
}

it.each([
  ['the languages that the page has shown', LATIN, { seen: ['fr', 'ru'] }, ['fr']],
  ['those rather than the one that it says it is in', LATIN, { seen: ['fr'], hint: 'de' }, ['fr']],
  ['the one that it says it is in', LATIN, { hint: 'de' }, ['de']],
  ['the same with a region', LATIN, { hint: 'DE-at' }, ['de']],
  ['that one for a script in which nothing was told', CYRILLIC, { seen: ['en'], hint: 'ru' }, ['ru']],
  ['no language of which one word was seen, where another was told', LATIN, { seen: ['en'], glimpsed: ['fr'] }, ['en']],
  ['none where the page says what it is in', LATIN, { glimpsed: ['fr'], hint: 'en' }, ['en']],
  ['that one where nothing else is known', LATIN, { glimpsed: ['fr'] }, ['fr']],
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

it.each<[string, readonly string[], Page, boolean]>([
  ['settled where the page is in the language that it says', LATIN, { seen: ['en'], hint: 'en' }, true],
  ['the same beside single words of another', LATIN, { seen: ['en'], glimpsed: ['fr'], hint: 'en' }, true],
  ['open where it is in another one, too', LATIN, { seen: ['en', 'fr'], hint: 'en' }, false],
  ['open where it is in another one', LATIN, { seen: ['fr'], hint: 'en' }, false],
  ['open where it does not say what it is in', LATIN, { seen: ['en'] }, false],
  ['settled where it does not, and some texts are in one language', LATIN, { seen: ['en'], texts: 5 }, true],
  ['open where those are in two', LATIN, { seen: ['en', 'fr'], texts: 5 }, false],
  ['open where nothing was told', LATIN, { hint: 'en' }, false],
  ['open where most texts are in none that is described', LATIN, { seen: ['en'], hint: 'en', strange: 4 }, false],
  ['open for another script', CYRILLIC, { seen: ['en'], hint: 'en' }, false],
])('what a short text is in is %s', (_, among, page, settled) => {
  expect(languagesOf(page).isSettled(among)).toBe(settled);
});
