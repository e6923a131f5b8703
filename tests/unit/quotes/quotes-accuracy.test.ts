/** Floors under the accuracy of the quotation check, on own cases and on those in the folder beside the project. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateQuotes, type QuoteScores } from '../../../scripts/eval/quotes.ts';
import { readLines } from '../../../scripts/eval/read-lines.ts';
import { needsShared, sharedFolder } from '../../shared-folder.ts';

const scoresOf = (file: string): QuoteScores => evaluateQuotes(readLines(file), file).scores as QuoteScores;

describe('the quotation check', () => {
  it('is right on every own case, passage and dropped words included', () => {
    const { accuracy, passage, falseExact, drops } = scoresOf(
      fileURLToPath(new URL('../../eval/quotes.jsonl', import.meta.url)),
    );
    expect({ accuracy, passage, falseExact }).toEqual({ accuracy: 1, passage: 1, falseExact: 0 });
    expect(drops).toEqual({ labelled: 4, named: 4, unlabelled: 0 });
  });

  it.skipIf(!sharedFolder)(`is right on the labelled quotations${needsShared}`, () => {
    const { accuracy, passage, falseExact, drops } = scoresOf(`${sharedFolder}eval/quotes.dev.jsonl`);
    expect(accuracy).toBeGreaterThanOrEqual(0.97);
    expect(passage).toBeGreaterThanOrEqual(0.98);
    expect(falseExact).toBe(0);
    expect(drops.named).toBe(drops.labelled);
  });
});
