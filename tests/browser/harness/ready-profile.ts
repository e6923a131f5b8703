/**
 * A Firefox profile that has been started once. Half of what a first start works is getting ready what a profile keeps: its
 * databases, and the browser's own scripts, compiled. Each browser of the tests starts on a copy, one that no other has seen.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/drive/find-browsers.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the profile; null where no Firefox is tested. */
    readonly readyProfile: string | null;
  }
}

/** Starts and ends Firefox once, without the extension. */
export async function makeReadyProfile(): Promise<{ readonly profile: string | null; remove(): Promise<void> }> {
  const executablePath = findBrowser('firefox');
  const wanted = process.env.ON_RECORD_BROWSER;
  if (!executablePath || (wanted && wanted !== 'firefox')) return { profile: null, remove: async () => {} };
  // The copies are made in here, too, and go with it even where a run was broken off.
  const folder = await mkdtemp(join(tmpdir(), 'on-record-firefox-'));
  const profile = join(folder, 'profile');
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath, userDataDir: profile });
  await (await firefox.newPage()).goto('data:text/html,<title>first</title>');
  await firefox.close();
  return { profile, remove: () => rm(folder, { recursive: true, force: true }) };
}
