/** Adds up the first runs of the declared series of quotation batches: `node scripts/first-run-sums.ts`. */
import { readFileSync } from 'node:fs';
import { type FirstRuns, firstRunsFile } from './eval/first-runs.ts';
import type { QuoteScores } from './eval/quotes.ts';

/** As declared in `tests/eval/README.md`. */
const series = [
  ['dispatches', 'abroad', 'close', 'hands'],
  ['agencies', 'tongues', 'pairs', 'typed'],
  ['bylines', 'corners'],
  ['wires', 'columns', 'borders', 'slips'],
] as const;

const runs: FirstRuns = JSON.parse(readFileSync(firstRunsFile, 'utf8'));
for (const names of series) {
  const sum = { cases: 0, verdicts: 0, quoted: 0, passages: 0, calledExact: 0 };
  for (const name of names) {
    const run = runs.quotes?.[name];
    if (!run) continue;
    const { accuracy, passage, falseExact, confusion } = run.scores as QuoteScores;
    const quoted = run.cases - Object.values(confusion.none).reduce((all, count) => all + count, 0);
    sum.cases += run.cases;
    sum.verdicts += Math.round(accuracy * run.cases);
    sum.quoted += quoted;
    sum.passages += Math.round(passage * quoted);
    sum.calledExact += falseExact;
  }
  const share = (right: number, all: number): string => `${right} of ${all} (${(right / Math.max(1, all)).toFixed(3)})`;
  console.log(
    `${names.join(', ')}: verdicts ${share(sum.verdicts, sum.cases)}, passages ${share(sum.passages, sum.quoted)}, wrongly called exact: ${sum.calledExact}`,
  );
}
