/** What a page with 5,000 mentions pays for its own edits: the same 500 edits in the same browser, with us and without. */
import type { DrivenBrowser, DrivenPage } from '../../drive/driven-browser.ts';
import type { FileServer } from '../../drive/file-server.ts';
import { median, ratio, round } from '../statistics.ts';

const MENTIONS = 5_000;
const ROUNDS = 15;
const QUICK_ROUNDS = 3;

export interface EditCost {
  readonly mentions: number;
  readonly editsPerRun: number;
  readonly runs: number;
  readonly withMs: number;
  readonly withoutMs: number;
  readonly withToWithout: number;
}

interface Sides {
  readonly withIt: DrivenBrowser;
  readonly without: DrivenBrowser;
  readonly server: FileServer;
  readonly quick: boolean;
}

const EDITS = 500;

export async function measureEdits({ withIt, without, server, quick }: Sides): Promise<EditCost> {
  server.route('/edits.html', { body: manyMentions(), headers: { 'content-type': 'text/html; charset=utf-8' } });
  const pages = await Promise.all([withIt, without].map((browser) => openSettled(browser, server.url('/edits.html'))));
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < (quick ? QUICK_ROUNDS : ROUNDS); run++)
    for (const [side, page] of pages.entries()) {
      await page.bringToFront();
      times[side as 0 | 1].push(await page.evaluate(edit, EDITS));
      await pause(300);
    }
  for (const page of pages) await page.close();
  const [withMs, withoutMs] = [median(times[0]), median(times[1])];
  return {
    mentions: MENTIONS,
    editsPerRun: EDITS,
    runs: times[0].length,
    withMs: round(withMs),
    withoutMs: round(withoutMs),
    withToWithout: ratio(withMs, withoutMs),
  };
}

function manyMentions(): string {
  const line = 'The spyware that NSO Group sells was found on a phone of a journalist.';
  return `<!doctype html><title>Spyware</title><body>${`<p>${line}</p>`.repeat(MENTIONS)}</body>`;
}

async function openSettled(browser: DrivenBrowser, url: string): Promise<DrivenPage> {
  const page = await browser.newPage();
  await page.goto(url);
  await pause(3_000);
  return page;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Inserts and removes across the page, in one go, until the browser has drawn the outcome. ms. */
async function edit(edits: number): Promise<number> {
  const lines = document.querySelectorAll('p');
  const start = performance.now();
  for (let n = 0; n < edits; n++) {
    const line = lines[(n * 37) % lines.length];
    const added = document.createElement('i');
    added.textContent = 'new';
    line?.before(added);
    if (n % 2 === 0) added.remove();
  }
  document.body.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const ms = performance.now() - start;
  for (const left of document.querySelectorAll('body > i')) left.remove();
  return ms;
}
