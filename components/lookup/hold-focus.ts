/**
 * Firefox loads the toolbar's popup out of sight, and takes the focus from what has it when the popup is moved into view:
 * the field looked ready, and swallowed what was typed.
 */

/** How long a popup may take to come into view, and how often it is looked at meanwhile. */
const SETTLING_MS = 1_000;
const EVERY_MS = 50;

/**
 * Gives the focus back where nothing else has it, until the popup stands or somebody does something in it.
 * @returns what ends it before.
 */
export function holdFocus(take: () => void): () => void {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const { signal } = ending;
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, end, { capture: true, signal });
  const looking = setInterval(() => {
    if (document.activeElement === document.body) take();
  }, EVERY_MS);
  const settled = setTimeout(end, SETTLING_MS);
  signal.addEventListener('abort', () => {
    clearInterval(looking);
    clearTimeout(settled);
  });
  return end;
}
