/** Builds what the browser tests look at, once before all of them. `ON_RECORD_BUILT=1`: it has just been built. */
import { buildExtension } from '../../../scripts/build-extension.ts';

export async function setup(): Promise<void> {
  if (process.env.ON_RECORD_BUILT === '1') return;
  // One after the other: two builds at once would write the same intermediate files.
  for (const target of ['chrome', 'edge', 'firefox'] as const) await buildExtension(target, 'shipped');
  for (const target of ['chrome', 'firefox'] as const) await buildExtension(target, 'test');
}
