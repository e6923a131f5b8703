import { expect, it } from 'vitest';
import { FEW, nearWindow } from '../../../page/annotator/near-window.ts';

/** The places that are observed. */
const observed = (count: number, near: readonly number[]): readonly number[] =>
  nearWindow(count, near).toSorted((a, b) => a - b);

it('all of a few blocks are observed', () => {
  expect(observed(FEW, [])).toHaveLength(FEW);
  expect(observed(FEW + 1, []).length).toBeLessThan(FEW / 2);
});

it('of many, those beside the near ones on both sides, and one in each stretch of the others', () => {
  const places = observed(5_000, [2_000, 2_001]);
  for (let place = 1_950; place <= 2_051; place++) expect(places).toContain(place);
  expect(places.filter((place) => place < 1_950).length).toBe(39);
  expect(places.filter((place) => place > 2_051).length).toBe(58);
});

it('each block has one that is observed within a stretch of it, the last one, too', () => {
  const places = observed(4_999, []);
  for (let place = 0; place < 4_999; place++) expect(places.some((one) => Math.abs(one - place) <= 50)).toBe(true);
});

it('those beside near blocks in two parts of the page, and beyond no end of it', () => {
  const places = observed(5_000, [0, 4_999]);
  expect(new Set(places).size).toBe(places.length);
  for (const place of [0, 1, 50, 4_949, 4_998, 4_999]) expect(places).toContain(place);
  expect(Math.min(...places)).toBe(0);
  expect(Math.max(...places)).toBe(4_999);
});
