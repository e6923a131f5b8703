/** How long our scripts work in each frame in which a page with 5,000 mentions is scrolled: marks come and go meanwhile. */
import type { DrivenBrowser } from '../../drive/driven-browser.ts';
import type { FileServer } from '../../drive/file-server.ts';
import { traceOwnTasks } from '../../drive/own-tasks.ts';
import { round } from '../statistics.ts';
import { MENTIONS, serveManyMentions } from './many-mentions.ts';

const FRAMES = 300;
const QUICK_FRAMES = 60;
/** A flick of the wheel; 300 of them pass a third of the page. CSS px. */
const STEP_PX = 200;

export interface ScrollCost {
  readonly mentions: number;
  readonly frames: number;
  readonly msPerFrame: number;
  readonly longestMs: number;
}

export async function measureScrolling(
  browser: DrivenBrowser,
  server: FileServer,
  quick: boolean,
): Promise<ScrollCost> {
  const frames = quick ? QUICK_FRAMES : FRAMES;
  const page = await browser.newPage();
  await page.goto(serveManyMentions(server));
  await page.waitFor(() => CSS.highlights.size > 0, []);
  // All of them are read by then, and counted.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const { totalMs, longestMs } = await traceOwnTasks(page, () => page.evaluate(scroll, frames, STEP_PX));
  await page.close();
  return { mentions: MENTIONS, frames, msPerFrame: round(totalMs / frames), longestMs };
}

/** Runs in the page. */
async function scroll(frames: number, stepPx: number): Promise<void> {
  for (let frame = 0; frame < frames; frame++) {
    scrollBy({ top: stepPx, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
}
