import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, sentencesOf } from '../../../engine/sentences/excerpt.ts';
import { splitSentences } from '../../../engine/sentences/split-sentences.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const record = readRecord();

describe('splitting', () => {
  test.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['He said “no.” Then he left.', ['He said “no.”', 'Then he left.']],
    ['Sold in the U.S. Senate to Mr. Smith of NSO.', ['Sold in the U.S. Senate to Mr. Smith of NSO.']],
    ['the authority ie the union. The next', ['the authority ie the union.', 'The next']],
    ['under 3.5 per cent of it', ['under 3.5 per cent of it']],
    ['any other products … we still do not see', ['any other products … we still do not see']],
    ['“First.” “Second.”', ['“First.”', '“Second.”']],
    ['一句。二句！', ['一句。', '二句！']],
    ['   ', []],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('loses nothing but white space, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', '?', ' ', '”', '\n', '…', '😀', '。') }), (text) => {
        expect(split(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });

  test('takes time in proportion to a run of marks, not to its square', { retry: 4 }, () => {
    const before = process.cpuUsage();
    splitSentences('.'.repeat(300_000));
    splitSentences(`."${'"'.repeat(300_000)}x`);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_500);
  });
});

describe('of the record', () => {
  test('every passage is the sum of its sentences', () => {
    for (const passage of record.passages) {
      const joined = sentencesOf(passage)
        .map(({ start, end }) => record.source.slice(start, end))
        .join(' ');
      expect(joined.replace(/\s+/gu, ' ')).toBe(passage.text.replace(/\s+/gu, ' '));
    }
  });

  test('an excerpt carries every caveat, in order and without overlap', () => {
    for (const passage of record.passages)
      for (const sentence of sentencesOf(passage)) {
        const slices = excerpt(passage, sentence);
        for (const must of [sentence, ...passage.caveats])
          expect(slices.some(({ start, end }) => start <= must.start && end >= must.end)).toBe(true);
        for (const [index, slice] of slices.entries())
          expect(slice.start).toBeGreaterThanOrEqual(slices[index - 1]?.end ?? passage.start);
      }
  });

  test('a caveat next to the chosen sentence is one stretch with it', () => {
    const passage = record.passages.find(({ id }) => id === 'guide/indicates');
    const [first] = passage ? sentencesOf(passage) : [];
    if (!passage || !first) throw new Error('the record has changed');
    const slices = excerpt(passage, first);
    expect(slices).toHaveLength(1);
    expect(record.source.slice(slices[0]?.start, slices[0]?.end)).toMatch(
      /^The consortium believes.*attempt succeeded\.$/u,
    );
  });
});
