import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInput } from '../../../engine/search/read-input.ts';

test.each([
  ['hlr lookup', { words: ['hlr', 'lookup'], phrases: [], filters: [] }],
  ['“openly available” data', { words: ['data'], phrases: [{ text: 'openly available', open: false }], filters: [] }],
  ['"openly avail', { words: [], phrases: [{ text: 'openly avail', open: true }], filters: [] }],
  [
    'speaker:india Kind:statement topic:"Saudi Arabia" law',
    {
      words: ['law'],
      phrases: [],
      filters: [
        { field: 'speaker', value: 'india' },
        { field: 'kind', value: 'statement' },
        { field: 'topic', value: 'Saudi Arabia' },
      ],
    },
  ],
  ['speaker: law', { words: ['law'], phrases: [], filters: [] }],
  ['"" law', { words: ['law'], phrases: [], filters: [] }],
])('%s', (text, query) => {
  expect(readInput(text)).toEqual({ kind: 'query', query });
});

test.each(['', '   ', '\0\n', '\u2028'])('%j is nothing', (text) => {
  expect(readInput(text)).toEqual({ kind: 'empty' });
});

test('a pasted sentence is a passage to compare, not a query', () => {
  const text =
    'The company will faithfully execute this mission undeterred, despite any and all continued attempts to discredit it on false grounds, it said.';
  expect(readInput(`${text} ${text}`)).toMatchObject({ kind: 'passage', cut: false });
});

test('100 kB are compared whole, more is cut and says so', () => {
  expect(readInput('a '.repeat(50_000))).toMatchObject({ kind: 'passage', cut: false });
  expect(readInput('a '.repeat(500_000))).toMatchObject({ kind: 'passage', cut: true });
});

test('any input is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(['empty', 'query', 'passage']).toContain(readInput(text).kind);
    }),
  );
});
