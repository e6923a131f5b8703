/**
 * The same tests in Chromium and in Firefox: one browser of each kind a file, started before its first test, and the
 * pages that a test opened closed after it.
 *
 *     describeInBrowsers('the card', (rig) => {
 *       it('opens for the mention under the pointer', async () => {
 *         const page = await rig.open('article.html');
 *         …
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, describe } from 'vitest';
import { type BuildKind, outputFolder, targetOf } from '../../../scripts/build-extension.ts';
import { startBlockingProxy } from '../../../scripts/drive/blocking-proxy.ts';
import type { DrivenBrowser, DrivenPage, LaunchOptions } from '../../../scripts/drive/driven-browser.ts';
import { type FileServer, serveFolder } from '../../../scripts/drive/file-server.ts';
import type { BrowserName } from '../../../scripts/drive/find-browsers.mjs';
import { launchReady } from './launch-ready.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const pictures = fileURLToPath(new URL('../../../screenshots', import.meta.url));

/** Some packages are built first. */
const LAUNCH_TIMEOUT_MS = 150_000;

/** Chromium may keep the answer to itself where a tab was on its way to another page; it goes with the browser then. */
const CLOSE_TIMEOUT_MS = 10_000;

export interface Rig {
  readonly name: BrowserName;
  readonly browser: DrivenBrowser;
  /** Serves `tests/fixtures/`; `server.route` answers by hand. */
  readonly server: FileServer;
  /** Requests that would have left this machine, whoever in the browser made them. */
  readonly refused: readonly string[];
  /** Opens a fixture by name, or an address. */
  open(fixtureOrUrl: string): Promise<DrivenPage>;
  /** Serves this HTML at a path of its own and opens it. */
  openHtml(html: string, headers?: Readonly<Record<string, string>>): Promise<DrivenPage>;
  /** Opens a page of the extension in a tab, for instance `popup.html`; `about` adds that page's tab id as `?tab=`. */
  openExtension(path: string, about?: DrivenPage): Promise<DrivenPage>;
  /** Writes a PNG of the page into `screenshots/`, for eyes. */
  picture(page: DrivenPage, name: string): Promise<void>;
}

export interface RigOptions {
  /** Default `test`. `none`: the browser without the extension, to compare. */
  readonly build?: BuildKind | 'none';
  readonly only?: BrowserName;
  /** Leaves the page open that greets after installing. */
  readonly keepWelcome?: boolean;
  /** Settings of Firefox's `about:config`. */
  readonly preferences?: LaunchOptions['preferences'];
  /** A fixture's folder with another extension, installed beside. */
  readonly beside?: string;
  /** Makes another package of the built one, in a folder of its own; see `altered-package.ts`. */
  readonly alter?: (builtFolder: string) => Promise<string>;
}

export function describeInBrowsers(title: string, define: (rig: Rig) => void, options: RigOptions = {}): void {
  const wanted = [options.only, process.env.ON_RECORD_BROWSER].find(Boolean);
  for (const name of ['chromium', 'firefox'] as const) {
    if (wanted && wanted !== name) continue;
    describe(`${title} (${name})`, () => define(setUp(name, options)));
  }
}

function setUp(
  name: BrowserName,
  { build = 'test', keepWelcome = false, preferences = {}, beside, alter = async (folder) => folder }: RigOptions,
): Rig {
  let started: { browser: DrivenBrowser; server: FileServer; refused: readonly string[] } | null = null;
  const running = () => {
    if (!started) throw new Error('the browser runs only inside tests and hooks');
    return started;
  };
  const opened: DrivenPage[] = [];
  const track = (page: DrivenPage) => {
    opened.push(page);
    return page;
  };
  let pageNumber = 0;

  beforeAll(async () => {
    const proxy = await startBlockingProxy();
    const server = await serveFolder(fixtures);
    const extension = build === 'none' ? null : await alter(outputFolder(targetOf[name], build));
    // A test build greets nobody: a long wait for a page that never comes.
    const other = beside ? { beside: `${fixtures}/${beside}` } : {};
    const isWithoutWelcome = keepWelcome || build === 'test';
    const browser = await launchReady(name, {
      extension,
      keepWelcome: isWithoutWelcome,
      proxy: proxy.address,
      preferences,
      ...other,
    });
    started = { browser, server, refused: proxy.refused };
    return async () => {
      await browser.close();
      await server.close();
      await proxy.close();
    };
  }, LAUNCH_TIMEOUT_MS);

  afterEach(async () => {
    for (const page of opened.splice(0)) {
      const late = new Promise((resolve) => setTimeout(resolve, CLOSE_TIMEOUT_MS).unref());
      await Promise.race([page.close().catch(() => {}), late]);
    }
  });

  const open = async (fixtureOrUrl: string) => {
    const page = track(await running().browser.newPage());
    const isAddress = /^[a-z-]+:/.test(fixtureOrUrl);
    await page.goto(isAddress ? fixtureOrUrl : running().server.url(fixtureOrUrl));
    return page;
  };
  return {
    name,
    get browser() {
      return running().browser;
    },
    get server() {
      return running().server;
    },
    get refused() {
      return running().refused;
    },
    open,
    openHtml: async (html, headers = {}) => {
      pageNumber += 1;
      const path = `/made-up/${pageNumber}.html`;
      running().server.route(path, { body: html, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
      return open(running().server.url(path));
    },
    openExtension: async (path, about) => {
      const tab = about ? `?tab=${await running().browser.tabIdOf(about)}` : '';
      return track(await running().browser.extensionPage(`${path}${tab}`));
    },
    picture: async (page, fileName) => {
      mkdirSync(pictures, { recursive: true });
      writeFileSync(`${pictures}/${fileName}-${name}.png`, await page.screenshot());
    },
  };
}
