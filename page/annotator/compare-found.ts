/** The order of reading, for names and quotations. */
import { compareInReadingOrder } from '../read/reading-order.ts';
import type { Found } from './mention-book.ts';

/** Negative where `a` is read before `b`. */
export function compareFound(a: Found, b: Found): number {
  if (a.block === b.block) return a.judged.start - b.judged.start;
  const [one, other] = [a.slices[0], b.slices[0]];
  if (!one || !other) return 0;
  return compareInReadingOrder(one.node, other.node) || one.start - other.start;
}
