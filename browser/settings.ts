/** The reader's choices as the rest of the extension sees them: load, watch, change. */
import { browser } from './own-api.ts';
import type { Settings, SiteKey } from './settings-schema.ts';
import { type Areas, migrateArea, PREFIX, readSettings } from './settings-storage.ts';
import {
  type ChangeOptions,
  type ChangeSettings,
  createSettingsWriter,
  type KeptWhere,
  type Patch,
  pushLeftovers,
} from './settings-writer.ts';
import { withoutSite, withSite } from './sites.ts';

const areas: Areas = { sync: () => browser.storage.sync, local: () => browser.storage.local };

/** Never rejects; the defaults where storage refuses. */
export function loadSettings(): Promise<Settings> {
  return readSettings(areas);
}

/**
 * Calls back with the whole settings after each change, wherever it was made, and never twice with the same.
 * Not called at the start: watch first, then load, and no change is lost in between.
 */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  let last = '';
  const onChanged = async (changes: Readonly<Record<string, unknown>>): Promise<void> => {
    if (!Object.keys(changes).some((name) => name.startsWith(PREFIX))) return;
    const settings = await loadSettings();
    const now = JSON.stringify(settings);
    if (signal.aborted || now === last) return;
    last = now;
    listener(settings);
  };
  try {
    browser.storage.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(onChanged), { once: true });
  } catch {
    // No storage, no changes.
  }
}

let writer: ChangeSettings | null = null;

/** Keeps choices, and tells where. Never rejects for storage's sake. @throws TypeError for what is no setting. */
export function changeSettings(patch: Patch, options?: ChangeOptions): Promise<KeptWhere> {
  writer ??= createSettingsWriter(areas);
  return writer(patch, options);
}

/** Puts a site on a list or takes it off. Reads the list anew, so that what another tab added is not lost. */
export async function changeSite(
  list: SiteKey,
  { site, on, ...options }: ChangeOptions & { readonly site: string; readonly on: boolean },
): Promise<KeptWhere> {
  const sites = (await loadSettings())[list];
  return changeSettings({ [list]: on ? withSite(sites, site) : withoutSite(sites, site) }, options);
}

/** What the background does once at each start: today's shape, and into sync what was left behind. */
export async function tidySettings(): Promise<void> {
  await Promise.all([migrateArea(areas.sync), migrateArea(areas.local)]);
  await pushLeftovers(areas);
}
