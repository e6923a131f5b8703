/**
 * Where two bundles of one frame meet: a slot on the isolated world's own `globalThis`, which the page cannot see.
 * Registered symbols are the same in all bundles, and a second copy of either finds what the first left.
 */
interface Slot<T> {
  offered: T | null;
  waiting: ((offered: T) => void)[];
}

export interface ScriptSlot<T> {
  /** Called by the script that was brought in, once it runs. */
  offer(offered: T): void;
  /**
   * @param load asks for the script to be injected and resolves to whether it runs; called only while it does not.
   * @returns what it offers, or null where it cannot be injected (some sandboxed frames, an extension that was updated).
   */
  wait(load: () => Promise<boolean>): Promise<T | null>;
}

export function scriptSlot<T>(name: string): ScriptSlot<T> {
  const key = Symbol.for(name);
  const slot = (): Slot<T> => {
    const world = globalThis as unknown as Record<symbol, Slot<T> | undefined>;
    world[key] ??= { offered: null, waiting: [] };
    return world[key];
  };
  return {
    offer(offered) {
      const place = slot();
      place.offered = offered;
      for (const resolve of place.waiting.splice(0)) resolve(offered);
    },
    wait(load) {
      const place = slot();
      if (place.offered) return Promise.resolve(place.offered);
      return new Promise((resolve) => {
        place.waiting.push(resolve);
        load().then(
          // The script runs before its injection is reported, so an empty slot by then stays empty.
          () => resolve(place.offered),
          () => resolve(null),
        );
      });
    },
  };
}
