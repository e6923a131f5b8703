/** What a page pays that shows no name and carries twenty frames the size of advertisements. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { DrivenBrowser, DrivenPage } from '../../drive/driven-browser.ts';
import type { FileServer } from '../../drive/file-server.ts';
import { traceOwnTasks } from '../../drive/own-tasks.ts';
import { median, round } from '../statistics.ts';

const FRAMES = 20;
const RUNS = 5;
const QUICK_RUNS = 1;
/** Until nothing of ours is to be expected any more. */
const REST_MS = 1_500;

export interface FramesCost {
  readonly frames: number;
  readonly runs: number;
  /** Bytes of script that the page and its frames carry, and what they take in the package after gzip. */
  readonly scriptBytes: number;
  readonly gzipBytes: number;
  /** All our tasks in the page and its frames; median, ms. */
  readonly totalMs: number;
  /** JavaScript heap of the page's process, with the extension less without it, after a collection; medians, MB. */
  readonly heapMB: number;
  /** The same for a page without frames: what an idle tab holds. */
  readonly idleHeapMB: number;
}

export interface Sides {
  readonly withIt: DrivenBrowser;
  readonly without: DrivenBrowser;
  readonly server: FileServer;
  readonly quick: boolean;
}

/** @param extension folder of the built extension. */
export async function measureFrames(extension: string, { withIt, without, server, quick }: Sides): Promise<FramesCost> {
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const text = '<p>Rain fell on the northern valleys for the third week in a row.</p>';
  const frames = '<iframe width="300" height="250" src="/advert.html"></iframe>'.repeat(FRAMES);
  server.route('/advert.html', { body: `<!doctype html><title>Boots</title>${text}`, headers: html });
  server.route('/framed.html', { body: `<!doctype html><title>Weather</title>${text}${frames}`, headers: html });
  server.route('/bare.html', { body: `<!doctype html><title>Weather</title>${text.repeat(200)}`, headers: html });
  const runs = quick ? QUICK_RUNS : RUNS;
  const totals: number[] = [];
  const heaps = { framed: [[], []] as [number[], number[]], bare: [[], []] as [number[], number[]] };
  for (let run = 0; run < runs; run++) {
    const page = await withIt.newPage();
    const own = await traceOwnTasks(page, async () => {
      await page.goto(server.url('/framed.html'));
      await pause();
    });
    totals.push(own.totalMs);
    await page.close();
    for (const [side, browser] of [withIt, without].entries())
      for (const kind of ['framed', 'bare'] as const)
        heaps[kind][side as 0 | 1].push(await heapOf(browser, server.url(`/${kind}.html`)));
  }
  const script = readFileSync(`${extension}/scan.js`);
  const more = ([one, other]: [number[], number[]]): number => Math.round(100 * (median(one) - median(other))) / 100;
  return {
    frames: FRAMES,
    runs,
    scriptBytes: script.length * (FRAMES + 1),
    gzipBytes: gzipSync(script, { level: 9 }).length,
    totalMs: round(median(totals)),
    heapMB: more(heaps.framed),
    idleHeapMB: more(heaps.bare),
  };
}

async function heapOf(browser: DrivenBrowser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  await pause();
  const session = await sessionOf(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return (usedSize + backingStorageSize) / 1_000_000;
}

async function sessionOf({ playwright }: DrivenPage) {
  if (!playwright) throw new Error('bench: only Chromium traces');
  return playwright.context().newCDPSession(playwright);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}
