import { expect, it } from 'vitest';
import { quotedStretches } from '../../../engine/quotes/quoted-stretches.ts';
import { indexRecord } from '../../../engine/quotes/record-index.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const { trigrams } = indexRecord(readRecord());
const filler = 'Nothing of it is said here, and nothing is quoted. '.repeat(200);
const long = '“NSO Group firmly denies false claims made in your report”';
const short = '“firmly denies false claims”';

it('of a text without quotations, or with those of others, nothing is read', () => {
  expect(quotedStretches(trigrams, filler)).toEqual([]);
  expect(quotedStretches(trigrams, `${filler}“Rain fell on the valleys for weeks”${filler}`)).toEqual([]);
});

it('all of a text is read that quotes as many words as are the record’s wherever they stand', () => {
  const text = `${filler}${long}${filler}`;
  expect(quotedStretches(trigrams, text)).toEqual([{ start: 0, end: text.length }]);
});

it('around fewer words a paragraph to either side is read, and what lies close together as one', () => {
  const text = `${filler}${short}${filler}${short} and ${short}${filler}`;
  const read = quotedStretches(trigrams, text).map(({ start, end }) => text.slice(start, end));
  expect(read.length).toBe(2);
  for (const part of read) expect(part).toContain(short);
  const [first = '', second = ''] = read;
  expect(first.indexOf(short)).toBeGreaterThan(900);
  expect(first.length).toBeLessThan(3_000);
  expect(second.split(short).length).toBe(3);
});

it('a short quotation at a text’s beginning or end is read as far as the text goes', () => {
  expect(quotedStretches(trigrams, short)).toEqual([{ start: 0, end: short.length }]);
});
