/**
 * How many mentions are marked on a tab, over all its frames, on the toolbar button. Nothing is remembered in memory, for
 * the background script may die between two messages: the numbers of the frames lie in `storage.session`, and each
 * change asks the other frames anew, so that frames which are gone drop out.
 */
import { browser } from 'wxt/browser';
import { sendToPage } from './messages-to-page.ts';
import { isObject } from './messaging.ts';
import { readSession, removeSession, writeSession } from './session-store.ts';

/** Ink on paper, not a warning: the count is no alarm. */
const BACKGROUND = '#4a4a46';
const FOREGROUND = '#ffffff';

const keyOf = (tabId: number) => `badge:${tabId}`;

/** Changes of one tab come one after the other, lest two frames overwrite each other's number. */
let last: Promise<void> = Promise.resolve();

/** Takes note of a frame's number of mentions and shows the tab's. */
export function countMentions(tabId: number, frameId: number, mentions: number): Promise<void> {
  last = last.then(() => update(tabId, frameId, mentions)).catch(() => {});
  return last;
}

export async function forgetTab(tabId: number): Promise<void> {
  await removeSession(keyOf(tabId));
}

/** The look of the badge, which holds for all tabs until the browser is closed. */
export async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BACKGROUND });
  await browser.action.setBadgeTextColor?.({ color: FOREGROUND });
}

async function update(tabId: number, frameId: number, mentions: number): Promise<void> {
  const key = keyOf(tabId);
  const known = readFrames(await readSession(key));
  const others = [...new Set([0, ...known])].filter((frame) => frame !== frameId);
  const asked = await Promise.all(others.map((frame) => askFrame(tabId, frame)));
  const counts: Record<string, number> = { [frameId]: mentions };
  for (const [index, frame] of others.entries()) {
    const count = asked[index];
    if (count) counts[frame] = count;
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  await writeSession(key, counts);
  await browser.action.setBadgeText({ tabId, text: total === 0 ? '' : badgeText(total) });
}

async function askFrame(tabId: number, frameId: number): Promise<number | null> {
  const count = await sendToPage({ tabId, frameId }, 'askCount');
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : null;
}

/** The frames of a tab with marked mentions, as far as they have said so; the page itself first. */
export async function framesWithMentions(tabId: number): Promise<readonly number[]> {
  const key = keyOf(tabId);
  const known = readFrames((await browser.storage.session.get(key))[key]);
  return [...new Set([0, ...known])].sort((a, b) => a - b);
}

function readFrames(stored: unknown): ReadonlySet<number> {
  return new Set(isObject(stored) ? Object.keys(stored).map(Number).filter(Number.isSafeInteger) : []);
}

/** A badge has room for four characters. */
export function badgeText(count: number): string {
  return count < 1000 ? String(count) : '999+';
}
