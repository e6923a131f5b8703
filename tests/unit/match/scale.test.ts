import { describe, expect, it } from 'vitest';
import { foldText } from '../../../engine/match/fold.ts';
import { buildGate } from '../../../engine/match/gate.ts';
import { compileMatcher } from '../../../engine/match/matcher.ts';
import { trieInSteps } from '../../../engine/match/trie.ts';

/** The goal is 1.5; a busy machine and a short run need more room. A list that is tried name by name would cost 1,000. */
const MOST = 5;
const ROUNDS = 9;

const letters = 'aeioubcdfghklmnprstvz';
const names = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => {
    const [a, b, c, d] = [n, n / 21, n / 441, n / 9_261].map((at) => letters.charAt(Math.floor(at) % letters.length));
    return `Q${a}x${b}${c}w${d}on`;
  });
const text = 'The harbour office keeps a record of every boat that comes in after dark. '.repeat(3_000);

/** The quickest of some runs, few names and many by turns, so that a busy moment meets both. ms. */
function compare(few: () => unknown, many: () => unknown): number {
  let [best, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    best = Math.min(best, timed(few));
    other = Math.min(other, timed(many));
  }
  return other / best;
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

describe('30,000 names cost a text about what 30 do', () => {
  it('in the gate', () => {
    const [few, many] = [30, 30_000].map((count) =>
      buildGate(names(count).map((name) => ({ key: foldText(name), capital: true, closed: false }))),
    );
    expect(
      compare(
        () => few?.(text),
        () => many?.(text),
      ),
    ).toBeLessThan(MOST);
  });

  it('in the matcher', () => {
    const [few, many] = [30, 30_000].map((count) =>
      compileMatcher(names(count).map((spelling) => ({ spelling, ending: 'none', exactCase: false, layer: 0 }))),
    );
    expect(
      compare(
        () => few?.find(text),
        () => many?.find(text),
      ),
    ).toBeLessThan(MOST);
  });
});

it('takes up many names in steps, none of which is long', () => {
  let steps = 0;
  for (const _rest of trieInSteps(names(30_000))) steps++;
  expect(steps).toBeGreaterThanOrEqual(30);
});
