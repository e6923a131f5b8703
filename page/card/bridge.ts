/** The way from the word to its card: whoever is on it is not leaving. */
import type { Point } from './reader.ts';

/** How far the pointer may stray off word, card and bridge, px. */
const MARGIN = 8;

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Whether a point is within the convex hull of two boxes, a margin around them included. Client px. */
export function isOnBridge(point: Point, word: Box, card: Box): boolean {
  const hull = convexHull([...corners(word), ...corners(card)]);
  return hull.every((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from;
    return cross(from, to, point) >= 0;
  });
}

function corners({ left, right, top, bottom }: Box): Point[] {
  const [l, r, t, b] = [left - MARGIN, right + MARGIN, top - MARGIN, bottom + MARGIN];
  return [
    { x: l, y: t },
    { x: r, y: t },
    { x: r, y: b },
    { x: l, y: b },
  ];
}

/** Andrew's monotone chain (A. M. Andrew, 1979): the corners in one turning direction. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (from: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of from) {
      for (;;) {
        const [a, b] = chain.slice(-2);
        if (!a || !b || cross(a, b, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Positive when `point` lies to the left of the way from `a` to `b`, in a plane whose y grows downwards: to its right. */
function cross(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
