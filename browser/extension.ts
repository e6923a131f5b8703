/** What entries need to know of the extension itself and of the window that they stand in. */
import { browser } from 'wxt/browser';

export function readManifest(): ReturnType<typeof browser.runtime.getManifest> {
  return browser.runtime.getManifest();
}

export function openOptions(): void {
  browser.runtime.openOptionsPage().catch(() => {});
}

/** The window of a popup or panel; null where the browser does not say. */
export async function readOwnWindow(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}

export function onTabRemoved(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(listener);
}

/** After installing and after every update. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}
