/**
 * What a page with 5,000 mentions pays for its own edits: the same 500 edits in the same browser, in tabs with us and in
 * tabs of a private window, where extensions are not. One browser against another would differ by more than is to be
 * seen here, with or without us; so would frames that wait for the display, one or two of 17 ms.
 */
import type { BrowserContext, Page } from '@playwright/test';
import type { FileServer } from '../../drive/file-server.ts';
import { launch } from '../../drive/launch.ts';
import { median, ratio, round } from '../statistics.ts';
import { MENTIONS, serveManyMentions } from './many-mentions.ts';

const ROUNDS = 25;
const QUICK_ROUNDS = 3;
/** Each side has so many tabs, opened by turns: no two take the same time. */
const TABS = 3;

export interface EditCost {
  readonly mentions: number;
  readonly editsPerRun: number;
  readonly runs: number;
  readonly withMs: number;
  readonly withoutMs: number;
  readonly withToWithout: number;
}

const EDITS = 500;

/** @param extension folder of the built extension. */
export async function measureEdits(extension: string, server: FileServer, quick: boolean): Promise<EditCost> {
  const url = serveManyMentions(server);
  const browser = await launch('chromium', { extension, isUnpaced: true });
  try {
    const first = (await browser.newPage()).playwright;
    const own = first?.context();
    const apart = await own?.browser()?.newContext({ viewport: first?.viewportSize() ?? null });
    if (!own || !apart) throw new Error('Chromium opens no private window');
    const tabs: { readonly side: 0 | 1; readonly page: Page }[] = [];
    for (let n = 0; n < TABS; n++)
      for (const [side, context] of [own, apart].entries())
        tabs.push({ side: side as 0 | 1, page: await openSettled(context, url, side === 0) });
    const times: [number[], number[]] = [[], []];
    for (let run = 0; run < (quick ? QUICK_ROUNDS : ROUNDS); run++)
      for (const { side, page } of tabs) {
        await page.bringToFront();
        await pause(300);
        times[side].push(await page.evaluate(edit, EDITS));
      }
    const [withMs, withoutMs] = [median(times[0]), median(times[1])];
    return {
      mentions: MENTIONS,
      editsPerRun: EDITS,
      runs: times[0].length,
      withMs: round(withMs),
      withoutMs: round(withoutMs),
      withToWithout: ratio(withMs, withoutMs),
    };
  } finally {
    await browser.close();
  }
}

/** @throws when marks are there, or not, against what was expected: then the two sides are none. */
async function openSettled(context: BrowserContext, url: string, isMarked: boolean): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await pause(3_000);
  const marks = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  if (marks > 0 !== isMarked)
    throw new Error(`${marks} marks on a page ${isMarked ? 'with' : 'without'} the extension`);
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
