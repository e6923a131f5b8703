/** Brings the reader, which draws the card, into the one frame that asked for it. */
import { browser } from 'wxt/browser';

/** Resolves to whether the script runs there now. */
export async function loadReader(tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/reader.js'] });
    return true;
  } catch {
    return false;
  }
}
