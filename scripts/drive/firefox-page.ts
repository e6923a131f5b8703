import type { KeyInput, Page } from 'puppeteer-core';
import { type Bidi, contextOf } from './bidi.ts';
import {
  type DrivenPage,
  type Emulation,
  type Evaluate,
  expressionOf,
  type LogEntry,
  type Point,
  unwrapValue,
  waiting,
} from './driven-browser.ts';

export function driveFirefoxPage(page: Page, bidi: Bidi): DrivenPage {
  const log: LogEntry[] = [];
  const requests: string[] = [];
  page.on('console', (message) => log.push({ kind: 'console', text: message.text() }));
  page.on('pageerror', (error) => log.push({ kind: 'error', text: String(error) }));
  page.on('request', (request) => requests.push(request.url()));
  const context = contextOf(page);
  const evaluateSource = bidi.evaluateIn(context);
  const evaluate: Evaluate = async (run, ...args) => unwrapValue(await evaluateSource(expressionOf(run, args)));
  const waitFor = waiting(evaluate);
  let shown = 'about:blank';
  const moveTo = ({ x, y }: Point) => page.mouse.move(x, y);
  return {
    goto: async (url) => {
      if (url.startsWith('moz-extension:')) {
        // BiDi reports no load event for pages of an extension.
        await bidi.navigate(context, url);
        await waitFor((wanted: string) => location.href === wanted && document.readyState === 'complete', [url]);
        shown = url;
        return null;
      }
      shown = url;
      try {
        return (await page.goto(url, { waitUntil: 'load' }))?.status() ?? null;
      } catch (error) {
        if (!String(error).includes(A_FRAMES_ERROR)) throw error;
        await waitFor((wanted: string) => location.href === wanted && document.readyState === 'complete', [url]);
        return evaluate(statusOfPage);
      }
    },
    url: () => (shown.startsWith('moz-extension:') ? shown : page.url()),
    evaluate,
    evaluateSource,
    evaluateInContentScript: null,
    waitFor,
    screenshot: (area) => page.screenshot(area ? { clip: area } : {}),
    print: () => page.pdf(),
    moveTo,
    click: ({ x, y }) => page.mouse.click(x, y),
    press: async (point) => {
      await moveTo(point);
      await page.mouse.down();
    },
    release: () => page.mouse.up(),
    wheel: (deltaY) => page.mouse.wheel({ deltaY }),
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    key: (keys) => pressKeys(page, keys),
    type: (text) => page.keyboard.type(text),
    resize: (width, height, deviceScaleFactor = 1) => page.setViewport({ width, height, deviceScaleFactor }),
    bringToFront: () => page.bringToFront(),
    emulate: async (media) => {
      await bidi.evaluateInBrowser(setMedia, media);
      await waitFor(mediaHolds, [media]);
    },
    log,
    requests,
    playwright: null,
    close: () => page.close(),
  };
}

/**
 * What WebDriver BiDi says when a frame shows an error page while the page around it still loads: it takes the frame's for
 * the page's (`onLocationChange` in Firefox's `Navigate.sys.mjs`), looks for the reason in the page's address, and finds
 * none there. Where the page itself is such an error, the reason is named instead.
 */
const A_FRAMES_ERROR = 'Address rejected';

function statusOfPage(): number | null {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.responseStatus || null;
}

async function pressKeys(page: Page, keys: string): Promise<void> {
  const names = keys.split(/\+(?!$)/) as KeyInput[];
  const last = names.pop();
  for (const name of names) await page.keyboard.down(name);
  if (last) await page.keyboard.press(last);
  for (const name of names.reverse()) await page.keyboard.up(name);
}

/** Media features are preferences; Firefox tells its pages a moment later. */
function setMedia({ dark, reducedMotion, forcedColors }: Partial<Emulation>): void {
  const { Services } = globalThis as unknown as {
    Services: { prefs: { setIntPref(name: string, value: number): void } };
  };
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', dark ? 1 : 0);
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
  Services.prefs.setIntPref('ui.prefersReducedMotion', reducedMotion ? 1 : 0);
  Services.prefs.setIntPref('browser.display.document_color_use', forcedColors ? 2 : 1);
}

function mediaHolds({ dark, reducedMotion, forcedColors }: Partial<Emulation>): boolean {
  const holds = (query: string, wanted = false) => matchMedia(query).matches === wanted;
  return (
    // Forced colours bring their own scheme with them.
    (forcedColors || holds('(prefers-color-scheme: dark)', dark)) &&
    holds('(prefers-reduced-motion: reduce)', reducedMotion) &&
    holds('(forced-colors: active)', forcedColors)
  );
}
