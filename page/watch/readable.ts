/** When a frame may be read: as late and as seldom as serves the reader. No timers in frames that are too small to read. */

/** Advertisements and trackers live in frames smaller than this; nobody reads an article there. */
const SMALLEST_FRAME = { width: 200, height: 80 } as const;
/** A page that is still arriving after this is read as far as it has come. */
const LONGEST_ARRIVAL_MS = 1_500;

/** Resolves once the document is shown, has arrived and is large enough; never where the signal aborts before. */
export async function whenReadable(signal: AbortSignal): Promise<void> {
  if (document.readyState === 'loading') await whenArrived(signal);
  while (!isLarge()) await next(window, 'resize', signal);
  // So is a page that is rendered before anybody comes to it.
  while (document.hidden) await next(document, 'visibilitychange', signal);
}

/** False for a frame that nobody could read in. */
export function isLarge(): boolean {
  return isTop() || isWindowLarge();
}

/** A frame that was taken out of its page while a script of ours waited has no size: Firefox throws where it is asked for. */
function isWindowLarge(): boolean {
  try {
    return innerWidth >= SMALLEST_FRAME.width && innerHeight >= SMALLEST_FRAME.height;
  } catch {
    return false;
  }
}

function whenArrived(signal: AbortSignal): Promise<unknown> {
  const arrived = next(document, 'DOMContentLoaded', signal);
  if (!isTop()) return arrived;
  return Promise.race([arrived, new Promise((resolve) => setTimeout(resolve, LONGEST_ARRIVAL_MS))]);
}

function next(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => target.addEventListener(type, () => resolve(), { once: true, signal }));
}

export function isTop(): boolean {
  return window === window.top;
}
