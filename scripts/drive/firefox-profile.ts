import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

export async function copyProfile(profile: string): Promise<string> {
  const copy = await mkdtemp(`${profile}-`);
  // The lock names the process that had the profile open.
  await cp(profile, copy, { recursive: true, filter: (file) => !/[/\\](?:lock|\.parentlock)$/.test(file) });
  return copy;
}

/** Nobody will start on this profile again: what Firefox writes into it in the end, a second of work, is not waited for. */
export async function discard(firefox: Browser, profile: string): Promise<void> {
  const process = firefox.process();
  if (process && process.exitCode === null && process.signalCode === null) {
    process.kill('SIGKILL');
    await once(process, 'exit');
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
