/** Brings a script into the one frame that asked for it: what most pages never need is not theirs to carry. */
import { browser } from 'wxt/browser';

interface Frame {
  readonly tabId: number | null;
  readonly frameId: number | null;
}

/** Resolves to whether the script runs there now. */
export async function loadScript(
  script: '/annotate.js' | '/reader.js' | '/quotes.js',
  { tabId, frameId }: Frame,
): Promise<boolean> {
  if (tabId === null || frameId === null) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [script] });
    return true;
  } catch {
    return false;
  }
}
