/** The words that the reader has selected in a tab, for a command that, unlike a menu, is not told of them. */
import { browser } from 'wxt/browser';

/** Of the frames of a tab the first that holds a selection; empty where there is none, or the page may not be read. */
export async function selectedText(tabId: number): Promise<string> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => getSelection()?.toString() ?? '',
    });
    const texts = results.map(({ result }) => (typeof result === 'string' ? result.trim() : ''));
    return texts.find((text) => text !== '') ?? '';
  } catch {
    return '';
  }
}
