import { expect, it } from 'vitest';
import type { DrivenBrowser } from '../../../scripts/drive/driven-browser.ts';
import { article } from '../harness/article.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { storageDump } from '../harness/storage.ts';

interface Api {
  readonly windows: { create(how: object): Promise<{ readonly tabs?: readonly { readonly id?: number }[] }> };
  readonly tabs: { sendMessage(tab: number, message: unknown, to?: object): Promise<unknown> };
  readonly scripting: { executeScript(how: object): Promise<readonly { readonly result?: unknown }[]> };
}

/** Asks the top frame of a tab that no driver can reach; null while nobody answers. */
const ask = (browser: DrivenBrowser, tab: number, name: string): Promise<unknown> =>
  browser.inExtension(
    async (to: number, message: unknown) => {
      const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      return tabs.sendMessage(to, message, { frameId: 0 }).catch(() => null);
    },
    tab,
    { 'on-record': 'page', name },
  );

describeInBrowsers('private windows', (rig) => {
  it('B10: “not on this site” holds for the page, and nothing of it is stored', async () => {
    // Off for every extension until a person allows it.
    await rig.browser.allowPrivateWindows();
    // The browser loads the extension anew; until it has, none of its pages opens.
    await expect
      .poll(() =>
        rig.openExtension('options.html').then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    rig.server.route('/private.html', { body: article() });
    const before = await storageDump(rig.browser);
    const tab = await rig.browser.inExtension(async (url: string) => {
      const { windows } = (globalThis as unknown as { chrome: Api }).chrome;
      return (await windows.create({ url, incognito: true })).tabs?.[0]?.id ?? -1;
    }, rig.server.url('/private.html'));
    await expect.poll(() => ask(rig.browser, tab, 'askCount')).toBe(3);

    // As the card's button does: a message from the page's own content script.
    await rig.browser.inExtension(
      async (tabId: number, site: string) => {
        const { scripting } = (globalThis as unknown as { chrome: Api }).chrome;
        await scripting.executeScript({
          target: { tabId },
          args: [{ 'on-record': 'background', name: 'turnSiteOff', payload: { site } }],
          func: (message: unknown) =>
            (
              globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): void } } }
            ).chrome.runtime.sendMessage(message),
        });
      },
      tab,
      new URL(rig.server.url('/')).host,
    );
    await expect.poll(() => ask(rig.browser, tab, 'askCount')).toBe(0);
    expect(await storageDump(rig.browser)).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('127.0.0.1');
  });
});
