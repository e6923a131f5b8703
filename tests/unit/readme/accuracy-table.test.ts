import { expect, test } from 'vitest';
import { firstRunRows } from '../../../scripts/readme/accuracy-table.ts';

const shares = { precision: 0.5, recall: 0.25 };
const run = (cases: number) => ({
  cases,
  scores: { overall: shares, languages: { en: { precision: 1, recall: 0.9 }, fr: { precision: 0, recall: 0 } } },
});

test('the table shows what the nine latest batches gave at first sight, and no older ones', () => {
  const rows = firstRunRows({
    mentions: Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((name, n) => [name, run(10 * n)]),
    ),
    context: { only: { cases: 40, scores: { statement: 0.8, finding: 0.7 } } },
  });
  const shown = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(
    (name, n) =>
      `| mentions | the ${name} batch of own cases, at first sight | ${10 * (n + 1)} | English: precision 100.0 %, recall 90.0 %; 2 languages: precision 50.0 %, recall 25.0 % |`,
  );
  expect(rows).toEqual([
    ...shown,
    '| context | the only batch of own cases, at first sight | 40 | first statement right 80.0 %, first finding right 70.0 % |',
  ]);
});

test('it says English of nothing that is in other languages, and names no others where there are none', () => {
  const scores = (languages: object) => ({ one: { cases: 5, scores: { overall: shares, languages } } });
  expect(firstRunRows({ mentions: scores({ fr: shares, de: shares }) })[0]).toContain(
    '| 5 | 2 languages: precision 50.0 %, recall 25.0 % |',
  );
  expect(firstRunRows({ mentions: scores({ en: shares }) })[0]).toContain(
    '| 5 | English: precision 50.0 %, recall 25.0 % |',
  );
});
