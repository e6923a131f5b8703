import type { Passage, Slice } from '../dossier/types.ts';
import { splitSentences } from './split-sentences.ts';

/** The sentences of a passage as slices of the source. */
export function sentencesOf(passage: Passage): Slice[] {
  return splitSentences(passage.text).map(({ start, end }) => ({
    start: passage.start + start,
    end: passage.start + end,
  }));
}

/**
 * What of a passage a small card shows: the chosen stretch and every caveat of the passage, in the document's order,
 * neighbours joined. All slices are of the source; between two of them something was left out, and the card says so.
 */
export function excerpt(passage: Passage, chosen: Slice): Slice[] {
  const slices = [chosen, ...passage.caveats].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Slice[] = [];
  for (const slice of slices) {
    const last = merged.at(-1);
    if (last && isJoined(passage, last, slice))
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, slice.end) };
    else merged.push(slice);
  }
  return merged;
}

function isJoined(passage: Passage, left: Slice, right: Slice): boolean {
  if (right.start <= left.end) return true;
  return passage.text.slice(left.end - passage.start, right.start - passage.start).trim() === '';
}
