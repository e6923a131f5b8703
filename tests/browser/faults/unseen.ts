/** Pages that nobody sees, and how often the extension has read them. */
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import type { Rig } from '../harness/in-browsers.ts';

/** @returns what shows the page again. */
export async function hide(rig: Rig, page: DrivenPage): Promise<() => Promise<void>> {
  const tell = page.evaluateInContentScript;
  if (!tell) {
    const other = await rig.openHtml('<p>In front</p>');
    await page.waitFor(() => document.hidden, []);
    return async () => {
      await other.close();
      await page.bringToFront();
    };
  }
  // A driver's Chromium tells every tab that it is in front; so this one is told otherwise, in the extension's own world.
  await tell(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  return () =>
    tell(() => {
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
    });
}

/** How often the extension has read a part of this page. A script of ours runs in the same world as its content scripts. */
export async function readings(rig: Rig, page: DrivenPage): Promise<number> {
  return rig.browser.inExtension(
    async (tabId: number) => {
      interface Scripting {
        executeScript(how: object): Promise<readonly { readonly result?: unknown }[]>;
      }
      const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
      const [answer] = await scripting.executeScript({
        target: { tabId },
        func: () => Reflect.get(globalThis, Symbol.for('on-record.scan')).readings(),
      });
      return Number(answer?.result);
    },
    await rig.browser.tabIdOf(page),
  );
}
