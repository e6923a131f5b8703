/** Which tab popup and side panel speak of. */
import { browser } from 'wxt/browser';

/** The tab in front in this window, or null in a window without one. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Follows the tab in front of this window: calls back at once and at each change. */
export async function followActiveTab(listener: (tabId: number | null) => void, signal: AbortSignal): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  const onActivated = (activated: { readonly tabId: number; readonly windowId: number }) => {
    if (activated.windowId === windowId) listener(activated.tabId);
  };
  browser.tabs.onActivated.addListener(onActivated);
  signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(onActivated), { once: true });
  listener(await activeTab());
}

/** A tab named in the page's own address, `?tab=12`: the page then speaks of that tab wherever it is itself opened. */
export function namedTab(search: string): number | null {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  return Number.isSafeInteger(named) && named >= 0 ? named : null;
}

/** Whether this page is itself a tab, not a panel beside one. */
export async function isTab(): Promise<boolean> {
  return Boolean(await browser.tabs.getCurrent());
}

/** In both browsers a popup over a private window runs outside it: the window is asked, not this page. */
export async function isPrivateWindow(): Promise<boolean> {
  return (await browser.windows.getCurrent()).incognito;
}
