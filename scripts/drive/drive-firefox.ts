/**
 * Stock Firefox through puppeteer and WebDriver BiDi. What puppeteer cannot do (pages of an extension, media features,
 * the browser's console) goes over the same connection by hand: `bidi.ts`.
 */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { type Bidi, bidiOf } from './bidi.ts';
import {
  type DrivenBrowser,
  type DrivenPage,
  expressionOf,
  type LaunchOptions,
  unwrapValue,
  WELCOME,
  WELCOME_WAIT_MS,
} from './driven-browser.ts';
import { driveFirefoxPage } from './firefox-page.ts';
import { copyProfile, discard } from './firefox-profile.ts';
import { tabIdByUrl } from './tab-id.ts';

/** Known beforehand, so that the extension's own pages can be opened by address. */
const UUID = '6f6e2d72-6563-4f72-8465-2d746573743a';

export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const { extension, executable, headed, proxy } = options;
  const [host, port] = proxy?.split(':') ?? [];
  const id = extension ? await geckoIdOf(extension) : '';
  const profile = options.profile ? await copyProfile(options.profile) : null;
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: !headed,
    ...(profile ? { userDataDir: profile } : {}),
    defaultViewport: headed ? null : { width: 1200, height: 800 },
    // Lets BiDi run in the browser's own window, for preferences and the console.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(extension ? { 'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }) } : {}),
      ...(host ? { 'network.proxy.type': 1, 'network.proxy.http': host, 'network.proxy.http_port': Number(port) } : {}),
      ...(host ? { 'network.proxy.ssl': host, 'network.proxy.ssl_port': Number(port) } : {}),
      ...options.preferences,
    },
  });
  const bidi = bidiOf(firefox);
  if (extension) await firefox.installExtension(extension);
  if (options.beside) await firefox.installExtension(options.beside);
  const extensionRoot = extension ? `moz-extension://${UUID}/` : '';
  if (extension && !options.keepWelcome) await bidi.closeTab(`${extensionRoot}${WELCOME}`, WELCOME_WAIT_MS);
  const newTab = async () => driveFirefoxPage(await firefox.newPage(), bidi);
  let inFront: DrivenPage | null = null;
  // Which tab is shown after a new one opened differs from time to time; and in a hidden one nothing is read.
  const newPage = async () => {
    inFront = await newTab();
    await inFront.bringToFront();
    return inFront;
  };
  const extensionPage = async (path: string) => {
    const page = await newTab();
    await page.goto(`${extensionRoot}${path}`);
    return page;
  };
  let desk: Promise<DrivenPage> | null = null;
  const openDesk = () => {
    // Any file of the extension shown as text is a document with its rights, and without a script of its own.
    desk ??= extensionPage('background.js').then(async (page) => {
      // It may have been closed since.
      await inFront?.bringToFront().catch(() => {});
      return page;
    });
    return desk;
  };
  const inExtension: DrivenBrowser['inExtension'] = async (run, ...args) => (await openDesk()).evaluate(run, ...args);
  return {
    name: 'firefox',
    version: (await firefox.version()).replace(/^.*\//, ''),
    extensionRoot,
    newPage,
    extensionPage,
    inExtension,
    inBackground: async (run, ...args) => {
      const page = await openDesk();
      return unwrapValue(await page.evaluateSource(inBackgroundWindow(expressionOf(run, args))));
    },
    inBrowserWindow: bidi.evaluateInBrowser,
    stopBackground: () => bidi.evaluateInBrowser(terminateBackground, id),
    pressButton: async (page) => {
      await page.bringToFront();
      await bidi.evaluateInBrowser(pressButton, id);
    },
    allowPrivateWindows: async () => {
      await bidi.evaluateInBrowser(allowPrivateBrowsing, id);
      desk = null;
    },
    tabIdOf: (page) => tabIdByUrl(inExtension, page.url()),
    extensionErrors: async () =>
      (await consoleErrors(bidi, extensionRoot)).filter((text) => !NOT_FAULTS.some((known) => text.includes(known))),
    closed: new Promise((resolve) => firefox.once('disconnected', () => resolve())),
    close: () => (profile ? discard(firefox, profile) : firefox.close()),
  };
}

/**
 * Firefox writes the first three of whatever a page still asks of the browser when it is left or its tab is closed, and
 * the last of the script that the desk shows as text.
 */
const NOT_FAULTS = [
  'Promise resolved after context unloaded',
  'Promise rejected after context unloaded',
  'Promise resolved while context is inactive',
  'The character encoding of the document was not declared',
] as const;

async function geckoIdOf(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(`${extension}/manifest.json`, 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/**
 * An event page is a window, and every page of the extension may ask for it. `with` lets the expression find that
 * window's names, `globalThis` among them; `eval` there is forbidden by the extension's policy.
 */
function inBackgroundWindow(expression: string): string {
  return `(async () => { with (await browser.runtime.getBackgroundPage()) { return await ${expression}; } })()`;
}

async function terminateBackground(id: string): Promise<void> {
  const { WebExtensionPolicy } = globalThis as unknown as {
    WebExtensionPolicy: { getByID(id: string): { extension: { terminateBackground(): Promise<void> } } };
  };
  await WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

/** What Firefox itself calls for a click on the button, wherever that stands: in the toolbar or in the menu of extensions. */
function pressButton(id: string): void {
  interface Action {
    triggerAction(window: unknown): Promise<void>;
  }
  const { WebExtensionPolicy, ChromeUtils } = globalThis as unknown as {
    WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
    ChromeUtils: {
      importESModule(url: string): {
        ExtensionParent: {
          apiManager: { global: { browserActionFor(extension: unknown): Action } };
        };
      };
    };
  };
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  // Not awaited: it ends when the popup has been shown.
  void ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
}

/** What the switch on the browser's own page of extensions does. */
async function allowPrivateBrowsing(id: string): Promise<void> {
  interface Modules {
    readonly ExtensionPermissions: { add(id: string, what: object): Promise<void> };
    readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  }
  const { ChromeUtils } = globalThis as unknown as { ChromeUtils: { importESModule(url: string): Modules } };
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  await (await AddonManager.getAddonByID(id)).reload();
}

/** Firefox reports what content scripts and extension pages throw to its own console alone. */
function consoleErrors(bidi: Bidi, extensionRoot: string): Promise<readonly string[]> {
  return bidi.evaluateInBrowser((root: string) => {
    interface Message {
      readonly sourceName?: string;
      readonly errorMessage?: string;
      readonly flags?: number;
      readonly lineNumber?: number;
      readonly columnNumber?: number;
    }
    const { Services, Ci } = globalThis as unknown as {
      Services: { console: { getMessageArray(): { QueryInterface(kind: unknown): Message }[] } };
      Ci: { nsIScriptError: { warningFlag: number } };
    };
    return Services.console.getMessageArray().flatMap((message) => {
      try {
        const {
          sourceName,
          errorMessage,
          lineNumber,
          columnNumber,
          flags = 0,
        } = message.QueryInterface(Ci.nsIScriptError);
        const isError = (flags & Ci.nsIScriptError.warningFlag) === 0;
        return isError && root && sourceName?.includes(root)
          ? [`${errorMessage} (${sourceName}:${lineNumber}:${columnNumber})`]
          : [];
      } catch {
        return [];
      }
    });
  }, extensionRoot);
}
