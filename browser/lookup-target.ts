/**
 * Hands a place in the look-up to the side panel of a window, which may be closed, opening, or open already. It lies in
 * `storage.session`: the background script may be gone before the panel has come.
 */
import { browser } from 'wxt/browser';
import type { LookupRoute } from '../engine/desk/lookup-route.ts';
import { formatRoute, parseRoute } from '../engine/desk/lookup-route.ts';
import { readSession, removeSession, watchSession, writeSession } from './session-store.ts';

const keyOf = (windowId: number) => `lookup-target:${windowId}`;

/** A panel that is open takes what is left for it in a few ms; nobody waits longer than this for a tab instead. */
const TAKING_MS = 300;
const LOOK_EVERY_MS = 20;

/** Resolves to whether it lies there now. */
export function leaveTarget(windowId: number, route: LookupRoute): Promise<boolean> {
  return writeSession(keyOf(windowId), formatRoute(route));
}

/** Whether a panel has taken what was left: neither browser tells in which windows panels are open. */
export async function isTaken(windowId: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < TAKING_MS; waitedMs += LOOK_EVERY_MS) {
    if ((await readSession(keyOf(windowId))) === undefined) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return false;
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
