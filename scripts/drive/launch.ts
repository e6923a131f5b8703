import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { type BrowserName, findBrowser, variableOf } from './find-browsers.mjs';

/** @throws when this machine has no such browser. */
export async function launch(name: BrowserName, options: Omit<LaunchOptions, 'executable'>): Promise<DrivenBrowser> {
  const executable = findBrowser(name);
  if (!executable) throw new Error(`no ${name} found: name its executable in the variable ${variableOf(name)}`);
  // Loaded only when wanted: Playwright and puppeteer take seconds, and bad input should be told at once.
  if (name === 'chromium') return (await import('./drive-chromium.ts')).launchChromium({ ...options, executable });
  return (await import('./drive-firefox.ts')).launchFirefox({ ...options, executable });
}
