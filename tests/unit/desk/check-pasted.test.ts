import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPasted } from '../../../engine/desk/check-pasted.ts';
import { indexRecord } from '../../../engine/quotes/record-index.ts';
import { createLookup } from '../../../engine/search/create-lookup.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const index = indexRecord(record);
const lookup = createLookup(record);
const check = (text: string) => checkPasted(index, lookup, text);

describe('a text that was pasted', () => {
  it.each([
    ['We are not aware of any alleged data collection claimed by the request.', 'exact'],
    ['“We are not aware of any alleged data collection claimed by the request.”', 'exact'],
    ['We are … aware of any alleged data collection claimed by the request.', 'elided'],
    ['We are not aware of any such data collection claimed by the request.', 'differs'],
  ])('is compared as a whole: %s', (text, verdict) => {
    expect(check(text).parts.map(({ judgement }) => judgement.verdict)).toEqual([verdict]);
  });

  it('is compared quotation by quotation where more is said around them', () => {
    const { parts } = check(
      'Hungary replied: “We are not aware of any alleged data collection claimed by the request.”\nRwanda wrote that it ' +
        '“does not possess this technical capability in any form” and spoke of libel.',
    );
    expect(parts.map(({ judgement }) => judgement.passage)).toEqual(['hungary/1', 'rwanda/1']);
  });

  it('is compared sentence by sentence where nothing is marked as quoted, and what stands in it twice is told once', () => {
    const borrowed = 'We are not aware of any alleged data collection claimed by the request.';
    const before =
      'The ministry let three weeks pass before it answered any of the letters that the reporters had sent.';
    const after = 'Nobody in the capital was willing to say who had written those words, or who had read them since.';
    const { parts, near } = check(`${before} ${borrowed} ${after}\n${after} ${borrowed} ${before}`);
    expect(parts.map(({ quoted, judgement }) => [quoted, judgement.verdict])).toEqual([[borrowed, 'exact']]);
    expect(near).toEqual([]);
    // What is not word for word, and not marked as quoted, is somebody else's sentence.
    expect(check(`${before} ${borrowed.replace('any alleged', 'any such')} ${after}`).parts).toEqual([]);
  });

  it('brings the nearest passages, and no verdict, where none of its words stand in the record', () => {
    const { parts, near } = check('The murder of Jamal Khashoggi was planned by people whom nobody has ever named.');
    expect(parts).toEqual([]);
    expect(near[0]?.passage).toBe('nso/5');
  });

  it('may be anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void check(text)));
    check('['.repeat(5000));
    check('“'.repeat(5000));
  });

  it.each([
    ['the record over and over', `${record.source}\n`.repeat(7).slice(0, 100_000)],
    ['sentences that are nearly its own', 'It said that NSO does not operate the systems, as it wrote. '.repeat(1_700)],
  ])('is compared within a second of processor time at 100 kB: %s', { retry: 4 }, (_, long) => {
    const before = process.cpuUsage();
    check(long);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
