/**
 * Every archived page is read by a browser with the extension and by one without it, side by side. Whatever either asks of
 * any network is compared: a proxy that lets nothing through hears all parts of a browser, a server hears the rest. So is
 * the page's own document, byte for byte, and nothing may have been thrown. As the pages are open, the marks on them are
 * counted, too: what the engine finds in a text is lost again where a page is not read whole.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputFolder, targetOf } from '../../../scripts/build-extension.ts';
import { settledReports } from '../../../scripts/drive/ask-reports.ts';
import { type BlockingProxy, startBlockingProxy } from '../../../scripts/drive/blocking-proxy.ts';
import type { DrivenBrowser, DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { type FileServer, serveFolder } from '../../../scripts/drive/file-server.ts';
import { needsShared, sharedFolder } from '../../shared-folder.ts';
import { launchReady } from '../harness/launch-ready.ts';
import { record } from './dossier.ts';
import { type Counts, countMarks, expectedMarks } from './expected-marks.ts';

/** For a page to ask for what it will ask for, once it was read; both runs wait alike. */
const ASKING_MS = 200;
const PAGE_TIMEOUT_MS = 120_000;

interface Run {
  readonly browser: DrivenBrowser;
  readonly proxy: BlockingProxy;
  readonly server: FileServer;
  /** One tab for all pages: opening and closing one costs as much as reading most of them. */
  readonly tab: DrivenPage;
}

interface Visit {
  /** What was asked while the page was open, by whomever, sorted, each once. */
  readonly asked: readonly string[];
  readonly document: Fingerprint;
  /** Of the extension; none where there is none. */
  readonly marks: Counts;
}

/** A hash of the whole document, and enough of its shape to see what differs. */
interface Fingerprint {
  readonly sha256: string;
  readonly characters: number;
  readonly elements: number;
  readonly besideHeadAndBody: number;
}

/**
 * What browsers ask for themselves, at times of their own choosing: updates, accounts, portals. No address of these
 * stands in a package, which the search of the files shows.
 */
const THE_BROWSERS_OWN =
  /^(?:https?:\/\/)?[\w.-]*\b(?:google|googleapis|gstatic|mozilla|firefox)\.(?:com|org|net)(?:[:/]|$)/u;

const marks = expectedMarks(`${sharedFolder}pages/index.tsv`);
const pages = sharedFolder ? readdirSync(`${sharedFolder}pages`).filter((file) => file.endsWith('.html')) : [];

/**
 * Scripts and frames of a saved page ask for other things each time, and write what differs from one time to the next;
 * without them the page asks for its images and styles, the same in each run, and a request of ours would stand out.
 */
const withoutScripts = { 'content-security-policy': "script-src 'none'; frame-src 'none'; worker-src 'none'" };

/**
 * On a slow machine a picture is asked for after its page was left, in one run and not in the other: what one of the last
 * pages names itself is theirs. Never so the host of our own document, which many of them name.
 */
function isLate(url: string, page: string): boolean {
  const host = hostOf(url);
  if (host === new URL(record.meta.url).host) return false;
  const at = pages.indexOf(page);
  return pages.slice(Math.max(0, at - 2), at + 1).some((file) => textOf(file).includes(host));
}

/** Of an address, or of what a proxy is asked to connect to. */
function hostOf(url: string): string {
  return URL.canParse(url) && url.includes('//') ? new URL(url).host : url.replace(/:\d+$/u, '');
}

function textOf(page: string): string {
  return readFileSync(`${sharedFolder}pages/${page}`, 'utf8');
}

async function start(name: 'chromium' | 'firefox', extension: string | null): Promise<Run> {
  const proxy = await startBlockingProxy();
  const server = await serveFolder(`${sharedFolder}pages`);
  for (const page of pages)
    server.route(page, { body: readFileSync(`${sharedFolder}pages/${page}`), headers: withoutScripts });
  // Without the proxy, too, each name that a page asks for would be looked up on a network that may not be there: seconds
  // a page, and then an error page in each of its frames, which Firefox's driver takes for one of the page itself.
  const browser = await launchReady(name, { extension, proxy: proxy.address });
  return { browser, proxy, server, tab: await browser.newPage() };
}

