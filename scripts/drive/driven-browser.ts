/**
 * A real browser that carries the built extension, seen through one thin interface whichever browser it is. What only
 * one of them can do is `null` in the other, so that a test says so instead of passing by accident.
 */
import type { BrowserName } from './find-browsers.mjs';

/** Console output and uncaught errors of a page. In Firefox, extension pages report nothing here: see `extensionErrors`. */
export interface LogEntry {
  readonly kind: 'console' | 'error';
  readonly text: string;
}

export interface Emulation {
  readonly dark: boolean;
  readonly reducedMotion: boolean;
  readonly forcedColors: boolean;
}

/** CSS px, from the viewport's upper left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

export type Evaluate = <A extends readonly unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>;

export interface DrivenPage {
  /** Loads an address, waits for its `load` event, resolves to the HTTP status, if any. @throws when it does not load. */
  goto(url: string): Promise<number | null>;
  url(): string;
  /** Runs a self-contained function in the page's own world; arguments and result travel as JSON. */
  readonly evaluate: Evaluate;
  /** Evaluates source text that yields a JSON string, or a promise of one. */
  evaluateSource(source: string): Promise<string>;
  /** The same as `evaluate` in the extension's isolated world of the top frame, where DevTools can reach it; null in Firefox. */
  readonly evaluateInContentScript: Evaluate | null;
  /** Repeats `evaluate` until the result is truthy. @throws after `timeoutMs`, naming the last result. */
  waitFor<A extends readonly unknown[], T>(
    run: (...args: A) => T | Promise<T>,
    args: A,
    timeoutMs?: number,
  ): Promise<T>;
  /** A PNG of the viewport, or of a part of it. */
  screenshot(area?: Area): Promise<Uint8Array>;
  /** The page as it would be printed, as a PDF. */
  print(): Promise<Uint8Array>;
  moveTo(point: Point): Promise<void>;
  click(point: Point): Promise<void>;
  press(point: Point): Promise<void>;
  release(): Promise<void>;
  wheel(deltaY: number): Promise<void>;
  tap(point: Point): Promise<void>;
  /** A key by its `KeyboardEvent.key`, with modifiers as in `Control+Shift+A`. */
  key(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** @param scale device pixels in each CSS px; 1 without it. */
  resize(width: number, height: number, scale?: number): Promise<void>;
  bringToFront(): Promise<void>;
  /** What is not named goes back to normal. In Firefox this holds for every page of the browser. */
  emulate(media: Partial<Emulation>): Promise<void>;
  readonly log: readonly LogEntry[];
  /** Addresses that the page asked for, in order. */
  readonly requests: readonly string[];
  /** Playwright's page, for what only it can do (axe, DevTools protocol); null in Firefox. */
  readonly playwright: import('@playwright/test').Page | null;
  close(): Promise<void>;
}

export interface DrivenBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** Where the extension's own pages live, with the closing slash. */
  readonly extensionRoot: string;
  newPage(): Promise<DrivenPage>;
  /** Opens a page of the extension in a tab, for instance `popup.html?tab=3`. */
  extensionPage(path: string): Promise<DrivenPage>;
  /** Runs in an extension document that shows nothing, beside popup and side panel: `tabs`, `storage`, `runtime`. */
  readonly inExtension: Evaluate;
  /** Runs in the background script: service worker or event page. */
  readonly inBackground: Evaluate;
  /** Runs in the browser's own window, with all its rights; null in Chromium, which has none to run in. */
  readonly inBrowserWindow: Evaluate | null;
  /** Ends the background script as the browser does when it has been idle; the next event starts it again. */
  stopBackground(): Promise<void>;
  /**
   * Presses the extension's button in the toolbar over the tab that shows this page, which is in front. By that the browser
   * lends that tab to the extension (`activeTab`). The popup opens in Firefox; Chromium without a display shows none.
   */
  pressButton(page: DrivenPage): Promise<void>;
  /** Lets the extension into private windows, as a person does in the browser's settings; it is loaded anew by that. */
  allowPrivateWindows(): Promise<void>;
  /** The browser's number of the tab that shows this page, as `tabs.sendMessage` wants it. */
  tabIdOf(page: DrivenPage): Promise<number>;
  /** Uncaught errors of the extension's own code so far, content scripts included, as far as the browser tells. */
  extensionErrors(): Promise<readonly string[]>;
  /** Resolves when the browser has gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension; null: the same browser without it. */
  readonly extension: string | null;
  readonly executable: string;
  /** Folder of another extension that is installed beside it. */
  readonly beside?: string;
  /** Leaves the tab open that greets after installing, which would stand in front of every other. */
  readonly keepWelcome?: boolean;
  /** With a window that a person can see. */
  readonly headed?: boolean;
  /** `host:port` of a proxy that every request except to this machine takes; see `blocking-proxy.ts`. */
  readonly proxy?: string;
  /** Draws frames as fast as it can instead of in the display's time. Only Chromium can. */
  readonly isUnpaced?: boolean;
  /** Settings of Firefox's `about:config` beyond the driver's own. Chromium has no such thing. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** Folder of a Firefox profile to start on a copy of, which is made beside it and goes with the browser. */
  readonly profile?: string;
}

/** The page that the extension opens after it was installed, and how long to wait for it. */
export const WELCOME = 'welcome.html';
export const WELCOME_WAIT_MS = 20_000;

/** How a function and its arguments become one expression that either browser evaluates. */
export function expressionOf(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  // `undefined` has no JSON; a function's missing argument is the same to it.
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return `(async () => JSON.stringify({ value: await (${run.toString()})(${list}) }))()`;
}

export function unwrapValue<T>(json: string): T {
  return (JSON.parse(json) as { value: T }).value;
}

export const POLL_MS = 50;

/** The `waitFor` of both browsers. */
export function waiting(evaluate: Evaluate): DrivenPage['waitFor'] {
  return async (run, args, timeoutMs = 20_000) => {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const value = await evaluate(run, ...args);
      if (value) return value;
      if (Date.now() > deadline)
        throw new Error(`waited ${timeoutMs} ms for ${run.toString()}: ${JSON.stringify(value)}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
}
