/** One scan script a frame, however often it is injected. The slot lies in the isolated world, where no page looks. */

import { OVER } from './over.ts';

const KEY = Symbol.for('on-record.scan');

interface Claim {
  readonly isAlive: () => boolean;
  readonly end: () => void;
  /** How often a part of the page was read so far: for tests, which want to see it stand still. */
  readings: () => number;
}

/**
 * @param isAlive whether the extension that this script came with is still the one that runs; after an update it is not.
 * @returns what ends this copy's life, or null where a living copy is at work. A dead one is ended.
 */
export function claimFrame(isAlive: () => boolean): AbortController | null {
  const world = globalThis as unknown as Record<symbol, Claim | undefined>;
  const known = world[KEY];
  if (known?.isAlive()) return null;
  known?.end();
  const life = new AbortController();
  world[KEY] = { isAlive, end: () => life.abort(OVER), readings: () => 0 };
  return life;
}

export function tellReadings(readings: () => number): void {
  const claim = (globalThis as unknown as Record<symbol, Claim | undefined>)[KEY];
  if (claim) claim.readings = readings;
}
