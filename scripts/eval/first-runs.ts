/** What the engine scored on batches of our own cases before anybody tuned to them. */
import { fileURLToPath } from 'node:url';

export interface FirstRun {
  readonly cases: number;
  /** As the evaluation of that kind gives them. */
  readonly scores: unknown;
}

/** By kind of evaluation and name of the batch, oldest first. */
export type FirstRuns = Readonly<Record<string, Readonly<Record<string, FirstRun>>>>;

export const firstRunsFile = fileURLToPath(new URL('../../tests/eval/first-runs.json', import.meta.url));
