import { inject } from 'vitest';
import type { DrivenBrowser, LaunchOptions } from '../../../scripts/drive/driven-browser.ts';
import type { BrowserName } from '../../../scripts/drive/find-browsers.mjs';
import { launch } from '../../../scripts/drive/launch.ts';

/**
 * Firefox would give each of its first eight tabs a process of its own, and nearly every tab of these tests is a first one,
 * since those before have been closed: half of what such a tab costs is starting its process and the extension in that.
 */
const ONE_PROCESS = { 'dom.ipc.processCount': 1 };

/** A browser for tests: as `launch` starts it, on a profile that is ready; see `ready-profile.ts`. */
export function launchReady(name: BrowserName, options: Omit<LaunchOptions, 'executable'>): Promise<DrivenBrowser> {
  const profile = inject('readyProfile');
  const preferences = { ...ONE_PROCESS, ...options.preferences };
  return launch(name, { ...options, preferences, ...(profile ? { profile } : {}) });
}
