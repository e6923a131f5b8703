/** How soon a card is painted after the pointer came to rest on a name, the first time on a page and later. */
import { DWELL_MS } from '../../../engine/popover/life.ts';
import type { DrivenBrowser, DrivenPage } from '../../drive/driven-browser.ts';
import type { FileServer } from '../../drive/file-server.ts';
import { marksOf, middleOf } from '../../drive/marks.ts';
import { generatePage } from '../generated-pages.ts';
import { median, round } from '../statistics.ts';

const RUNS = 7;
const QUICK_RUNS = 2;
/** Cards opened after the first, on each page. */
const LATER = 3;

export interface CardTimes {
  readonly runs: number;
  /** From the end of the hover delay to the frame in which the card is painted; medians, ms. */
  readonly firstMs: number;
  readonly laterMs: number;
  /** Frames that began after the end of the delay, up to the one that painted a later card: 1 is the very next one. */
  readonly laterFrames: number;
  readonly mostFrames: number;
}

export async function measureCard(browser: DrivenBrowser, server: FileServer, quick: boolean): Promise<CardTimes> {
  server.route('/card.html', {
    body: generatePage(100_000, ['Pegasus', 'NSO Group', 'the Indian government']).html,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  const first: number[] = [];
  const later: Opened[] = [];
  const runs = quick ? QUICK_RUNS : RUNS;
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage();
    await page.goto(server.url('/card.html'));
    await page.waitFor(() => CSS.highlights.size > 0, []);
    first.push((await hover(page)).ms);
    for (let n = 0; n < LATER; n++) later.push(await hover(page));
    await page.close();
  }
  const frames = later.map((opened) => opened.frames);
  return {
    runs,
    firstMs: round(median(first)),
    laterMs: round(median(later.map(({ ms }) => ms))),
    laterFrames: median(frames),
    mostFrames: Math.max(...frames),
  };
}

/** A card on its way to the screen, from the end of the hover delay. */
interface Opened {
  readonly ms: number;
  readonly frames: number;
}

/** Rests on the first mark, waits for the card, and leaves it again. */
async function hover(page: DrivenPage): Promise<Opened> {
  const [mark] = await marksOf(page);
  await page.moveTo({ x: 1, y: 1 });
  await page.waitFor(() => document.documentElement.children.length === 2, []);
  await page.evaluate(watchCard, DWELL_MS);
  await page.moveTo(middleOf(mark));
  return page.waitFor(() => (globalThis as unknown as { opened: Opened }).opened, []);
}

/** In the page: notes how long it takes from the end of the delay to the frame after the card's host was put in. */
function watchCard(dwellMs: number): void {
  const world = globalThis as unknown as { opened: { ms: number; frames: number } | undefined };
  world.opened = undefined;
  let due = Number.POSITIVE_INFINITY;
  let frames = 0;
  const countFrames = (): void => {
    if (performance.now() >= due) frames++;
    if (!world.opened) requestAnimationFrame(countFrames);
  };
  requestAnimationFrame(countFrames);
  addEventListener(
    'pointermove',
    () => {
      due = performance.now() + dwellMs;
    },
    { once: true, capture: true },
  );
  const observer = new MutationObserver(() => {
    if (document.documentElement.children.length < 3) return;
    observer.disconnect();
    // A task after the frame's callbacks runs once the frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        world.opened = { ms: performance.now() - due, frames };
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document.documentElement, { childList: true });
}
