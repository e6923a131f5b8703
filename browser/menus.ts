/** Two entries in the context menu of a selection. Absent in Firefox for Android, which has no such menus. */
import { browser } from 'wxt/browser';
import { MAX_SELECTION, openLookup } from './open-lookup.ts';

const LOOK_UP = 'look-up';
const CHECK = 'check-quotation';

/** Menus outlive the background script in both browsers, so they are made once, at installation. */
export async function createMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title: 'Look up in the record', contexts: ['selection'] });
  browser.contextMenus.create({ id: CHECK, title: 'Check this quotation', contexts: ['selection'] });
}

export function answerMenus(): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    const text = (info.selectionText ?? '').trim().slice(0, MAX_SELECTION);
    const windowId = tab?.windowId ?? null;
    if (info.menuItemId === LOOK_UP) void openLookup(windowId, { view: 'results', query: text });
    if (info.menuItemId === CHECK) void openLookup(windowId, { view: 'check', text });
  });
}
