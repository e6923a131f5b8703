/** The address of the page that a frame stands in: sites are switched off by what the address bar shows. */
import { isTop } from './watch/readable.ts';

/** At least the origin, where the browser tells; the frame's own address where nothing tells. */
export function topAddress(): string {
  if (isTop()) return location.href;
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const top = ancestorOrigins?.[ancestorOrigins.length - 1];
  if (top && top !== 'null') return top;
  try {
    // Throws across origins.
    return window.top?.location.href ?? location.href;
  } catch {
    return document.referrer || origin;
  }
}
