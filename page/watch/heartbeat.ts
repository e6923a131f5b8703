/** About once a second, and only while there is something to look after and somebody to see it. */

/** What a page takes away from us is back within a second. */
const BEAT_MS = 900;

export interface HeartbeatOptions {
  readonly isNeeded: () => boolean;
  readonly beat: () => void;
  readonly signal: AbortSignal;
}

/** @returns what to call when the need may have begun. */
export function createHeartbeat({ isNeeded, beat, signal }: HeartbeatOptions): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    if (timer !== undefined || signal.aborted || document.hidden || !isNeeded()) return;
    timer = setTimeout(() => {
      timer = undefined;
      beat();
      start();
    }, BEAT_MS);
  }

  document.addEventListener('visibilitychange', start, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return start;
}
