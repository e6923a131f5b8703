import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_FILE, readSettingsFile, writeSettingsFile } from '../../../browser/settings-file.ts';
import { fallback, type Settings } from '../../../browser/settings-schema.ts';

const file = (settings: unknown, version: unknown = 1): string =>
  JSON.stringify({ format: 'on-record-settings', version, settings });

const anySettings: fc.Arbitrary<Settings> = fc.record({
  mode: fc.constantFrom('automatic', 'on-click'),
  sensitivity: fc.constantFrom('judged', 'every-name'),
  density: fc.constantFrom('all', 'first-in-section'),
  markStyle: fc.constantFrom('underline', 'tint', 'both'),
  openBy: fc.constantFrom('hover', 'click', 'modifier'),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  announce: fc.boolean(),
  sitesOff: fc.uniqueArray(fc.domain(), { maxLength: 5 }),
  sitesWithElements: fc.uniqueArray(fc.domain(), { maxLength: 5 }),
});

describe('settings as a file', () => {
  test('what is exported is imported as it was', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ kind: 'settings', settings, left: [] });
      }),
    );
  });

  test('the defaults make a file without choices', () => {
    expect(JSON.parse(writeSettingsFile(fallback))).toMatchObject({ version: 1, settings: {} });
  });

  test.each([
    ['what is no JSON', '{"format":', 'no-json'],
    ['an empty file', '', 'no-json'],
    ['a file of something else', '{"bookmarks": []}', 'other-format'],
    ['a bare list', '[]', 'other-format'],
    ['null', 'null', 'other-format'],
    ['settings that are a list', file([]), 'other-format'],
    ['a file too large to be ours', ' '.repeat(MAX_FILE + 1), 'too-large'],
  ])('%s is refused with its reason', (_, text, why) => {
    expect(readSettingsFile(text)).toEqual({ kind: 'refused', why });
  });

  test('a bad value is left out and named, and the rest is taken', () => {
    expect(
      readSettingsFile(file({ theme: 'sepia', mode: 'on-click', colour: 'red', sitesOff: ['a.example', 5] })),
    ).toEqual({
      kind: 'settings',
      settings: { ...fallback, mode: 'on-click', sitesOff: ['a.example'] },
      left: ['theme', 'colour', 'sitesOff'],
    });
  });

  test('a file of a newer version is read as far as it is understood', () => {
    expect(readSettingsFile(file({ theme: 'dark' }, 99))).toMatchObject({ settings: { ...fallback, theme: 'dark' } });
  });

  test('no file at all throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => file(value)),
        ),
        (text) => {
          expect(['settings', 'refused']).toContain(readSettingsFile(text).kind);
        },
      ),
    );
  });
});
