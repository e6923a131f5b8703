import { launchChromium } from './drive-chromium.ts';
import { launchFirefox } from './drive-firefox.ts';
import type { DrivenBrowser, LaunchOptions } from './driven-browser.ts';
import { type BrowserName, findBrowser, variableOf } from './find-browsers.mjs';

/** @throws when this machine has no such browser. */
export async function launch(name: BrowserName, options: Omit<LaunchOptions, 'executable'>): Promise<DrivenBrowser> {
  const executable = findBrowser(name);
  if (!executable) throw new Error(`no ${name} found: name its executable in the variable ${variableOf(name)}`);
  return (name === 'chromium' ? launchChromium : launchFirefox)({ ...options, executable });
}
