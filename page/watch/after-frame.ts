/**
 * Work that asks for style and layout, put right behind a frame: the browser has just worked them out, so that asking costs
 * nothing. Asked before the frame, it does all of that in our task: a quarter of a second on a page of 8 MB, where a style
 * sheet was added.
 */

/** Where no frame comes (the window lies behind others), the work is done all the same. */
const LONGEST_WAIT_MS = 150;

/** @returns what asks for the work to be done once behind the next frame, however often it is called until then. */
export function afterFrame(work: () => void, signal: AbortSignal): () => void {
  let isWanted = false;

  function run(): void {
    if (!isWanted || signal.aborted) return;
    isWanted = false;
    work();
  }

  return () => {
    if (isWanted || signal.aborted) return;
    isWanted = true;
    requestAnimationFrame(() => setTimeout(run));
    setTimeout(run, LONGEST_WAIT_MS);
  };
}
