/**
 * How settings lie in storage, and how they are read. Two areas:
 *
 *     sync     what the reader chose, on all devices
 *     local    what was chosen here and is not in sync yet, or was refused there (quota, sync forbidden by policy);
 *              stands above sync while it is there
 *
 * So a choice is safe from the moment it is made, and a refusing sync costs the other devices and nothing else.
 */
import {
  currentVersion,
  type Migration,
  migrate,
  migrations,
  type Stored,
  storedVersion,
} from './settings-migrations.ts';
import { parseSettings, type Settings } from './settings-schema.ts';

/** The part of `browser.storage.StorageArea` that is needed; every call may reject or throw. */
export interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Getters, for merely naming an area throws once the extension was updated under a content script. */
export interface Areas {
  readonly sync: () => Area;
  readonly local: () => Area;
}

/** Every stored setting has this before its key, apart from whatever else the extension may keep. */
export const PREFIX = 'setting.';
export const VERSION = 'settings.version';

/** Of one area: the choices in today's shape, and what they were stored as. */
export interface Kept {
  readonly choices: Stored;
  readonly raw: Stored;
  readonly version: number;
}

/** Never rejects: an area that refuses holds nothing. */
export async function readArea(area: () => Area, steps: readonly Migration[] = migrations): Promise<Kept> {
  try {
    const items = await area().get(null);
    const ours = Object.entries(items).filter(([name]) => name.startsWith(PREFIX));
    const raw = Object.fromEntries(ours.map(([name, value]) => [name.slice(PREFIX.length), value]));
    const version = storedVersion(items[VERSION]);
    return { raw, version, choices: migrate(raw, version, steps) };
  } catch {
    // Forbidden by policy, a broken profile, an updated extension: the defaults serve.
    return { raw: {}, version: currentVersion(steps), choices: {} };
  }
}

/** The settings as they hold now; the defaults where storage has nothing, holds garbage or refuses. Never rejects. */
export async function readSettings(areas: Areas): Promise<Settings> {
  const [sync, local] = await Promise.all([readArea(areas.sync), readArea(areas.local)]);
  return parseSettings(local.choices, sync.choices);
}

/**
 * Brings an area to today's shape, once; reading does the same in memory, so nothing depends on when this runs.
 * An area that a newer version wrote is left alone.
 */
export async function migrateArea(area: () => Area, steps: readonly Migration[] = migrations): Promise<void> {
  const { raw, choices, version } = await readArea(area, steps);
  if (version >= currentVersion(steps) || Object.keys(raw).length === 0) return;
  const gone = Object.keys(raw).filter((key) => !Object.hasOwn(choices, key));
  try {
    // Written before anything is removed: killed in between, an old key stays that nobody reads.
    await area().set({ ...prefixed(choices), [VERSION]: currentVersion(steps) });
    if (gone.length > 0) await area().remove(gone.map((key) => PREFIX + key));
  } catch {
    // The next start tries again.
  }
}

export function prefixed(choices: Stored): Record<string, unknown> {
  return Object.fromEntries(Object.entries(choices).map(([key, value]) => [PREFIX + key, value]));
}
