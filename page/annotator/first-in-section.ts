/** "The first time in each section": of the names that are shown, those that no earlier one of their topic precedes there. */
import { follows } from '../read/dom.ts';
import { compareFound } from './compare-found.ts';
import type { Found } from './mention-book.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** A section begins at a heading and ends before the next, whatever their ranks. Quotations are no repetition. */
export function firstInSections(shown: readonly Found[]): Found[] {
  const headings = Array.from(document.querySelectorAll(HEADINGS));
  const sections = new Map<Node, number>();
  const taken = new Set<string>();
  return [...shown].sort(compareFound).filter((found) => {
    if (found.quotation) return true;
    const { container } = found.block;
    const section = sections.get(container) ?? lastBefore(headings, container);
    sections.set(container, section);
    const place = `${section} ${found.judged.topic}`;
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  });
}

/** How many headings stand before a node, or hold it, by halving. */
function lastBefore(headings: readonly Element[], node: Node): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = headings[middle];
    if (heading && (heading === node || heading.contains(node) || follows(node, heading))) low = middle + 1;
    else high = middle;
  }
  return low;
}
