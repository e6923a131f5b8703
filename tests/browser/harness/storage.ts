/** What the extension has stored, seen and changed from outside. */
import { expect } from 'vitest';
import type { DrivenBrowser } from '../../../scripts/drive/driven-browser.ts';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

interface Storage {
  readonly sync: Area;
  readonly local: Area;
}

type Items = Readonly<Record<string, unknown>>;

export interface Dump {
  readonly sync: Items;
  readonly local: Items;
}

export function storageDump(browser: DrivenBrowser): Promise<Dump> {
  return browser.inExtension(async () => {
    const { sync, local } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome.storage;
    return { sync: await sync.get(null), local: await local.get(null) };
  });
}

export function clearStorage(browser: DrivenBrowser): Promise<void> {
  return browser.inExtension(async () => {
    const { sync, local } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome.storage;
    await Promise.all([sync.clear(), local.clear()]);
  });
}

export function putInStorage(browser: DrivenBrowser, items: Partial<Dump>): Promise<void> {
  return browser.inExtension(async ({ sync = {}, local = {} }: Partial<Dump>) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome;
    await Promise.all([storage.sync.set({ ...sync }), storage.local.set({ ...local })]);
  }, items);
}

/** Waits until a setting is in sync, and no longer only here; undefined: until it is stored nowhere. */
export async function waitForStored(browser: DrivenBrowser, key: string, value: unknown): Promise<void> {
  await expect
    .poll(async () => {
      const { sync, local } = await storageDump(browser);
      return { sync: sync[`setting.${key}`], local: local[`setting.${key}`] };
    })
    .toEqual({ sync: value, local: undefined });
}
