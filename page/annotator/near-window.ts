/**
 * Which of many blocks, in order, are worth being observed: those beside one that is near, since they come next, and
 * tripwires, one in each stretch as long as what lies beside, which tell of a jump. With n blocks and stretches of √(n/2)
 * that is about 3 √(n/2) of them besides the near ones: 150 of 5,000.
 */

/** Up to here all are observed: in a frame whose layout has changed they cost less than half a millisecond. */
export const FEW = 200;

/** @returns whether the block at a place in `order` is to be observed. */
export function nearWindow<Box>(order: readonly Box[], near: ReadonlySet<Box>): (place: number) => boolean {
  if (order.length <= FEW) return () => true;
  const stretch = Math.ceil(Math.sqrt(order.length / 2));
  const isBeside = new Uint8Array(order.length);
  let left = near.size;
  for (let place = 0; left > 0 && place < order.length; place++) {
    if (!near.has(order[place] as Box)) continue;
    left--;
    isBeside.fill(1, Math.max(0, place - stretch), place + stretch + 1);
  }
  return (place) => place % stretch === 0 || isBeside[place] === 1;
}
