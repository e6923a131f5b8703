/** Keeps our highlights registered: a page may clear or overwrite the registry, which it shares with us. */

/** A page that keeps clearing wins: we do not fight. The lists outside the page are untouched by it. */
const MOST_RESTORES = 5;

type Entry = readonly [name: string, highlight: Highlight];

/** @returns `check`, which registers what is missing; the first time does not count as a loss. */
export function guardRegistry(entries: readonly Entry[], signal: AbortSignal): () => void {
  let registrations = 0;
  signal.addEventListener('abort', () => {
    for (const [name] of entries) CSS.highlights.delete(name);
  });
  return () => {
    const lost = entries.filter(([name, highlight]) => CSS.highlights.get(name) !== highlight);
    if (signal.aborted || lost.length === 0 || registrations > MOST_RESTORES) return;
    registrations++;
    for (const [name, highlight] of lost) CSS.highlights.set(name, highlight);
  };
}
