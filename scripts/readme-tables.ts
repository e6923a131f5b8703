/**
 * Writes into README.md what a test run reports, so that no result is typed in:
 *
 *     npm test
 *     node scripts/readme-tables.ts [REPORT.json…]
 *
 * Without a report named: those that the last whole `npm test` left in `.cache/`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
  const table = faultTable({
    reports: files.map((file) => readJson<TestReport>(file)),
    cases: readJson<Record<string, string>>(`${root}tests/browser/faults.json`),
    untested: readJson<Record<string, Untested>>(`${root}tests/browser/untested.json`),
  });
  writeFileSync(readme, putBetweenMarkers(readFileSync(readme, 'utf8'), 'faults', table));
} catch (error) {
  process.stderr.write(`readme-tables: ${(error as Error).message}\n`);
  process.exitCode = BAD_INPUT;
}
