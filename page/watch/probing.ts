/**
 * When a tree is to be searched for shadow trees once more: attaching one later leaves no mutation record. A while after
 * the start, for components whose code comes late; and after any change or doing on the page, for whatever that began.
 */

/** After the start, in ms, each counted from the one before. */
const AFTER_START_MS = [1_000, 4_000, 16_000] as const;
/** After a change; also what makes one search of a row of changes. */
const AFTER_CHANGE_MS = 1_000;
/** A page that never rests is searched no more often than this. */
const SHORTEST_PAUSE_MS = 4_000;

export interface ProbingOptions {
  readonly probe: () => void;
  readonly signal: AbortSignal;
}

/** @returns what to call when the page has changed or somebody has done something on it. */
export function probeLate({ probe, signal }: ProbingOptions): () => void {
  let afterChange: ReturnType<typeof setTimeout> | undefined;
  let lastMs = Number.NEGATIVE_INFINITY;

  function later(step: number): void {
    const waitMs = AFTER_START_MS[step];
    if (waitMs === undefined) return;
    const timer = setTimeout(() => {
      probe();
      later(step + 1);
    }, waitMs);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  later(0);
  signal.addEventListener('abort', () => clearTimeout(afterChange), { once: true });
  return () => {
    if (afterChange !== undefined || signal.aborted) return;
    const pauseMs = lastMs + SHORTEST_PAUSE_MS - performance.now();
    afterChange = setTimeout(
      () => {
        afterChange = undefined;
        lastMs = performance.now();
        probe();
      },
      Math.max(AFTER_CHANGE_MS, pauseMs),
    );
  };
}
