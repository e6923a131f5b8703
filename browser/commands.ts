/** Keyboard commands, all remappable in the browser's own settings. */
import { browser } from 'wxt/browser';
import { sendToPage } from './messages-to-page.ts';
import { openLookupTab, openPanel } from './open-lookup.ts';

const steps = { 'next-mention': 'next', 'previous-mention': 'previous', 'open-mention': 'open' } as const;

export function answerCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') void openOrTab(tab?.windowId);
    else if (Object.hasOwn(steps, command) && tab?.id !== undefined) {
      const direction = steps[command as keyof typeof steps];
      void sendToPage({ tabId: tab.id, frameId: null }, 'step', { direction });
    }
  });
}

/** Firefox before 126 does not name the tab; the panel needs no window there. */
async function openOrTab(windowId: number | undefined): Promise<void> {
  if (!(await openPanel(windowId ?? browser.windows.WINDOW_ID_CURRENT))) await openLookupTab({ view: 'start' });
}
