/**
 * Changes of the shape in which settings are stored. Forward only, numbered, each safe to run twice; a step sees the
 * stored choices by key and returns them in the next shape. Steps are added at the end and never edited.
 *
 * Settings that a newer version wrote (another device, a downgrade) pass through untouched: what we still
 * understand of them is parsed key by key, and nothing is written back.
 */

export type Stored = Readonly<Record<string, unknown>>;

/** Leads from one version's shape to the next; must not throw on garbage. */
export type Migration = (stored: Stored) => Stored;

/** `migrations[0]` leads from version 1 to version 2. None yet: version 1 is the first shape that was published. */
export const migrations: readonly Migration[] = [];

/** The version of the shape after all the steps; the first is 1. */
export function currentVersion(steps: readonly Migration[] = migrations): number {
  return steps.length + 1;
}

/** @param version as it was stored; anything that is no version counts as the first. */
export function migrate(stored: Stored, version: unknown, steps: readonly Migration[] = migrations): Stored {
  return steps.slice(storedVersion(version) - 1).reduce((shape, step) => step(shape), stored);
}

export function storedVersion(version: unknown): number {
  return Number.isSafeInteger(version) && Number(version) >= 1 ? Number(version) : 1;
}
