/** Keeps our highlights registered: a page may clear or overwrite the registry, which it shares with us. */

/** A page that clears once a second is answered within one; checks cost a microsecond. */
const CHECK_MS = 900;
/** A page that keeps clearing wins: we do not fight. The lists outside the page are untouched by it. */
const MOST_RESTORES = 5;

export interface GuardOptions {
  readonly entries: readonly (readonly [name: string, highlight: Highlight])[];
  /** No timer runs while this is false. */
  readonly isNeeded: () => boolean;
  readonly signal: AbortSignal;
}

export function guardRegistry({ entries, isNeeded, signal }: GuardOptions): { check(): void } {
  let restores = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function check(): void {
    if (signal.aborted || !isNeeded()) return;
    const lost = entries.filter(([name, highlight]) => CSS.highlights.get(name) !== highlight);
    if (lost.length > 0) {
      if (restores >= MOST_RESTORES) return;
      restores++;
      for (const [name, highlight] of lost) CSS.highlights.set(name, highlight);
    }
    if (timer !== undefined || document.hidden) return;
    timer = setTimeout(() => {
      timer = undefined;
      check();
    }, CHECK_MS);
  }

  document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const [name] of entries) CSS.highlights.delete(name);
  });
  return { check };
}
