import { expect, test } from 'vitest';
import { fallback } from '../../../browser/settings-schema.ts';
import { isSiteOff, siteOf, siteTyped, withoutSite, withSite } from '../../../browser/sites.ts';

test.each([
  ['https://www.example.com/a?b#c', 'www.example.com'],
  ['http://localhost:8080/', 'localhost:8080'],
  ['https://müller.example/', 'xn--mller-kva.example'],
  ['http://[::1]:3000/', '[::1]:3000'],
  ['file:///home/a.html', 'file:'],
  ['https://user:secret@example.com/', 'example.com'],
  ['about:blank', null],
  ['data:text/html,x', null],
  ['javascript:alert(1)', null],
  ['null', null],
  ['', null],
])('the site of %j is %j', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test.each([
  [' Example.com ', 'example.com'],
  ['example.com/news', 'example.com'],
  ['localhost:8080', 'localhost:8080'],
  ['https://example.com:444/', 'example.com:444'],
  ['two words', null],
  ['http://', null],
  ['', null],
])('typed as %j, a site is %j', (typed, site) => {
  expect(siteTyped(typed)).toBe(site);
});

test('a site goes on the list once, and off it', () => {
  const once = withSite(withSite([], 'a.example'), 'a.example');
  expect(once).toEqual(['a.example']);
  expect(isSiteOff({ ...fallback, sitesOff: once }, 'a.example')).toBe(true);
  expect(isSiteOff({ ...fallback, sitesOff: once }, null)).toBe(false);
  expect(withoutSite(once, 'a.example')).toEqual([]);
});
