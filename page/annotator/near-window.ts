/**
 * Which of many blocks, in order, are worth being observed: those beside one that is near, since they come next, and
 * tripwires, one in each stretch as long as what lies beside, which tell of a jump. With n blocks and stretches of √(n/2)
 * that is about 3 √(n/2) of them besides the near ones: 150 of 5,000.
 */

/** Up to here all are observed: in a frame whose layout has changed they cost less than half a millisecond. */
export const FEW = 200;

/**
 * @param count of blocks.
 * @param near places of those that are near, from 0.
 * @returns the places to be observed, each once.
 */
export function nearWindow(count: number, near: Iterable<number>): number[] {
  if (count <= FEW) return Array.from({ length: count }, (_, place) => place);
  const stretch = Math.ceil(Math.sqrt(count / 2));
  const places: number[] = [];
  let next = 0;
  for (const place of [...near].sort((a, b) => a - b)) {
    const end = Math.min(count, place + stretch + 1);
    for (next = Math.max(next, place - stretch); next < end; next++) places.push(next);
  }
  const beside = new Set(places);
  for (let place = 0; place < count; place += stretch) if (!beside.has(place)) places.push(place);
  return places;
}
