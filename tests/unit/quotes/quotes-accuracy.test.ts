/** Floors under the accuracy of the quotation check, on own cases and on those in the folder beside the project. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateQuotes, type QuoteScores } from '../../../scripts/eval/quotes.ts';
import { readLines } from '../../../scripts/eval/read-lines.ts';
import { needsShared, sharedFolder } from '../../shared-folder.ts';

const scoresOf = (file: string): QuoteScores => evaluateQuotes(readLines(file), file).scores as QuoteScores;

/** What the check promises; of what a page quotes it must never say that it stands so when it does not. */
function expectPromised({ accuracy, passage, falseExact, drops }: QuoteScores): void {
  expect(accuracy).toBeGreaterThanOrEqual(0.97);
  expect(passage).toBeGreaterThanOrEqual(0.98);
  expect(falseExact).toBe(0);
  expect(drops.named).toBeGreaterThanOrEqual(0.96 * drops.labelled);
}

describe('the quotation check', () => {
  it('is right on the own cases, and names every limiting word that a cut dropped', () => {
    expectPromised(scoresOf(fileURLToPath(new URL('../../eval/quotes.jsonl', import.meta.url))));
  });

  it.skipIf(!sharedFolder)(`is right on the labelled quotations${needsShared}`, () => {
    expectPromised(scoresOf(`${sharedFolder}eval/quotes.dev.jsonl`));
  });
});
