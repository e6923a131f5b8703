/**
 * `npm test`: types, lint, tests without a browser, the builds, tests that drive them in Chromium and Firefox.
 * `npm test -- FILTER …`: only the test files whose path contains one of the words.
 * The last line is always `N passed, N failed`, over all of it.
 */

import { buildExtension, projectFolder, runWxt } from './build-extension.ts';
import { runCommand, UsageError } from './command-line.ts';
import { runVitest, testFilesWith } from './test/run-vitest.ts';
import { runStep, runTool, type Step, type Tally } from './test/steps.ts';

const modules = `${projectFolder}node_modules`;

const checks: readonly Step[] = [
  { title: 'types', run: () => runTool(`${modules}/typescript/bin/tsc`, ['--noEmit']) },
  {
    title: 'types of the engine alone',
    run: () => runTool(`${modules}/typescript/bin/tsc`, ['-p', 'engine', '--noEmit']),
  },
  { title: 'lint and format', run: () => runTool(`${modules}/@biomejs/biome/bin/biome`, ['ci', '.']) },
  { title: 'tests without a browser', run: () => runVitest('node', []) },
];

const builds = [
  ['chrome', 'shipped'],
  ['edge', 'shipped'],
  ['firefox', 'shipped'],
  ['chrome', 'test'],
  ['firefox', 'test'],
] as const;

const build: Step = {
  title: 'build for Chrome, Edge and Firefox',
  run: async () => {
    // One after the other: two builds at once would write the same intermediate files.
    for (const [target, kind] of builds) await buildExtension(target, kind);
    return { passed: builds.length, failed: 0 };
  },
};

const browserTests: Step = {
  title: 'tests in Chromium and Firefox',
  run: () => runVitest('browser', [], { ON_RECORD_BUILT: '1' }),
};

/** Files that contain one of the words, and no more: vitest builds by itself what they drive. */
async function filtered(words: readonly string[]): Promise<readonly Step[]> {
  const option = words.find((word) => word.startsWith('-'));
  if (option)
    throw new UsageError(`unknown option ${option}: npm test takes words that occur in the paths of test files`);
  const projects = testFilesWith(words);
  if (projects.size === 0) throw new UsageError(`no test file with ${words.join(' or ')} in its path`);
  return [...projects].map((project) => ({
    title: `${project}: ${words.join(' ')}`,
    run: () => runVitest(project, words),
  }));
}

await runCommand(async (args) => {
  const steps = args.length > 0 ? await filtered(args) : checks;
  // Its output is what the type check and Vitest read their settings from.
  await runWxt(['prepare'], 'shipped');
  const tallies: [string, Tally][] = [];
  const add = async (step: Step) => {
    const tally = await runStep(step);
    tallies.push([step.title, tally]);
    return tally.failed === 0;
  };
  for (const step of steps) await add(step);
  if (args.length === 0 && (await add(build))) await add(browserTests);
  console.log('');
  for (const [title, { passed, failed }] of tallies) console.log(`${title}: ${passed} passed, ${failed} failed`);
  const sum = (key: keyof Tally) => tallies.reduce((total, [, tally]) => total + tally[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
});
