import type { CDPSession, Page } from '@playwright/test';
import {
  type DrivenPage,
  type Evaluate,
  expressionOf,
  type LogEntry,
  type Point,
  unwrapValue,
  waiting,
} from './driven-browser.ts';

export function drivePlaywrightPage(page: Page, evaluateInContentScript: Evaluate): DrivenPage {
  const log: LogEntry[] = [];
  const requests: string[] = [];
  page.on('console', (message) => log.push({ kind: 'console', text: message.text() }));
  page.on('pageerror', (error) => log.push({ kind: 'error', text: error.stack ?? error.message }));
  page.on('request', (request) => requests.push(request.url()));
  const evaluateSource = (source: string) => page.evaluate<string>(source);
  const evaluate: Evaluate = async (run, ...args) => unwrapValue(await evaluateSource(expressionOf(run, args)));
  const moveTo = ({ x, y }: Point) => page.mouse.move(x, y);
  return {
    goto: async (url) => (await page.goto(url, { waitUntil: 'load' }))?.status() ?? null,
    url: () => page.url(),
    evaluate,
    evaluateSource,
    evaluateInContentScript,
    waitFor: waiting(evaluate),
    screenshot: (area) => page.screenshot(area ? { clip: area } : {}),
    print: () => page.pdf(),
    moveTo,
    click: ({ x, y }) => page.mouse.click(x, y),
    press: async (point) => {
      await moveTo(point);
      await page.mouse.down();
    },
    release: () => page.mouse.up(),
    wheel: (deltaY) => page.mouse.wheel(0, deltaY),
    tap: (point) => tap(page, point),
    key: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    resize: (width, height, scale = 1) => resize(page, width, height, scale),
    bringToFront: () => page.bringToFront(),
    emulate: ({ dark, reducedMotion, forcedColors }) =>
      page.emulateMedia({
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        forcedColors: forcedColors ? 'active' : 'none',
      }),
    log,
    requests,
    playwright: page,
    close: () => page.close(),
  };
}

/** Playwright scales only contexts that were made so; the protocol any page, for as long as its session lives. */
async function resize(page: Page, width: number, height: number, deviceScaleFactor: number): Promise<void> {
  await page.setViewportSize({ width, height });
  if (deviceScaleFactor === 1 && !scaled.has(page)) return;
  const session = scaled.get(page) ?? (await page.context().newCDPSession(page));
  scaled.set(page, session);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
}

const scaled = new WeakMap<Page, CDPSession>();

/** Playwright taps only in contexts made for touch; the protocol taps in any. */
async function tap(page: Page, { x, y }: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
