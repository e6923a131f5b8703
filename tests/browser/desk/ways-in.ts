/** The ways into the desk that lie outside of any page: toolbar, context menu, shortcut, address bar. */
import type { Browser } from 'wxt/browser';
import type { Rig } from '../harness/in-browsers.ts';

/** As Firefox knows the extension. */
const GECKO_ID = 'on-record@on-record.invalid';

type Api = typeof Browser;

interface Viewing {
  readonly extension: { getViews(of?: { readonly type: string }): (typeof globalThis)[] };
}

export interface View {
  readonly path: string;
  readonly text: string;
  readonly focused: string;
  readonly overflows: boolean;
}

/** The toolbar popup where one is open, and the panels beside pages: documents of the extension that are no tabs. */
export function viewsBesidePages(rig: Rig): Promise<readonly View[]> {
  return rig.browser.inExtension((isFirefox: boolean) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Viewing | undefined>;
    const { getViews } = ((browser ?? chrome) as Viewing).extension;
    // Chromium has no name for its side panel, and Firefox counts documents that others show among all.
    const tabs = new Set(getViews({ type: 'tab' }));
    const beside = isFirefox
      ? [...getViews({ type: 'popup' }), ...getViews({ type: 'sidebar' })]
      : getViews().filter((view) => !tabs.has(view) && view.location.pathname.endsWith('.html'));
    return beside.map(({ location, document, innerWidth }) => ({
      path: location.pathname + location.hash,
      text: document.body.innerText,
      focused: document.activeElement?.localName ?? '',
      overflows: document.documentElement.scrollWidth > innerWidth,
    }));
  }, rig.name === 'firefox');
}

export async function closePopups(rig: Rig): Promise<void> {
  await rig.browser.inExtension(() => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Viewing | undefined>;
    for (const view of (browser ?? chrome)?.extension.getViews({ type: 'popup' }) ?? []) view.close();
  });
}

export function countTabs(rig: Rig): Promise<number> {
  return rig.browser.inExtension(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
    return (await (browser ?? chrome)?.tabs.query({}))?.length ?? 0;
  });
}

/** Resolves to how many there were. */
export function closeTabsAt(rig: Rig, ending: string): Promise<number> {
  return rig.browser.inExtension(async (wanted: string) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
    const { tabs } = (browser ?? chrome) as Api;
    const ids = (await tabs.query({})).flatMap(({ id, url }) => (id && url?.endsWith(wanted) ? [id] : []));
    await tabs.remove(ids);
    return ids.length;
  }, ending);
}

/** Presses the toolbar button. */
export async function openToolbarPopup(rig: Rig): Promise<void> {
  await rig.browser.inBackground(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
    await (browser ?? chrome)?.action.openPopup();
  });
}

interface Dispatching {
  dispatch(...told: unknown[]): void;
}

interface Listening {
  readonly tabs: { query(filter: object): Promise<unknown[]> };
  readonly contextMenus: { readonly onClicked: Dispatching };
  readonly commands: { readonly onCommand: Dispatching };
  readonly omnibox: { readonly onInputChanged: Dispatching; readonly onInputEntered: Dispatching };
}

interface GeckoWindow {
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      readonly extension: {
        emit(event: string, ...told: unknown[]): void;
        readonly shortcuts: { onCommand(name: string): void };
      };
    };
  };
  readonly gBrowser: { readonly selectedTab: unknown };
}

/** Presses an entry of the context menu over selected words. Chromium is told of the press, Firefox does it itself. */
export async function pressMenu(rig: Rig, menuItemId: string, selectionText: string): Promise<void> {
  const info = { menuItemId, selectionText, editable: false, modifiers: [] };
  if (rig.browser.inBrowserWindow) {
    await rig.browser.inBrowserWindow(
      (id: string, pressed: object) => {
        const { WebExtensionPolicy, gBrowser } = globalThis as unknown as GeckoWindow;
        WebExtensionPolicy.getByID(id).extension.emit('webext-menu-menuitem-click', pressed, gBrowser.selectedTab);
      },
      GECKO_ID,
      info,
    );
    return;
  }
  await rig.browser.inBackground(async (pressed: object) => {
    const { chrome } = globalThis as unknown as { chrome: Listening };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.contextMenus.onClicked.dispatch(pressed, tab);
  }, info);
}

/**
 * Asks for the look-up as a script would, without the click that a browser wants to see before it opens a panel. What
 * Playwright evaluates in a page counts as a click, what it evaluates in the background does not.
 */
export async function askWithoutClick(rig: Rig, query: string): Promise<void> {
  if (rig.name === 'chromium') return pressMenu(rig, 'look-up', query);
  await rig.browser.inExtension(async (wanted: string) => {
    const { browser } = globalThis as unknown as Record<'browser', Api>;
    await browser.runtime.sendMessage({ 'on-record': 'background', name: 'openLookup', payload: { query: wanted } });
  }, query);
}

export async function pressShortcut(rig: Rig, command: string): Promise<void> {
  if (rig.browser.inBrowserWindow) {
    await rig.browser.inBrowserWindow(
      (id: string, name: string) => {
        const { WebExtensionPolicy } = globalThis as unknown as GeckoWindow;
        WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(name);
      },
      GECKO_ID,
      command,
    );
    return;
  }
  await rig.browser.inBackground(async (name: string) => {
    const { chrome } = globalThis as unknown as { chrome: Listening };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}

interface AddressBar {
  readonly gURLBar: { focus(): void; search(words: string, how: object): void };
}

const ROWS_MS = 15_000;

/** What the address bar offers for these words after the keyword. */
export async function suggestionsFor(rig: Rig, words: string): Promise<readonly string[]> {
  if (!rig.browser.inBrowserWindow)
    return rig.browser.inBackground(async (typed: string) => {
      const { chrome } = globalThis as unknown as { chrome: Listening };
      const offered = await new Promise<{ description: string }[]>((show) =>
        chrome.omnibox.onInputChanged.dispatch(typed, show),
      );
      return offered.map(({ description }) => description);
    }, words);
  return rig.browser.inBrowserWindow(
    async (typed: string, waitMs: number) => {
      const { gURLBar } = globalThis as unknown as AddressBar;
      gURLBar.focus();
      gURLBar.search(`record ${typed}`, { focus: true });
      const rows = () => [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent?.trim() ?? '');
      for (const deadline = Date.now() + waitMs; Date.now() < deadline && rows().length < 2; )
        await new Promise((resolve) => setTimeout(resolve, 50));
      return rows();
    },
    words,
    ROWS_MS,
  );
}
