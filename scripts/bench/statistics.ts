/** Medians and ratios: the only figures that are compared, because machines differ and are noisy. */

/** @throws RangeError for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new RangeError('median of nothing');
  return middle;
}

/** Rounded to what a reader can use: two decimals. */
export function ratio(of: number, to: number): number {
  return Math.round((100 * of) / Math.max(to, Number.EPSILON)) / 100;
}

export function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
