/**
 * Hands a place in the look-up to the side panel of a window, which may be closed, opening, or open already. It lies in
 * `storage.session`: the background script may be gone before the panel has come.
 */
import { browser } from 'wxt/browser';
import type { LookupRoute } from '../engine/desk/lookup-route.ts';
import { formatRoute, parseRoute } from '../engine/desk/lookup-route.ts';
import { readSession, removeSession, watchSession, writeSession } from './session-store.ts';

const keyOf = (windowId: number) => `lookup-target:${windowId}`;

export async function leaveTarget(windowId: number, route: LookupRoute): Promise<void> {
  await writeSession(keyOf(windowId), formatRoute(route));
}

export async function dropTarget(windowId: number): Promise<void> {
  await removeSession(keyOf(windowId));
}

/** Calls back with each target left for this window, each once. */
export async function watchTargets(listener: (route: LookupRoute) => void, signal: AbortSignal): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (windowId === undefined || signal.aborted) return;
  const key = keyOf(windowId);
  const take = (hash: unknown) => {
    if (typeof hash !== 'string') return;
    void removeSession(key);
    listener(parseRoute(hash));
  };
  watchSession(key, take, signal);
  take(await readSession(key));
}
