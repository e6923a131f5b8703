/**
 * Writes into README.md what test run, labelled sets and bench report, so that no result is typed in:
 *
 *     npm test
 *     npm run bench
 *     node scripts/readme-tables.ts [REPORT.json…]
 *
 * Without a report named: those that the last whole `npm test` left in `.cache/`. What was not measured stays as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BenchReport } from './bench/bench-report.ts';
import { tablesOf } from './bench/tables.ts';
import { accuracyTable } from './readme/accuracy-table.ts';
import { putBetweenMarkers } from './readme/between-markers.ts';
import { faultTable, type TestReport, type Untested } from './readme/fault-table.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const readme = `${root}README.md`;

/** Bad input gets one line and this exit code. */
const BAD_INPUT = 2;

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

try {
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : ['node', 'browser'].map((project) => `${root}.cache/vitest-${project}.json`);
  let text = putBetweenMarkers(readFileSync(readme, 'utf8'), 'accuracy', accuracyTable());
  if (named.length > 0 || files.every((file) => existsSync(file))) {
    const table = faultTable({
      reports: files.map((file) => readJson<TestReport>(file)),
      cases: readJson<Record<string, string>>(`${root}tests/browser/faults.json`),
      untested: readJson<Record<string, Untested>>(`${root}tests/browser/untested.json`),
    });
    text = putBetweenMarkers(text, 'faults', table);
  }
  // Speed is measured by hand, on a machine at rest: the table follows the last `npm run bench`.
  const bench = `${root}.output/bench.json`;
  if (existsSync(bench)) text = putBetweenMarkers(text, 'speed', tablesOf(readJson<BenchReport>(bench)));
  writeFileSync(readme, text);
} catch (error) {
  process.stderr.write(`readme-tables: ${(error as Error).message}\n`);
  process.exitCode = BAD_INPUT;
}
