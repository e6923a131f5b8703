/**
 * Keeps what the reader chooses. A choice goes to this device's storage at once and to sync in bundles, because sync
 * counts its writes (120 a minute, 1,800 an hour) and refuses what is too many or too large. What sync refuses stays
 * here, where `readSettings` finds it first.
 */
import { currentVersion } from './settings-migrations.ts';
import { fallback, type SettingKey, type Settings, settingEntries, settingKeys, siteKeys } from './settings-schema.ts';
import { type Area, type Areas, PREFIX, prefixed, readArea, VERSION } from './settings-storage.ts';

/** A slider of clicks becomes one write; 1,800 an hour is one in 2 s. */
const BUNDLE_MS = 2_000;

/** What a changed setting was, when it was no value of ours: kept, for it may be a newer version's. */
export const QUARANTINE = 'settings.quarantine';

/** Where a choice is kept: on all devices; on this one, for sync refused; nowhere, until the page is left. */
export type KeptWhere = 'everywhere' | 'here' | 'nowhere';

export type Patch = Partial<Settings>;

export interface ChangeOptions {
  /** From a private window: whatever names a site is left out, and the answer is `nowhere` if nothing else is changed. */
  readonly isPrivate?: boolean;
}

export type ChangeSettings = (patch: Patch, options?: ChangeOptions) => Promise<KeptWhere>;

/** @throws TypeError from the returned function when the patch holds what is no setting: that is our own mistake. */
export function createSettingsWriter(areas: Areas): ChangeSettings {
  let waiting: Patch = {};
  let push: Promise<ReadonlySet<string>> | null = null;
  let lastPush = Number.NEGATIVE_INFINITY;

  async function pushWaiting(): Promise<ReadonlySet<string>> {
    const pauseMs = lastPush + BUNDLE_MS - Date.now();
    // Without a pause a microtask, so that `push` is set before it is cleared below.
    await (pauseMs > 0 ? new Promise((resolve) => setTimeout(resolve, pauseMs)) : null);
    lastPush = Date.now();
    push = null;
    const bundle = waiting;
    waiting = {};
    return pushToSync(areas, bundle);
  }

  return async (patch, { isPrivate = false } = {}) => {
    const checked = checkPatch(patch, isPrivate);
    const keys = Object.keys(checked);
    if (keys.length === 0) return 'nowhere';
    const isHere = await keepHere(areas, checked);
    waiting = { ...waiting, ...checked };
    push ??= pushWaiting();
    const synced = await push;
    if (keys.every((key) => synced.has(key))) return 'everywhere';
    return isHere ? 'here' : 'nowhere';
  };
}

/** Pushes what an earlier page left here when it was closed too soon; call it when the extension starts. Never rejects. */
export async function pushLeftovers(areas: Areas): Promise<void> {
  const { choices } = await readArea(areas.local);
  const good = settingKeys.flatMap((key) => {
    const value = Object.hasOwn(choices, key) ? settingEntries[key].parse(choices[key]) : undefined;
    return value === undefined ? [] : [[key, value] as const];
  });
  if (good.length > 0) await pushToSync(areas, Object.fromEntries(good));
}

function checkPatch(patch: Patch, isPrivate: boolean): Patch {
  const left = new Set<string>(isPrivate ? siteKeys : []);
  const checked = Object.entries(patch).flatMap(([key, value]) => {
    const entry = Object.hasOwn(settingEntries, key) ? settingEntries[key as SettingKey] : null;
    const parsed = entry?.parse(value);
    if (parsed === undefined) throw new TypeError(`settings: ${key} cannot be ${JSON.stringify(value)}`);
    return left.has(key) ? [] : [[key, parsed] as const];
  });
  return Object.fromEntries(checked);
}

/** @returns whether this device's storage took it. */
async function keepHere(areas: Areas, patch: Patch): Promise<boolean> {
  try {
    const [sync, local] = await Promise.all([readArea(areas.sync), readArea(areas.local)]);
    const unreadable = [sync.raw, local.raw].flatMap((raw) =>
      Object.keys(patch)
        .filter((key) => Object.hasOwn(raw, key) && settingEntries[key as SettingKey].parse(raw[key]) === undefined)
        .map((key) => [key, raw[key]] as const),
    );
    const quarantine = unreadable.length > 0 ? { [QUARANTINE]: Object.fromEntries(unreadable) } : {};
    await areas.local().set({ ...prefixed(patch), ...quarantine, [VERSION]: currentVersion() });
    return true;
  } catch {
    return false;
  }
}

/** @returns the keys that sync holds now; these are taken from here again, unless they were changed meanwhile. */
async function pushToSync(areas: Areas, bundle: Patch): Promise<ReadonlySet<string>> {
  const keys = Object.keys(bundle) as SettingKey[];
  const done = (await storeChoices(areas.sync, bundle, keys))
    ? keys
    : // One list that is too long must not hold up the others.
      (
        await Promise.all(keys.map(async (key) => ((await storeChoices(areas.sync, bundle, [key])) ? [key] : [])))
      ).flat();
  const { raw } = await readArea(areas.local);
  const settled = done.filter((key) => isSame(raw[key], bundle[key])).map((key) => PREFIX + key);
  try {
    if (settled.length > 0) await areas.local().remove(settled);
  } catch {
    // It stays here and says the same as sync.
  }
  return new Set(done);
}

/** A choice that equals the default is stored by removing it, so that a better default reaches who never chose. */
async function storeChoices(area: () => Area, choices: Patch, keys: readonly SettingKey[]): Promise<boolean> {
  const chosen = keys.filter((key) => !isSame(choices[key], fallback[key]));
  const others = keys.filter((key) => !chosen.includes(key)).map((key) => PREFIX + key);
  try {
    if (chosen.length > 0) {
      const items = prefixed(Object.fromEntries(chosen.map((key) => [key, choices[key]])));
      await area().set({ ...items, [VERSION]: currentVersion() });
    }
    if (others.length > 0) await area().remove(others);
    return true;
  } catch {
    return false;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
