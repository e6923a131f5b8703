/**
 * The elements of ours in a page, so that our own words are never read as the page's. The set lies in the isolated
 * world, where the scan script and the reader meet and no page looks.
 */
const KEY = Symbol.for('on-record.own-elements');

const world = globalThis as unknown as Record<symbol, WeakSet<Element> | undefined>;

export function claimElement(element: Element): void {
  world[KEY] ??= new WeakSet();
  world[KEY].add(element);
}

export function isOwnElement(element: Element): boolean {
  return world[KEY]?.has(element) ?? false;
}
