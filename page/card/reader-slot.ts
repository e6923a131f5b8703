/**
 * Where the two bundles meet: one slot on the isolated world's own `globalThis`, which the page cannot see. Registered
 * symbols are the same in both bundles, and a second copy of either finds what the first left.
 */
import type { Reader } from './reader.ts';

interface Slot {
  reader: Reader | null;
  waiting: ((reader: Reader) => void)[];
}

const KEY = Symbol.for('on-record.reader');

function slot(): Slot {
  const world = globalThis as unknown as Record<symbol, Slot | undefined>;
  world[KEY] ??= { reader: null, waiting: [] };
  return world[KEY];
}

/** Called by the reader script once it runs. */
export function offerReader(reader: Reader): void {
  const place = slot();
  place.reader = reader;
  for (const resolve of place.waiting.splice(0)) resolve(reader);
}

/**
 * @param load asks for the script to be injected and resolves to whether it runs; called only while it does not.
 * @returns the reader, or null where it cannot be injected (some sandboxed frames, an extension that was updated).
 */
export function awaitReader(load: () => Promise<boolean>): Promise<Reader | null> {
  const place = slot();
  if (place.reader) return Promise.resolve(place.reader);
  return new Promise((resolve) => {
    place.waiting.push(resolve);
    load().then(
      // The script runs before its injection is reported, so an empty slot by then stays empty.
      () => resolve(place.reader),
      () => resolve(null),
    );
  });
}
