/**
 * How many mentions a reader can see, for the badge. Seeing asks for style and layout of each, so the count is taken in
 * slices of time, some while after the last change, and never in the way of reading and painting.
 */
import { isVisible } from '../paint/visibility.ts';
import type { Job } from '../watch/time-slices.ts';
import type { Annotator } from './annotator.ts';
import type { Found } from './mention-book.ts';

/** Changes within this time are counted together. */
const WAIT_MS = 250;
/** While thousands of names come in, counting takes at most a tenth of the time. */
const REST_PER_WORK = 10;
/** More are taken as seen: a badge has room for four characters, and exactness there helps nobody. */
const MOST_LOOKS = 1_000;

export interface CountOptions {
  readonly annotator: Annotator;
  /** Whether a name is shown and stands as it was read. */
  readonly counts: (found: Found) => boolean;
  /** Is given all that were seen, after each count. */
  readonly onCounted: (ids: ReadonlySet<number>) => void;
  /** Is told of a count that differs from the one before. */
  readonly listener: (count: number) => void;
  readonly signal: AbortSignal;
}

export function watchCount({ annotator, counts, onCounted, listener, signal }: CountOptions): void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let workMs = 0;

  function* count(): Job {
    const seen = new Set<number>();
    /** Lists are to hear of other mentions, too, when they are as many as before. */
    let ids = 0;
    let looks = 0;
    let begun = performance.now();
    workMs = 0;
    for (const found of annotator.mentions.all()) {
      if (!counts(found)) continue;
      if (looks >= MOST_LOOKS || isVisible(found.slices)) {
        seen.add(found.id);
        ids += found.id;
      }
      looks++;
      // In a text of megabytes a single look takes half a millisecond.
      workMs += performance.now() - begun;
      yield;
      begun = performance.now();
    }
    for (const { id } of annotator.quotations.all()) ids += id;
    onCounted(seen);
    const now = `${seen.size} ${ids} ${annotator.isTranslated}`;
    if (now === last || signal.aborted) return;
    last = now;
    listener(seen.size);
  }

  function later(): void {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        annotator.defer(count());
      },
      Math.max(WAIT_MS, workMs * REST_PER_WORK),
    );
  }

  annotator.subscribe((hasScrolled) => {
    if (!hasScrolled) later();
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
