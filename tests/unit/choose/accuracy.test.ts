/** Floors under the choice of passages; they may only rise. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type ContextCase, evalContext } from '../../../scripts/eval/context.ts';
import { needsShared, sharedFolder } from '../../shared-folder.ts';

const own = new URL('../../eval/context.jsonl', import.meta.url);
const read = (file: URL | string): ContextCase[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ContextCase);

test('first statement and first finding on our own labelled paragraphs', () => {
  const cases = read(own);
  expect(cases.length).toBeGreaterThanOrEqual(60);
  const { scores } = evalContext(cases);
  expect(scores.statement).toBeGreaterThanOrEqual(0.95);
  expect(scores.finding).toBeGreaterThanOrEqual(0.95);
});

test.skipIf(!sharedFolder)(`first statement and first finding on the shared labelled set${needsShared}`, () => {
  const { scores } = evalContext(read(`${sharedFolder}eval/context.dev.jsonl`));
  expect(scores.statement).toBeGreaterThanOrEqual(0.95);
  expect(scores.finding).toBeGreaterThanOrEqual(0.95);
});

test('the score falls where the labels are wrong', () => {
  const wrong = read(own).map((one) => ({ ...one, statements: ['nobody/1'], findings: ['nobody/2'] }));
  expect(evalContext(wrong).scores).toEqual({ statement: 0, finding: 0, statementWithChoice: 0 });
});
