/** Where a mention stands in the window, as the placing of the card needs it. All in client px. */
import type { Point } from './reader.ts';

/** A mention over more lines than this is broken over columns or pages; only the part under the pointer counts then. */
const MAX_LINES = 4;

/** Which of a mention's pieces, one a line, is pointed at; 0 when none is, or nothing points. */
export function pieceAt(range: Range, point: Point | null): number {
  return point
    ? Math.max(
        0,
        piecesOf(range).findIndex((rect) => contains(rect, point)),
      )
    : 0;
}

/**
 * The box that the card must not cover: every line of the mention from top to bottom (left to right in vertical text), and
 * across them the piece that the reader points at, so that the card of a wrapped mention starts under the pointer.
 */
export function mentionBox(range: Range, pieceIndex: number, isVertical: boolean): DOMRect {
  const pieces = piecesOf(range);
  const piece = pieces[pieceIndex] ?? pieces[0];
  if (!piece) return range.getBoundingClientRect();
  const left = Math.min(...pieces.map((rect) => rect.left));
  const right = Math.max(...pieces.map((rect) => rect.right));
  const top = Math.min(...pieces.map((rect) => rect.top));
  const bottom = Math.max(...pieces.map((rect) => rect.bottom));
  if (isVertical)
    return right - left > MAX_LINES * piece.width ? piece : new DOMRect(left, piece.top, right - left, piece.height);
  return bottom - top > MAX_LINES * piece.height ? piece : new DOMRect(piece.left, top, piece.width, bottom - top);
}

function piecesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function contains({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
