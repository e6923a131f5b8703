/** How soon the popup can be typed into, and how soon a key brings results. */
import type { DrivenBrowser } from '../../drive/driven-browser.ts';
import { median, round } from '../statistics.ts';

const RUNS = 7;
const QUICK_RUNS = 2;
const TYPED = 'interception of phone numbers';

export interface PopupTimes {
  readonly runs: number;
  /** From the start of the navigation until the box has the focus and the frame with it is painted; median, ms. */
  readonly typingReadyMs: number;
  /** From a key press until its results stand in the document; median over all keys, ms. */
  readonly keyMs: number;
  readonly slowestKeyMs: number;
}

interface World {
  readyMs?: number;
  readonly keyMs: number[];
}

export async function measurePopup(browser: DrivenBrowser, quick: boolean): Promise<PopupTimes> {
  const ready: number[] = [];
  const keys: number[] = [];
  const runs = quick ? QUICK_RUNS : RUNS;
  for (let run = 0; run < runs; run++) {
    const popup = await browser.newPage();
    await popup.playwright?.addInitScript(watchPopup);
    await popup.goto(`${browser.extensionRoot}popup.html`);
    ready.push(await popup.waitFor(() => (globalThis as unknown as World).readyMs ?? 0, []));
    await popup.type(TYPED);
    await popup.waitFor(() => document.querySelector('.quote') !== null, []);
    keys.push(...(await popup.evaluate(() => (globalThis as unknown as World).keyMs)));
    await popup.close();
  }
  return {
    runs,
    typingReadyMs: round(median(ready)),
    keyMs: round(median(keys)),
    slowestKeyMs: round(Math.max(...keys)),
  };
}

/** Runs in the popup, before its own script. */
export function watchPopup(): void {
  const world = globalThis as unknown as World;
  Object.assign(world, { keyMs: [] });
  let pressed: number | null = null;
  addEventListener(
    'focusin',
    () => {
      requestAnimationFrame(() => {
        world.readyMs ??= performance.now();
      });
    },
    { capture: true },
  );
  addEventListener(
    'beforeinput',
    () => {
      pressed = performance.now();
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (pressed !== null) world.keyMs.push(performance.now() - pressed);
    pressed = null;
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
