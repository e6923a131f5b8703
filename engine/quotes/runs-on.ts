/** Whether a quotation that “said X” splits runs on in the record where it is split, although words of it differ. */
import type { Layout } from './layout.ts';
import type { Quoted } from './quoted-pieces.ts';

/** Least share of each piece's words that must be the record's: one word of four may differ, not half of them. */
const MIN_SHARE_OF_PIECE = 0.6;
/** The same of a piece that goes on with the very word at which the one before it broke off. */
const MIN_SHARE_OF_NEXT = 0.5;
/** Words around the split that may differ before it is a jump to another place. */
const MAX_SEAM = 3;

export function runsOn(layout: Layout, { words, whole: { seams } }: Quoted): boolean {
  /** For each word of the quotation the word of the record that is the same, or null. */
  const places = words.map((): number | null => null);
  for (const { kind, record, quotation } of layout.steps)
    if (kind === 'same')
      for (let nth = quotation[0]; nth < quotation[1]; nth++) places[nth] = record[0] + nth - quotation[0];
  const inside = [...seams].filter((seam) => seam > 0).sort((one, other) => one - other);
  return (
    [0, ...inside].every((start, nth) => {
      const piece = places.slice(start, inside[nth]);
      const least = goesOn(places, start) ? MIN_SHARE_OF_NEXT : MIN_SHARE_OF_PIECE;
      return piece.filter((place) => place !== null).length >= least * piece.length;
    }) && inside.every((seam) => isClosed(places, seam))
  );
}

/** Whether the words on both sides of the seam follow each other in the record. */
function goesOn(places: readonly (number | null)[], seam: number): boolean {
  const [before, after] = [places[seam - 1] ?? null, places[seam] ?? null];
  return before !== null && after === before + 1;
}

/** Between the last same word before the seam and the first after it, the record has as many words as the quotation. */
function isClosed(places: readonly (number | null)[], seam: number): boolean {
  const before = places.findLastIndex((place, nth) => nth < seam && place !== null);
  const after = places.findIndex((place, nth) => nth >= seam && place !== null);
  const [from, to] = [places[before] ?? null, places[after] ?? null];
  return from !== null && to !== null && after - before <= 1 + MAX_SEAM && to - from === after - before;
}
