/** What was measured at first sight belongs to cases that are still there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type FirstRuns, firstRunsFile } from '../../scripts/eval/first-runs.ts';
import { readLines } from '../../scripts/eval/read-lines.ts';

const runs: FirstRuns = JSON.parse(readFileSync(firstRunsFile, 'utf8'));
const batches = Object.entries(runs).flatMap(([kind, named]) =>
  Object.entries(named).map(([name, { cases }]) => [kind, name, cases] as const),
);

it.each(batches)('holds the cases of %s batch “%s”', (kind, name, cases) => {
  const lines = readLines(fileURLToPath(new URL(`../eval/${kind}.jsonl`, import.meta.url)));
  const own = lines.filter(({ json }) => (json as { id: string }).id.startsWith(`${name}-`));
  expect(own).toHaveLength(cases);
});
