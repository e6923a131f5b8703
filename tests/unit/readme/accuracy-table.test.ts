import { expect, test } from 'vitest';
import { firstRunRows } from '../../../scripts/readme/accuracy-table.ts';

const shares = { precision: 0.5, recall: 0.25 };
const run = (cases: number) => ({
  cases,
  scores: { overall: shares, languages: { en: { precision: 1, recall: 0.9 } } },
});

test('the table shows what the two latest batches gave at first sight, and no older ones', () => {
  const rows = firstRunRows({
    mentions: { first: run(10), second: run(20), third: run(30) },
    context: { only: { cases: 40, scores: { statement: 0.8, finding: 0.7 } } },
  });
  expect(rows).toEqual([
    '| mentions | the second batch of own cases, at first sight | 20 | English: precision 100.0 %, recall 90.0 %; sixteen languages: 50.0 %, 25.0 % |',
    '| mentions | the third batch of own cases, at first sight | 30 | English: precision 100.0 %, recall 90.0 %; sixteen languages: 50.0 %, 25.0 % |',
    '| context | the only batch of own cases, at first sight | 40 | first statement right 80.0 %, first finding right 70.0 % |',
  ]);
});
