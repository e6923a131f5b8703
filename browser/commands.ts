/** Keyboard commands, all remappable in the browser's own settings. */
import { browser } from 'wxt/browser';
import type { LookupRoute } from '../engine/desk/lookup-route.ts';
import { framesWithMentions } from './badge.ts';
import { sendToPage } from './messages-to-page.ts';
import { MAX_SELECTION, openLookup, openLookupTab, openPanel } from './open-lookup.ts';
import { selectedText } from './selected-text.ts';

const steps = { 'next-mention': 'next', 'previous-mention': 'previous', 'open-mention': 'open' } as const;

export function answerCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') void openOrTab(tab?.windowId);
    else if (command === 'check-quotation' && tab?.id !== undefined)
      void openLookup(tab.windowId, checkSelection(tab.id));
    else if (Object.hasOwn(steps, command) && tab?.id !== undefined) {
      const direction = steps[command as keyof typeof steps];
      void stepOnPage(tab.id, direction);
    }
  });
}

/** One frame after the other, until one has a mention to go to: two that moved at once would fight over the focus. */
async function stepOnPage(tabId: number, direction: 'next' | 'previous' | 'open'): Promise<void> {
  for (const frameId of await framesWithMentions(tabId))
    if (await sendToPage({ tabId, frameId }, 'step', { direction })) return;
}

async function checkSelection(tabId: number): Promise<LookupRoute> {
  const text = await selectedText(tabId);
  return text === '' ? { view: 'start' } : { view: 'check', text: text.slice(0, MAX_SELECTION) };
}

/** Firefox before 126 does not name the tab; the panel needs no window there. */
async function openOrTab(windowId: number | undefined): Promise<void> {
  if (!(await openPanel(windowId ?? browser.windows.WINDOW_ID_CURRENT))) await openLookupTab({ view: 'start' });
}
