import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePart, fragmentUrl } from '../../../engine/cite/fragment-url.ts';
import type { Slice } from '../../../engine/dossier/types.ts';
import { sentencesOf } from '../../../engine/sentences/excerpt.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();

test.each([
  ['a, b & c-d', 'a%2C%20b%20%26%20c%2Dd'],
  ['“one” – two…', '%E2%80%9Cone%E2%80%9D%20%E2%80%93%20two%E2%80%A6'],
  ['5(2)', '5%282%29'],
  ['the end.', 'the%20end%2E'],
  ['half \ud83d', 'half%20%EF%BF%BD'],
])('%s is encoded as %s', (text, encoded) => {
  expect(encodePart(text)).toBe(encoded);
});

/** What a browser does with a text directive, written down naively from the specification, over the record's text. */
function resolve(url: string, source: string): Slice | null {
  const directive = url.split('#:~:text=')[1] ?? '';
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()?.slice(1) ?? '').toLowerCase() : '';
  const [start = '', end] = parts.map((part) => decodeURIComponent(part).toLowerCase());
  const text = source.toLowerCase();
  const wholeWordAt = (needle: string, from: number): number => {
    const letter = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? '');
    let at = text.indexOf(needle, from);
    while (
      at !== -1 &&
      ((letter(at - 1) && letter(at)) || (letter(at + needle.length) && letter(at + needle.length - 1)))
    )
      at = text.indexOf(needle, at + 1);
    return at;
  };
  let from = wholeWordAt(start, 0);
  if (prefix !== undefined) {
    const before = decodeURIComponent(prefix).toLowerCase();
    const preceded = (place: number): boolean => text.slice(0, place).trimEnd().replace(/\s/gu, ' ').endsWith(before);
    while (from !== -1 && !preceded(from)) from = wholeWordAt(start, from + 1);
  }
  if (from === -1) return null;
  if (end === undefined) return { start: from, end: from + start.length };
  let last = wholeWordAt(end, from + start.length);
  const followed = (place: number): boolean =>
    text
      .slice(place + end.length)
      .trimStart()
      .replace(/\s/gu, ' ')
      .startsWith(suffix);
  while (last !== -1 && !followed(last)) last = wholeWordAt(end, last + 1);
  return last === -1 ? null : { start: from, end: last + end.length };
}

const at = (slice: Slice): Slice | null => resolve(fragmentUrl(record, slice), record.source);

test('a link to each passage, and to each of its sentences, lands on exactly those words', () => {
  for (const passage of record.passages)
    for (const slice of [passage, ...sentencesOf(passage)])
      expect(at(slice), `${passage.id}: ${fragmentUrl(record, slice)}`).toEqual({ start: slice.start, end: slice.end });
});

test('no part of a link reaches across white space other than a plain space', () => {
  for (const passage of record.passages)
    for (const slice of [passage, ...sentencesOf(passage)])
      expect(decodeURIComponent(fragmentUrl(record, slice))).not.toMatch(/[^\S ]/u);
});

test('a few words that stand more than once are told apart by the words before them', () => {
  const second = record.source.indexOf('Citizen Lab', record.source.indexOf('Citizen Lab') + 1);
  const slice = { start: second, end: second + 'Citizen Lab'.length };
  expect(fragmentUrl(record, slice)).toContain('-,');
  expect(at(slice)).toEqual(slice);
});

test('a slice without words gives the address of the page', () => {
  expect(fragmentUrl(record, { start: 5, end: 5 })).toBe(record.meta.url);
});

test('any clause of a passage is found again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...record.passages),
      fc.nat(200),
      fc.integer({ min: 1, max: 40 }),
      (passage, skip, count) => {
        const words = [...passage.text.matchAll(/\S+/gu)];
        const first = words[skip % words.length];
        const last = words[Math.min(words.length - 1, (skip % words.length) + count - 1)];
        if (!first || !last) return;
        const slice = { start: passage.start + first.index, end: passage.start + last.index + last[0].length };
        // A word or two may stand before a gap that no part can cross; a clause is always found.
        if (count > 8 && last.index > first.index) expect(at(slice), fragmentUrl(record, slice)).not.toBeNull();
      },
    ),
  );
});
