import type { DrivenBrowser } from '../../../scripts/drive/driven-browser.ts';

/** The number of the tab that opened last: one that the extension may not read does not tell its address. */
export function newestTab(browser: DrivenBrowser): Promise<number> {
  return browser.inExtension(async () => {
    interface Tabs {
      query(about: object): Promise<readonly { readonly id: number }[]>;
    }
    const all = await (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome.tabs.query({});
    return Math.max(...all.map(({ id }) => id));
  });
}
