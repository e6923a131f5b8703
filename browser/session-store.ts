/**
 * What must outlive the background script but not the browser: `storage.session`, in memory alone. Nothing here rejects:
 * where storage is denied, what would have been remembered is not, and everything else goes on.
 */
import { browser } from 'wxt/browser';

/** @returns what was stored, or undefined; as little to be trusted as anything that is read. */
export async function readSession(key: string): Promise<unknown> {
  try {
    return (await browser.storage.session.get(key))[key];
  } catch {
    return undefined;
  }
}

/** Resolves to whether it is remembered: not where storage is denied or full. */
export async function writeSession(key: string, value: unknown): Promise<boolean> {
  try {
    await browser.storage.session.set({ [key]: value });
    return true;
  } catch {
    return false;
  }
}

export async function removeSession(key: string): Promise<void> {
  try {
    await browser.storage.session.remove(key);
  } catch {
    // Denied: then there is nothing either.
  }
}

/** Calls back with each new value of a key. */
export function watchSession(key: string, listener: (value: unknown) => void, signal: AbortSignal): void {
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (Object.hasOwn(changes, key)) listener(changes[key]?.newValue);
  };
  try {
    const { onChanged: changed } = browser.storage.session;
    changed.addListener(onChanged);
    signal.addEventListener('abort', () => changed.removeListener(onChanged), { once: true });
  } catch {
    // Denied: nothing will change.
  }
}
