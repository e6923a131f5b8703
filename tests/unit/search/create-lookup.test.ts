import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLookup } from '../../../engine/search/create-lookup.ts';
import { readInput, readQuery } from '../../../engine/search/read-input.ts';
import type { LookupResult } from '../../../engine/search/types.ts';
import { sentencesOf } from '../../../engine/sentences/excerpt.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const lookup = createLookup(record);
const look = (text: string): LookupResult => lookup(readQuery(text));
const ids = (text: string): string[] => look(text).hits.map(({ passage }) => passage);
const marked = (text: string, place = 0): string[] =>
  (look(text).hits[place]?.ranges ?? []).map(({ start, end }) => record.source.slice(start, end));

describe('finds', () => {
  test.each([
    ['a word', 'khashoggi', 'nso/5'],
    ['the beginning of a word', 'paedo', 'nso/10'],
    ['a small typo', 'kashogi', 'nso/5'],
    ['two letters swapped in a short word', 'inida democracy', 'india/1'],
    ['two letters swapped in a name', 'rawnda', 'rwanda/1'],
    ['an inflection', 'discrediting', 'nso/11'],
    ['American spelling', 'organization consortium leak', 'guide/leak'],
    ['American spelling of a whole other word', 'pedophilia', 'nso/10'],
    ['a phrase', '"openly available to anyone"', 'nso/3'],
    ['a phrase with other marks, case and spelling', '“LIFE saving mission”', 'nso/11'],
    ['a phrase that is still being typed', '"sow disinf', 'rwanda/1'],
    ['a word and a field', 'oversight speaker:india "review committee"', 'india/11'],
    ['an abbreviation', 'NCSA', 'rwanda/2'],
  ])('%s: %s', (_, query, first) => {
    expect(ids(query)[0]).toBe(first);
  });

  test('every passage by any of its own sentences quoted as a phrase', () => {
    for (const passage of record.passages)
      for (const { start, end } of sentencesOf(passage)) {
        const quoted = record.source.slice(start, end).replace(/["“”]/gu, ' ');
        expect(ids(`"${quoted}"`), quoted).toContain(passage.id);
      }
  });

  test('every word that stands in a passage, as a naive search does', () => {
    const words = [...new Set(record.source.match(/\p{L}{3,}/gu))];
    fc.assert(
      fc.property(fc.constantFrom(...words), (word) => {
        const whole = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu');
        const expected = record.passages.filter(({ text }) => whole.test(text)).map(({ id }) => id);
        expect(ids(word)).toEqual(expect.arrayContaining(expected));
      }),
      { numRuns: 300 },
    );
  });
});

describe('fields', () => {
  test('alone they list passages in the document’s order', () => {
    expect(ids('speaker:hungary')).toEqual(['hungary/1', 'hungary/2', 'hungary/3']);
    expect(ids('kind:no-response')).toEqual(['governments/no-response']);
  });

  test('values of one widen, fields narrow', () => {
    expect(ids('speaker:hungary speaker:rwanda')).toHaveLength(5);
    expect(ids('topic:hlr kind:finding')).toEqual(['guide/hlr']);
    expect(ids('topic:"saudi arabia" kind:no-response')).toEqual(['governments/no-response']);
  });

  test('a value that fits nothing finds nothing and is named', () => {
    expect(look('speaker:nobody law')).toMatchObject({ total: 0, unknown: ['speaker:nobody'] });
  });
});

describe('results', () => {
  test('an exact word comes before a typo, which is not looked for at all', () => {
    expect(marked('interception')).not.toContain('interest');
  });

  test.each([
    ['the stem of another word', 'zebra crossing'],
    ['a short word two letters away', 'labour'],
  ])('%s is no typo: %s', (_, query) => {
    expect(look(query).total).toBe(0);
  });

  test('where no passage holds all words those with some come, and it is said', () => {
    expect(look('drones rusesabagina')).toMatchObject({ loosened: true, total: 2 });
    expect(look('drones')).toMatchObject({ loosened: false });
  });

  test('the best sentence holds the words, and the ranges are the words', () => {
    const [hit] = look('landlines "US numbers"').hits;
    expect(hit?.passage).toBe('guide/indicates');
    expect(hit && record.source.slice(hit.sentence.start, hit.sentence.end)).toContain('landlines and US numbers');
    expect(marked('landlines "US numbers"')).toEqual(['landlines', 'US numbers']);
  });

  test('`total` counts what `limit` leaves out', () => {
    const all = look('nso');
    expect(lookup(readQuery('nso'), { limit: 2 })).toMatchObject({ total: all.total });
    expect(lookup(readQuery('nso'), { limit: 2 }).hits).toHaveLength(2);
  });

  test('any query gives ranges in order within its passages', () => {
    const byId = new Map(record.passages.map((passage) => [passage.id, passage]));
    const part = fc.oneof(
      fc.constantFrom('nso', '"', 'speaker:', 'data', '[(*', 'US', 'لا', '\ud800', ':', 'kind:finding'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        for (const { passage, ranges, sentence } of look(parts.join(' ')).hits) {
          const { start = 0, end = 0 } = byId.get(passage) ?? {};
          let last = start;
          for (const range of ranges) {
            expect(range.start).toBeGreaterThanOrEqual(last);
            last = range.end;
          }
          expect(last).toBeLessThanOrEqual(end);
          expect(sentence.start >= start && sentence.end <= end).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each(['[(*', '\\', '__proto__', 'constructor', '"', '""', '::', 'שלום', '\ud83d', '*', '-', '\0'])(
    '%j does no harm',
    (text) => {
      expect(look(text).total).toBeGreaterThanOrEqual(0);
    },
  );

  test('signs alone find nothing rather than everything', () => {
    expect(look('[(* ***').total).toBe(0);
    expect(look('"…"').total).toBe(0);
  });

  test('a megabyte is recognised in an instant', { retry: 4 }, () => {
    const before = process.cpuUsage();
    expect(readInput('x'.repeat(1_000_000)).kind).toBe('passage');
    expect(readInput('"'.repeat(1_000_000)).kind).toBe('passage');
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500);
  });
});

test('a passage is read once, however many keys ask for it', () => {
  let readings = 0;
  const passages = record.passages.map((passage) => ({
    ...passage,
    get text() {
      readings += 1;
      return passage.text;
    },
  }));
  const counted = createLookup({ ...record, passages });
  const before = readings;
  for (const typed of ['in', 'inte', 'interception of', '"phone numbers"', 'kind:finding']) counted(readQuery(typed));
  expect(readings).toBe(before);
});

test('with 10,000 passages a key press takes no more than a frame', () => {
  const vocabulary = [...new Set(record.source.toLowerCase().match(/\p{L}{2,}/gu))];
  let seed = 1;
  const random = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const [sample] = record.passages;
  if (!sample) throw new Error('the record has no passage');
  let source = '';
  const passages = Array.from({ length: 10_000 }, (_, ordinal) => {
    const words = Array.from({ length: 40 }, () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)]);
    const text = `${words.join(' ')} ${ordinal.toString(36)}x.`;
    const start = source.length;
    source += `${text}\n`;
    return { ...sample, id: `generated/${ordinal}`, ordinal, text, start, end: start + text.length, caveats: [] };
  });
  const large = createLookup({ ...record, source, passages });
  const typed = 'interception of phone numb';
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    for (let length = 1; length <= typed.length; length += 1) {
      const before = process.cpuUsage();
      large(readQuery(typed.slice(0, length)), { limit: 30 });
      times.push(process.cpuUsage(before).user / 1_000);
    }
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  console.info(
    `look-up in 10,000 passages: median ${median.toFixed(1)} ms of processor time, slowest ${times.at(-1)?.toFixed(1)} ms`,
  );
  // The goal is 16 ms on a quiet machine; processor time and the margin are for a busy one.
  expect(median).toBeLessThan(60);
}, 120_000);
