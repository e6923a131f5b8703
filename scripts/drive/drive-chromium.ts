/** Chromium through Playwright: a persistent context is the one kind that loads extensions. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { drivePlaywrightPage } from './chromium-page.ts';
import {
  type DrivenBrowser,
  type DrivenPage,
  expressionOf,
  type LaunchOptions,
  POLL_MS,
  unwrapValue,
  WELCOME,
  WELCOME_WAIT_MS,
} from './driven-browser.ts';
import { collectIsolatedWorlds } from './isolated-worlds.ts';
import { tabIdByUrl } from './tab-id.ts';

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  // Lets the driver press the extension's button.
  '--enable-unsafe-extension-debugging',
];

export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const { extension, executable, headed, proxy } = options;
  const folder = extension && realpathSync(extension);
  const folders = [folder, options.beside].filter((one) => one).join();
  const context = await chromium.launchPersistentContext('', {
    executablePath: executable,
    // Playwright's own `headless` starts the old headless shell, which has no extensions.
    headless: false,
    chromiumSandbox: false,
    viewport: headed ? null : { width: 1200, height: 800 },
    args: [
      ...(headed ? [] : ['--headless=new']),
      ...quiet,
      ...(options.isUnpaced ? ['--disable-gpu-vsync', '--disable-frame-rate-limit'] : []),
      ...(proxy ? [`--proxy-server=${proxy}`] : []),
      ...(folders ? [`--load-extension=${folders}`, `--disable-extensions-except=${folders}`] : []),
    ],
  });
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const errors: string[] = [];
  const extensionRoot = folder ? `chrome-extension://${extensionIdOf(folder)}/` : '';
  if (extension && !options.keepWelcome) await closeWelcome(context, `${extensionRoot}${WELCOME}`);
  const newPage = async (): Promise<DrivenPage> => {
    const page = await context.newPage();
    return drivePlaywrightPage(page, await collectIsolatedWorlds(page, extensionRoot, errors));
  };
  const extensionPage = async (path: string) => {
    const page = await newPage();
    await page.goto(`${extensionRoot}${path}`);
    return page;
  };
  let desk: Promise<DrivenPage> | null = null;
  const openDesk = () => {
    // Any file of the extension is a document with its rights; this one brings no script of its own.
    desk ??= extensionPage('manifest.json');
    return desk;
  };
  const inExtension: DrivenBrowser['inExtension'] = async (run, ...args) => (await openDesk()).evaluate(run, ...args);
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    extensionRoot,
    newPage,
    extensionPage,
    inExtension,
    inBackground: async (run, ...args) => {
      await inExtension(wakeBackground);
      return unwrapValue((await (await backgroundOf(context)).evaluate(expressionOf(run, args))) as string);
    },
    inBrowserWindow: null,
    stopBackground: async () => stopWorkers((await openDesk()).playwright),
    pressButton: (page) => pressButton(context, extensionIdOf(folder ?? ''), page.url()),
    allowPrivateWindows: async () => {
      const page = await newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(allowIncognito, extensionIdOf(folder ?? ''));
      await page.close();
      desk = null;
    },
    tabIdOf: (page) => tabIdByUrl(inExtension, page.url()),
    extensionErrors: async () => errors,
    closed,
    close: () => context.close(),
  };
}

/** It opens a moment after the browser does. */
async function closeWelcome(context: BrowserContext, url: string): Promise<void> {
  for (const deadline = Date.now() + WELCOME_WAIT_MS; Date.now() < deadline; ) {
    const welcome = context.pages().find((page) => page.url().startsWith(url));
    if (welcome) return welcome.close();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A message starts a service worker that was stopped; one that sleeps would never answer `evaluate`. */
async function wakeBackground(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(to: unknown): Promise<unknown> } } };
  await chrome.runtime.sendMessage('wake up').catch(() => {});
}
async function backgroundOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 10_000 });
}

async function stopWorkers(page: DrivenPage['playwright']): Promise<void> {
  if (!page) return;
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Extensions/#method-triggerAction: newer than Playwright's types. */
async function pressButton(context: BrowserContext, id: string, url: string): Promise<void> {
  interface Session {
    send(method: 'Target.getTargets', how: object): Promise<{ readonly targetInfos: readonly Target[] }>;
    send(method: 'Extensions.triggerAction', how: object): Promise<void>;
    detach(): Promise<void>;
  }
  interface Target {
    readonly type: string;
    readonly url: string;
    readonly targetId: string;
  }
  const session = (await context.browser()?.newBrowserCDPSession()) as unknown as Session | undefined;
  if (!session) throw new Error('Chromium lets nobody press its buttons');
  // Pages are shown by default, and the tabs around them only to those who ask for everything.
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find((target) => target.type === 'tab' && target.url === url);
  if (!tab) throw new Error(`no tab shows ${url}`);
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await session.detach();
}

/** Runs in the browser's own page of extensions. */
async function allowIncognito(extensionId: string): Promise<void> {
  interface Private {
    updateExtensionConfiguration(how: object): Promise<void>;
    updateProfileConfiguration(how: object): Promise<void>;
  }
  const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Private } }).chrome;
  // Else the browser switches an unpacked extension off when it loads it anew.
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
}

/** Chromium names an unpacked extension after its folder: the first 16 bytes of SHA-256, each half byte as `a` to `p`. */
function extensionIdOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}
