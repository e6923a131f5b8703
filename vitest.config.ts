import { defineConfig } from 'vitest/config';
import { dossierPlugin } from './scripts/dossier-plugin.ts';
import { LongestFirst } from './scripts/test/longest-first.ts';

/** `vitest run --project node` needs no browser; `--project browser` builds the extension first and drives it. */
export default defineConfig({
  plugins: [dossierPlugin()],
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{unit,data,conventions}/**/*.test.{ts,tsx}'],
          // A test that starts a process (a build, a linter) waits for it.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/harness/build-all.ts'],
          // Only what fails takes so long; a machine with ten times as much to do as it can takes a third of it.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One second, the default, is little for a browser beside which another test runs.
          expect: { poll: { timeout: 20_000 } },
          // The tests mostly wait for frames and idle time, but four at once keep two cores busy. Measured over four files: two
          // at once took 94 s, four 64 s, and each file a fifth longer by itself.
          maxWorkers: 4,
          // No file leaves anything behind in its worker, and what drives the browsers takes a second to load.
          isolate: false,
          // Two real browsers, their idle time and a busy machine: what passes at once was mostly the machine. The report
          // names each test that needed another try.
          retry: 2,
        },
      },
    ],
  },
});
