import { expect, it } from 'vitest';
import { createWordScripts } from '../../../browser/word-scripts.ts';

const scripts = createWordScripts(['en', 'de', 'pt', 'zh']);

it('brings the first language in whatever the page says', () => {
  expect(scripts.first(undefined)).toEqual(['/words/en.js']);
  expect(scripts.first('')).toEqual(['/words/en.js']);
  expect(scripts.first('en-GB')).toEqual(['/words/en.js']);
});

it.each([
  ['de', '/words/de.js'],
  ['pt-BR', '/words/pt.js'],
  ['DE_at', '/words/de.js'],
  ['zh-Hant-TW', '/words/zh.js'],
])('and that of a page that says %s', (lang, script) => {
  expect(scripts.first(lang)).toEqual(['/words/en.js', script]);
});

it.each(['nl', 'd', '../annotate', 'constructor', '__proto__'])('knows nothing of %s', (lang) => {
  expect(scripts.first(lang)).toEqual(['/words/en.js']);
  expect(scripts.of([lang])).toEqual([]);
});

it('gives those that a text asks for, each once', () => {
  expect(scripts.of(['zh', 'xx', 'de', 'zh'])).toEqual(['/words/de.js', '/words/zh.js']);
});
