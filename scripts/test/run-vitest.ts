/** Runs a Vitest project and counts what it says in its own JSON report. */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { projectFolder } from '../build-extension.ts';
import { exitCodeOf, type Tally } from './steps.ts';

export type Project = 'node' | 'browser';

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export async function runVitest(
  project: Project,
  filters: readonly string[],
  env: Record<string, string> = {},
): Promise<Tally> {
  const report = `${projectFolder}.cache/vitest-${project}.json`;
  mkdirSync(`${projectFolder}.cache`, { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await exitCodeOf(`${projectFolder}node_modules/vitest/vitest.mjs`, [...args, ...filters], env);
  const tally = count(JSON.parse(readFileSync(report, 'utf8')));
  // An error outside every test (a hook, a promise nobody awaited) fails the run and stands in no test's result.
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function count({ testResults }: Report): Tally {
  const statuses = testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  // A file that could not even be loaded has no test in it.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const of = (status: string) => statuses.filter((each) => each === status).length;
  return { passed: of('passed'), failed: of('failed') + broken };
}

/** The projects with a test file whose path contains one of the words, as Vitest's own filter has it. */
export function testFilesWith(words: readonly string[]): ReadonlySet<Project> {
  const files = globSync('tests/**/*.test.{ts,tsx}', { cwd: projectFolder });
  const wanted = files.filter((file) => words.some((word) => file.includes(word)));
  return new Set(wanted.map((file) => (file.startsWith('tests/browser/') ? 'browser' : 'node')));
}
