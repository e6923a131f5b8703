/**
 * Opens the look-up at a place: in the side panel where the browser lets us, else as a page in a tab.
 * Both browsers open a panel only while a click or key press of the reader still counts, so `openPanel` is called before
 * anything is awaited.
 */
import { browser } from 'wxt/browser';
import { formatRoute, type LookupRoute } from '../engine/desk/lookup-route.ts';
import { dropTarget, isTaken, leaveTarget } from './lookup-target.ts';

/** A selection longer than the document itself says nothing more. UTF-16 code units. */
export const MAX_SELECTION = 100_000;

/** @param wanted may still have to be found out: the panel opens first. */
export async function openLookup(windowId: number | null, wanted: LookupRoute | Promise<LookupRoute>): Promise<void> {
  const opening = windowId === null ? Promise.resolve(false) : openPanel(windowId);
  const route = await wanted;
  const isLeft = windowId !== null && (await leaveTarget(windowId, route));
  if (await opening) return;
  // A panel that is open already takes what is left for it, whether or not the click counted here.
  if (isLeft && (await isTaken(windowId))) return;
  if (isLeft) await dropTarget(windowId);
  await openLookupTab(route);
}

export async function openLookupTab(route: LookupRoute): Promise<void> {
  await browser.tabs.create({ url: lookupAddress(route) });
}

export function lookupAddress(route: LookupRoute): string {
  return browser.runtime.getURL(`/sidepanel.html${formatRoute(route)}`);
}

/** Chrome and Edge have a side panel, Firefox a sidebar, Firefox for Android neither. Resolves to whether it opened. */
export async function openPanel(windowId: number): Promise<boolean> {
  try {
    if (browser.sidePanel?.open) await browser.sidePanel.open({ windowId });
    else if (sidebar()?.open) await sidebar()?.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** Whether this browser has a panel at all. */
export function hasPanel(): boolean {
  return Boolean(browser.sidePanel?.open ?? sidebar()?.open);
}

interface Sidebar {
  open(): Promise<void>;
}

/** `wxt/browser` types Chrome's interfaces alone. */
function sidebar(): Sidebar | undefined {
  return (browser as { readonly sidebarAction?: Sidebar }).sidebarAction;
}
