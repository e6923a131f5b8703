/**
 * Which one of the page's mentions a name is: as many as are read before it. One comparison each and no sorting, so that
 * a card can say it within its frame on a page with thousands.
 */
import type { Place } from '../marked-mention.ts';
import { compareFound } from './compare-found.ts';
import type { Found } from './mention-book.ts';

/** @param seen the names that a reader can see, in any order. */
export function placeOf(mine: Found, seen: Iterable<Found>): Place | null {
  let index = 0;
  let count = 0;
  let isAmong = false;
  for (const other of seen) {
    count += 1;
    if (other.id === mine.id) isAmong = true;
    else if (compareFound(other, mine) < 0) index += 1;
  }
  return isAmong ? { index, count } : null;
}
