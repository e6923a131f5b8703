/**
 * A quotation cut with … or brackets: every piece stands exactly in the record, in order, in one stretch.
 * Of several ways to lay the pieces over the record the tightest counts, for it cuts the least. Cost: for each place of
 * the first piece one greedy walk through the others, the next place of each as early as it can be.
 */
import { exactPlaces, type Piece } from './match-exact.ts';
import type { Stretch } from './record-index.ts';

/** Words in a row that one piece must have, so that stray common words in order make no quotation. */
const MIN_LONGEST_PIECE = 3;

/** Indexes in the stretch of each piece's first word, or null when the pieces do not stand in it in order. */
export function elidedPlaces(pieces: readonly Piece[], stretch: Stretch): readonly number[] | null {
  const [first, ...rest] = pieces;
  if (!first || Math.max(...pieces.map(({ words }) => words.length)) < MIN_LONGEST_PIECE) return null;
  let best: readonly number[] | null = null;
  for (const start of exactPlaces(first, stretch)) {
    const places = follow(start, first, rest, stretch);
    if (!places) break;
    if (!best || span(places) < span(best)) best = places;
  }
  return best;
}

function follow(start: number, first: Piece, rest: readonly Piece[], stretch: Stretch): readonly number[] | null {
  const places = [start];
  let from = start + first.words.length;
  for (const piece of rest) {
    const next = exactPlaces(piece, stretch, from).next();
    if (next.done) return null;
    places.push(next.value);
    from = next.value + piece.words.length;
  }
  return places;
}

function span(places: readonly number[]): number {
  return (places.at(-1) ?? 0) - (places[0] ?? 0);
}
