/** What the tests of faults share: the mentions as a list, a page at rest, the same page without the extension. */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect } from 'vitest';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import { type BlockingProxy, startBlockingProxy } from '../../../scripts/drive/blocking-proxy.ts';
import type { DrivenBrowser, DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { profileOwnTasks } from '../../../scripts/drive/firefox-tasks.ts';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { traceOwnTasks } from '../../../scripts/drive/own-tasks.ts';
import { hostsOn } from '../harness/article.ts';
import type { Rig } from '../harness/in-browsers.ts';
import { launchReady } from '../harness/launch-ready.ts';

/** What the browser calls a long task; nobody feels a shorter one. */
const LONG_TASK_MS = 50;
/**
 * Firefox's profiler slows what it looks at, and takes two tasks of which one follows at the heels of the other for one: what
 * takes up to 45 ms at rest. A task that is too long takes hundreds.
 */
const LONG_PROFILED_MS = 100;

/** The listed mentions of all frames, as text, in reading order. */
export async function listed(rig: Rig, page: DrivenPage): Promise<readonly string[]> {
  const reports = await askReports(rig.browser, page);
  return reports.flatMap(({ mentions }) => mentions.map(({ text }) => text));
}

export async function expectListed(rig: Rig, page: DrivenPage, words: readonly string[]): Promise<void> {
  await expect.poll(() => listed(rig, page), { timeout: 20_000, interval: 150 }).toEqual(words);
}

/** The marked words of the top frame, pieces of one name joined where they adjoin in the document. */
export async function marked(page: Pick<DrivenPage, 'evaluate'>): Promise<readonly string[]> {
  return (await marksOf(page)).map(({ text }) => text);
}

export async function expectMarked(page: DrivenPage, words: readonly string[]): Promise<void> {
  await expect.poll(() => marked(page), { timeout: 20_000, interval: 100 }).toEqual(words);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What must not differ from a run without the extension: page text, structure, errors. */
export interface Trace {
  readonly html: string;
  readonly text: string;
  readonly problems: readonly string[];
}

export async function traceOf(page: DrivenPage): Promise<Trace> {
  const { html, text } = await page.evaluate(() => ({
    // Lit's comments hold a number that it throws anew for each page.
    html: document.documentElement.outerHTML.replaceAll(/<!--.*?-->/g, ''),
    text: document.documentElement.textContent ?? '',
  }));
  return { html, text, problems: page.log.map(({ kind, text: said }) => `${kind}: ${said}`) };
}

/** The same browser without the extension, beside the rig's. */
export function bareBrowser(rig: Rig): { page(): Promise<DrivenPage> } {
  let browser: DrivenBrowser | null = null;
  let proxy: BlockingProxy | null = null;
  beforeAll(async () => {
    proxy = await startBlockingProxy();
    browser = await launchReady(rig.name, { extension: null, proxy: proxy.address });
  }, 150_000);
  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
  });
  return {
    page: () => {
      if (!browser) throw new Error('the bare browser runs only inside tests');
      return browser.newPage();
    },
  };
}

/**
 * `SAME-RUN`: plays the same steps on a page with and without the extension; texts, structure and problems are equal
 * after each.
 */
export async function expectSameRun(
  rig: Rig,
  bare: { page(): Promise<DrivenPage> },
  address: string,
  steps: readonly ((page: DrivenPage) => Promise<unknown>)[],
): Promise<DrivenPage> {
  const [ours, plain] = [await rig.open(address), await bare.page()];
  await plain.goto(ours.url());
  // Neither of the two has finished at the same moment as the other; what differs for good, differs then, too.
  const expectSame = async () => {
    await pause(300);
    await expect
      .poll(async () => {
        const [mine, its] = [await traceOf(ours), await traceOf(plain)];
        return isDeepStrictEqual(mine, its) ? 'the same' : { mine, its };
      })
      .toBe('the same');
  };
  await expectSame();
  for (const step of steps) {
    await Promise.all([step(ours), step(plain)]);
    await expectSame();
  }
  await plain.close();
  return ours;
}

/** `ZERO-MUT`: stands first in a fixture, and keeps every change of the page after its parser had done. */
export const MUTATION_WATCH = `<script>
  window.mutations = [];
  const watch = new MutationObserver((records) => {
    for (const { type, target, attributeName } of records)
      window.mutations.push([type, target.nodeName, attributeName].join(' '));
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // Heard before any script that waits for the same event further down: nothing is read before.
  addEventListener('DOMContentLoaded', () => {
    watch.takeRecords();
    window.mutations.length = 0;
  }, true);
</script>`;

/** What the mutation watch has seen since the page had arrived. */
export function mutationsOf(page: DrivenPage): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { mutations: string[] }).mutations);
}

/** `ALIVE`: a click on the first mark brings its card, and Escape takes it away. */
export async function expectAlive(page: DrivenPage): Promise<void> {
  await page.click(middleOf((await marksOf(page))[0]));
  await expect.poll(() => hostsOn(page)).toBe(1);
  await page.key('Escape');
  await expect.poll(() => hostsOn(page)).toBe(0);
}

/**
 * However much there is to do meanwhile, no task of ours is one that a person could feel.
 * @returns ms of processor time of all of our tasks.
 */
export async function inShortTasks(rig: Rig, page: DrivenPage, run: () => Promise<unknown>): Promise<number> {
  const { inBrowserWindow } = rig.browser;
  const { count, longestMs, totalMs } = inBrowserWindow
    ? await profileOwnTasks(inBrowserWindow, run)
    : await traceOwnTasks(page, run);
  expect(count, 'tasks of ours').toBeGreaterThan(0);
  expect(longestMs, 'the longest task of ours, ms of processor time').toBeLessThan(
    inBrowserWindow ? LONG_PROFILED_MS : LONG_TASK_MS,
  );
  return totalMs;
}

/** Errors of our own code. Firefox also notes there when a page was left while a message was
 * under way, and that the file which the driver shows to have the extension's rights names no encoding. */
export async function errorsOf(rig: Rig): Promise<readonly string[]> {
  const errors = await rig.browser.extensionErrors();
  return errors.filter((error) => !/context (?:unloaded|is inactive)|character encoding/u.test(error));
}
