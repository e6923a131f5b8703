/** The page that greets after installing. */
import { browser } from 'wxt/browser';

/** Opened once, by the person who installed it; never after an update, and never where an administrator put it there. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // In a test the new tab would take the place in front from the page that is tested.
    if (reason !== 'install' || import.meta.env.ON_RECORD_TEST) return;
    try {
      const { installType } = await browser.management.getSelf();
      if (installType !== 'admin') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    } catch {
      // A browser that opens no tab now; nothing depends on it.
    }
  });
}
