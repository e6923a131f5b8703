/** Brings scripts into the one frame that asked for them: what most pages never need is not theirs to carry. */
import { browser } from 'wxt/browser';
import type { WordScript } from './word-scripts.ts';

interface Frame {
  readonly tabId: number | null;
  readonly frameId: number | null;
}

/** Resolves to whether the scripts run there now, in their order. */
export async function loadScripts(
  files: readonly ('/annotate.js' | '/reader.js' | '/quotes.js' | WordScript)[],
  { tabId, frameId }: Frame,
): Promise<boolean> {
  if (tabId === null || frameId === null) return false;
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [...files] });
    return true;
  } catch {
    return false;
  }
}
