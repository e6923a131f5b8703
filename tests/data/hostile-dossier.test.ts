/** B21: a dossier that somebody else wrote, in bad faith or badly, is refused with its reason or is inert. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DossierError } from '../../engine/dossier/dossier-error.ts';
import { parseDossier } from '../../engine/dossier/parse-dossier.ts';
import { dossierFolder } from '../../scripts/read-dossier.ts';

const source = readFileSync(`${dossierFolder}source.txt`, 'utf8');
const text = readFileSync(`${dossierFolder}dossier.json`, 'utf8');
const parse = (json: unknown) => parseDossier({ file: 'dossier.json', json, source, sha256: '0' });

/** Either a record, whole and made of the source alone, or an error that names the file. Nothing in between. */
function holds(json: unknown): void {
  try {
    const record = parse(json);
    for (const passage of record.passages) {
      expect(source.slice(passage.start, passage.end)).toBe(passage.text);
      for (const caveat of passage.caveats)
        expect(caveat.start >= passage.start && caveat.end <= passage.end).toBe(true);
    }
    expect(record.meta.url).toMatch(/^https:\/\//u);
    expect(JSON.stringify(record.topics).length).toBeLessThan(1_000_000);
  } catch (error) {
    expect(error).toBeInstanceOf(DossierError);
    expect((error as Error).message).toMatch(/^dossier\.json: /u);
  }
}

/** Every place in the file where something could be put, as a path of keys. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  Object.assign(copy, { [key]: replaced((value as Record<string, unknown>)[key], rest, by) });
  return copy;
}

const anyPlace = fc.constantFrom(...places(JSON.parse(text)));
const payload = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\0',
    '\u202Eevil\u202C',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'https://example.com/"onmouseover="alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '(a+)+$',
    '.*',
    '__proto__',
    'constructor',
    'x'.repeat(3_000),
    [],
    {},
    null,
    -1,
    1e308,
  ),
);

describe('B21: hostile dossiers', () => {
  it('refuses or renders harmless whatever stands in any one place', () => {
    fc.assert(
      fc.property(anyPlace, payload, (path, value) => {
        holds(replaced(JSON.parse(text), path, value));
      }),
      { numRuns: 400 },
    );
  });

  it('refuses or renders harmless several faults at once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyPlace, payload), { minLength: 2, maxLength: 6 }), (faults) => {
        let json: unknown = JSON.parse(text);
        for (const [path, value] of faults) {
          try {
            json = replaced(json, path, value);
          } catch {
            // The place went with an earlier fault.
          }
        }
        holds(json);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s and leaves Object alone', (key) => {
    expect(() => parse(JSON.parse(text.replace('{', `{"${key}": {"polluted": true},`)))).toThrow(DossierError);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['ten million characters of text', '"title": "Response', `"title": "${'x'.repeat(10_000_000)}Response`],
    ['a link that is a script', '"url": "https:', '"url": "javascript:'],
    ['a link without encryption', '"url": "https:', '"url": "http:'],
    ['a date that is none', '"published": "2021-07-18"', '"published": "yesterday"'],
    ['an empty name', '"name": "NSO Group"', '"name": ""'],
    ['a name of blanks', '"name": "NSO Group"', '"name": "  "'],
    ['a NUL in a name', '"name": "NSO Group"', '"name": "NSO\\u0000 Group"'],
    ['a name that turns the writing direction', '"name": "NSO Group"', '"name": "\\u202EpuorG OSN"'],
    ['half a character in a name', '"name": "NSO Group"', '"name": "NSO \\ud800"'],
  ])('refuses %s', (_, good, bad) => {
    const broken = text.replace(good, bad);
    expect(broken).not.toBe(text);
    expect(() => parse(JSON.parse(broken))).toThrow(DossierError);
  });
});
