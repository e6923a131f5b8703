/** Floors under the choice of passages; they may only rise. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ContextScores, evaluateContext } from '../../../scripts/eval/context.ts';
import { readLines } from '../../../scripts/eval/read-lines.ts';
import { needsShared, sharedFolder } from '../../shared-folder.ts';

const own = fileURLToPath(new URL('../../eval/context.jsonl', import.meta.url));
const scoresOf = (file: string): ContextScores => evaluateContext(readLines(file), file).scores as ContextScores;

describe('first statement and first finding', () => {
  test('on our own labelled paragraphs', () => {
    const lines = readLines(own);
    expect(lines.length).toBeGreaterThanOrEqual(280);
    const { statement, finding } = scoresOf(own);
    expect(statement).toBeGreaterThanOrEqual(0.98);
    expect(finding).toBeGreaterThanOrEqual(0.98);
  });

  test.skipIf(!sharedFolder)(`on the shared labelled set${needsShared}`, () => {
    const { statement, finding } = scoresOf(`${sharedFolder}eval/context.dev.jsonl`);
    expect(statement).toBeGreaterThanOrEqual(0.97);
    expect(finding).toBeGreaterThanOrEqual(0.97);
  });
});

describe('the measure', () => {
  const line = { id: 'x', text: 'NSO sells.', start: 0, end: 3, topic: 'nso', statements: ['nso/4'], findings: [] };
  const evaluate = (fields: object) => evaluateContext([{ number: 7, json: { ...line, ...fields } }], 'cases.jsonl');

  test('calls wrong what the labels call wrong', () => {
    const wrong = evaluate({ statements: ['nobody/1'], findings: ['nobody/2'] });
    expect(wrong.scores).toEqual({ statement: 0, finding: 0, statementWithChoice: 0 });
    expect(wrong.tables.filter((row) => row.includes('[NSO]'))).toHaveLength(2);
  });

  test.each([
    [{ topic: 'nobody' }, /cases\.jsonl:7: topic/u],
    [{ start: 5, end: 3 }, /cases\.jsonl:7: start, end/u],
    [{ end: 99 }, /cases\.jsonl:7: start, end/u],
    [{ statements: 'nso/4' }, /cases\.jsonl:7: statements/u],
  ])('refuses a line with %j by file and line', (fields, message) => {
    expect(() => evaluate(fields)).toThrow(message);
  });
});
