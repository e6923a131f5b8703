/** One scan script a frame, however often it is injected. The slot lies in the isolated world, where no page looks. */

const KEY = Symbol.for('on-record.scan');

interface Claim {
  readonly isAlive: () => boolean;
  readonly end: () => void;
}

/**
 * @param isAlive whether the extension that this script came with is still the one that runs; after an update it is not.
 * @returns the signal of this copy's life, or null where a living copy is at work. A dead one is ended.
 */
export function claimFrame(isAlive: () => boolean): AbortSignal | null {
  const world = globalThis as unknown as Record<symbol, Claim | undefined>;
  const known = world[KEY];
  if (known?.isAlive()) return null;
  known?.end();
  const life = new AbortController();
  world[KEY] = { isAlive, end: () => life.abort() };
  return life.signal;
}
