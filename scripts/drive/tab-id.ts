import type { Evaluate } from './driven-browser.ts';

interface Tabs {
  query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
}

/** The youngest tab with this address, asked of the browser from inside the extension. @throws when there is none. */
export async function tabIdByUrl(inExtension: Evaluate, url: string): Promise<number> {
  const id = await inExtension(async (wanted: string) => {
    const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs } | undefined>;
    const tabs = (await (browser ?? chrome)?.tabs.query({})) ?? [];
    return tabs.findLast((tab) => tab.url === wanted)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`no tab shows ${url}`);
  return id;
}
