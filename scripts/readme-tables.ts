/**
 * Writes into README.md what a test run reports, so that no result is typed in:
 *
 *     vitest run --reporter=json --outputFile=test-results/tests.json
 *     node scripts/readme-tables.ts test-results/tests.json
 *
 * Several reports may be given, for instance one a browser.
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
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('usage: node scripts/readme-tables.ts REPORT.json…');
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
