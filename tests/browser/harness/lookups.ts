import type { DrivenBrowser } from '../../../scripts/drive/driven-browser.ts';

/**
 * The words for which the look-up was opened, in a tab or in the panel beside the page, which are closed again. What a
 * panel is to show lies in the session's storage until the panel has come.
 */
export function takeLookups(browser: DrivenBrowser): Promise<readonly string[]> {
  return browser.inExtension(async () => {
    interface Api {
      readonly tabs: {
        query(about: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
        remove(id: number): Promise<void>;
      };
      readonly runtime: {
        getContexts?(about: object): Promise<readonly { readonly documentUrl?: string }[]>;
      };
      readonly sidePanel?: { setOptions(how: { readonly enabled: boolean }): Promise<void> };
      readonly storage: {
        readonly session: {
          get(keys: null): Promise<Record<string, unknown>>;
          remove(keys: readonly string[]): Promise<void>;
        };
      };
    }
    const { tabs, storage, runtime, sidePanel } = (globalThis as unknown as { chrome: Api }).chrome;
    const opened = (await tabs.query({})).filter(({ url }) => url?.includes('/sidepanel.html'));
    for (const { id } of opened) await tabs.remove(id);
    const left = Object.entries(await storage.session.get(null)).filter(([key]) => key.startsWith('lookup-target'));
    await storage.session.remove(left.map(([key]) => key));
    // A panel that stands open takes what it is to show at once; one that may not be there any more is closed.
    const panels = async () => (await runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] })) ?? [];
    const shown = (await panels()).map(({ documentUrl = '' }) => documentUrl).filter((url) => url.includes('#'));
    // So is one that has yet to come for what was taken from the storage here: it would stay, empty, for the tests after.
    if (shown.length > 0 || left.length > 0) {
      await sidePanel?.setOptions({ enabled: false });
      // One that is still closing would take what is meant for the next.
      for (let i = 0; i < 100 && (await panels()).length > 0; i++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await sidePanel?.setOptions({ enabled: true });
    }
    // A panel may have taken what was read here from the storage a moment before: that is one look-up, and not two.
    const hashOf = (url = '') => url.slice(url.indexOf('#'));
    const untaken = left.map(([, hash]) => String(hash)).filter((hash) => !shown.map(hashOf).includes(hash));
    const routes = [...opened.map(({ url }) => url ?? ''), ...untaken, ...shown];
    return routes.map((route) => new URLSearchParams(route.slice(route.indexOf('#') + 1)).get('q') ?? route);
  });
}
