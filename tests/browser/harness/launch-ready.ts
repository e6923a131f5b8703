import { inject } from 'vitest';
import type { DrivenBrowser, LaunchOptions } from '../../../scripts/drive/driven-browser.ts';
import type { BrowserName } from '../../../scripts/drive/find-browsers.mjs';
import { launch } from '../../../scripts/drive/launch.ts';

/** A browser for tests: as `launch` starts it, on a profile that is ready; see `ready-profile.ts`. */
export function launchReady(name: BrowserName, options: Omit<LaunchOptions, 'executable'>): Promise<DrivenBrowser> {
  const profile = inject('readyProfile');
  return launch(name, { ...options, ...(profile ? { profile } : {}) });
}
