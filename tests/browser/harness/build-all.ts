/** Makes what the browser tests look at and start from, once before all of them. `ON_RECORD_BUILT=1`: it has just been built. */
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../../scripts/build-extension.ts';
import { makeReadyProfile } from './ready-profile.ts';

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [{ profile, remove }] = await Promise.all([makeReadyProfile(), buildAll()]);
  project.provide('readyProfile', profile);
  return remove;
}

async function buildAll(): Promise<void> {
  if (process.env.ON_RECORD_BUILT === '1') return;
  // One after the other: two builds at once would write the same intermediate files.
  for (const target of ['chrome', 'edge', 'firefox'] as const) await buildExtension(target, 'shipped');
  for (const target of ['chrome', 'firefox'] as const) await buildExtension(target, 'test');
}