async function visit({ browser, proxy, server, tab }: Run, page: string, isRead: boolean): Promise<Visit> {
  const [refused, served, requested] = [proxy.refused.length, server.asked.length, tab.requests.length];
  await tab.goto(server.url(encodeURIComponent(page)));
  const reports = isRead ? await settledReports(browser, tab, PAGE_TIMEOUT_MS / 2) : [];
  await new Promise((resolve) => setTimeout(resolve, ASKING_MS));
  const document = await tab.evaluate(takeFingerprint);
  // A request that still comes from the page before says so.
  const here = server.asked
    .slice(served)
    .filter(({ headers }) => headers.referer?.includes(encodeURIComponent(page)) ?? true);
  const heard = [...proxy.refused.slice(refused), ...here.map((one) => one.url)];
  const named = tab.requests.slice(requested).map((url) => url.replace(server.url(''), '/'));
  return { asked: [...new Set([...heard, ...named])].sort(), document, marks: countMarks(reports) };
}

/** Runs in the page. */
async function takeFingerprint(): Promise<Fingerprint> {
  const html = new XMLSerializer().serializeToString(document);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(html)));
  return {
    sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    characters: html.length,
    elements: document.querySelectorAll('*').length,
    besideHeadAndBody: document.documentElement.children.length - 2,
  };
}

const wanted = process.env.ON_RECORD_BROWSER;

describe.runIf(sharedFolder).each((['chromium', 'firefox'] as const).filter((name) => !wanted || wanted === name))(
  `no request of ours on any archived page, nor any change of it, nor a mark too few or too many (%s)${needsShared}`,
  (name) => {
    const runs: { on?: Run; off?: Run } = {};

    beforeAll(async () => {
      [runs.on, runs.off] = await Promise.all([
        start(name, outputFolder(targetOf[name], 'shipped')),
        start(name, null),
      ]);
    }, PAGE_TIMEOUT_MS);

    afterAll(async () => {
      for (const { browser, proxy, server } of Object.values(runs)) {
        await browser.close();
        await server.close();
        await proxy.close();
      }
    });

    it.each(pages)(
      '%s',
      async (page) => {
        if (!runs.on || !runs.off) throw new Error('the browsers did not start');
        const [on, off] = await Promise.all([visit(runs.on, page, true), visit(runs.off, page, false)]);
        expect(on.document).toEqual(off.document);
        const strange = on.asked.filter(
          (url) => !off.asked.includes(url) && !THE_BROWSERS_OWN.test(url) && !isLate(url, page),
        );
        expect(strange).toEqual([]);
        expect(on.marks).toEqual(marks.get(page));
      },
      PAGE_TIMEOUT_MS,
    );

    it('nor any while the extension’s own pages are open', async () => {
      const { on } = runs;
      if (!on) throw new Error('the browser did not start');
      await on.tab.goto('about:blank');
      const [refused, served] = [on.proxy.refused.length, on.server.asked.length];
      for (const path of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html']) {
        const page = await on.browser.extensionPage(path);
        await new Promise((resolve) => setTimeout(resolve, ASKING_MS));
        expect(page.requests.filter((url) => !url.startsWith(on.browser.extensionRoot))).toEqual([]);
        await page.close();
      }
      const heard = on.proxy.refused.slice(refused).filter((url) => !THE_BROWSERS_OWN.test(url));
      expect([...heard, ...on.server.asked.slice(served)]).toEqual([]);
    });

    it('and nothing was thrown', async () => {
      expect(await runs.on?.browser.extensionErrors()).toEqual([]);
    });
  },
);
