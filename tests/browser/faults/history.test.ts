/** Pages that were left and come back, and pages that nobody has come to yet. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputFolder } from '../../../scripts/build-extension.ts';
import { startBlockingProxy } from '../../../scripts/drive/blocking-proxy.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { type FileServer, serveFolder } from '../../../scripts/drive/file-server.ts';
import { findBrowser } from '../../../scripts/drive/find-browsers.mjs';
import { alterPackage, runFirst } from '../harness/altered-package.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { marked } from './support.ts';

const NAME = 'NSO Group';
const html = (body: string) => ({
  body: `<!doctype html><meta charset=utf-8><title>History</title>${body}`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});
const comesBack = html(`<script>
  addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; });
  </script><p>The ${NAME}</p>`);

/** In the extension's own world of a page: tells the server when text is first read there, and whether anybody saw it. */
const tellsOfReading = `if (globalThis.document) {
  const { toString } = Range.prototype;
  Range.prototype.toString = function () {
    Range.prototype.toString = toString;
    fetch('/read', { method: 'POST', body: location.pathname + ' ' + document.prerendering });
    return toString.call(this);
  };
}`;

/** Either driver's page, as far as it is needed here. */
type Visited = Pick<DrivenPage, 'evaluate'> & { goto(url: string): Promise<unknown> };

/** Leaves a marked page and comes back; its marks are there, and what is added to it is read. */
async function expectToComeBack(page: Visited, server: FileServer): Promise<void> {
  server.route('/comes-back', comesBack);
  server.route('/elsewhere', html('<p>Elsewhere</p>'));
  const words = (): Promise<readonly string[]> => marked(page).catch(() => []);
  await page.goto(server.url('/comes-back'));
  await expect.poll(words).toEqual([NAME]);
  await page.goto(server.url('/elsewhere'));
  await page.evaluate(() => {
    setTimeout(() => history.back());
  });
  await expect.poll(() => page.evaluate(() => location.pathname).catch(() => '')).toBe('/comes-back');
  expect(await page.evaluate(() => Reflect.get(window, 'persisted') as boolean)).toBe(true);
  await expect.poll(words).toEqual([NAME]);
  await page.evaluate(() => document.body.append('An HLR lookup'));
  await expect.poll(words).toEqual([NAME, 'HLR lookup']);
}

describeInBrowsers(
  'history',
  (rig) => {
    it('A39 leaves a page fit for the back/forward cache, and finds its marks there', async () => {
      await expectToComeBack(await rig.open('about:blank'), rig.server);
    });
  },
  { only: 'firefox' },
);

// Playwright starts Chromium without its back/forward cache, and without pages that are rendered beforehand.
const wanted = process.env.ON_RECORD_BROWSER;
describe.runIf(!wanted || wanted === 'chromium')('history (chromium)', () => {
  let browser: Browser;
  let server: FileServer;
  let page: Page;

  beforeAll(async () => {
    const proxy = await startBlockingProxy();
    server = await serveFolder('.');
    const folder = await alterPackage(outputFolder('chrome', 'test'), (copy) => runFirst(copy, tellsOfReading));
    browser = await puppeteer.launch({
      executablePath: findBrowser('chromium') ?? '',
      pipe: true,
      enableExtensions: [folder],
      args: ['--no-sandbox', `--proxy-server=${proxy.address}`],
    });
    page = await browser.newPage();
    return async () => {
      await browser.close();
      await proxy.close();
    };
  });
  afterAll(() => server.close());

  it('A39 leaves a page fit for the back/forward cache, and finds its marks there', async () => {
    await expectToComeBack(page as unknown as Visited, server);
  });

  it('A40 does nothing to a page that is rendered beforehand until somebody comes to it', async () => {
    // No driver can look into such a page; it tells the server itself what it sees of us, before and after, and so does the
    // script that reads it.
    server.route('/told', { body: '' });
    server.route('/read', { body: '' });
    server.route(
      '/beforehand',
      html(`<script>
        const tell = () => fetch('/told', { method: 'POST', body: JSON.stringify({
          isBeforehand: document.prerendering,
          highlights: CSS.highlights.size > 0,
          sheets: document.adoptedStyleSheets.length,
        }) });
        addEventListener('load', () => setTimeout(tell, 1_000));
        document.addEventListener('prerenderingchange', () => {
          const end = setInterval(() => CSS.highlights.size > 0 && (clearInterval(end), tell()), 50);
        });
      </script><p>The ${NAME}</p>`),
    );
    const rules = JSON.stringify({ prerender: [{ urls: ['/beforehand'], eagerness: 'immediate' }] });
    server.route(
      '/leads-there',
      html(`<script type="speculationrules">${rules}</script><a href="/beforehand">There</a>`),
    );
    const told = () =>
      server.asked.filter(({ url }) => url === '/told').map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    const read = () => server.asked.filter(({ url }) => url === '/read').map(({ body }) => body);
    await page.goto(server.url('/leads-there'));
    await expect.poll(told).toEqual([{ isBeforehand: true, highlights: false, sheets: 0 }]);
    expect(read()).toContain('/leads-there false');
    // A person's click would do the same; the driver's would wait for a page that is another from then on.
    await page.evaluate(() => {
      setTimeout(() => document.querySelector('a')?.click());
    });
    await expect.poll(told).toHaveLength(2);
    expect(told()[1]).toEqual({ isBeforehand: false, highlights: true, sheets: 1 });
    await expect.poll(read).toContain('/beforehand false');
    expect(read()).not.toContain('/beforehand true');
  });
});
