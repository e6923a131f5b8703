/**
 * The browser's own extension API, for what every page loads. The polyfill costs 3 kB gzip in each frame of each page
 * and gives nothing there: storage and `sendMessage` answer with promises under Manifest V3 in Chromium as in Firefox,
 * and `messaging.ts` answers by `sendResponse`, which both know. All else imports `wxt/browser`.
 */
import type { Browser } from 'wxt/browser';

interface World {
  readonly browser?: typeof Browser;
  readonly chrome: typeof Browser;
}

const world = globalThis as unknown as World;

/** Chromium has no `browser`; where it has begun to, it is the same. */
export const browser = world.browser ?? world.chrome;
