/** Settings as a file to carry along. Pure: text in, text out; whoever calls shows the outcome. */
import { currentVersion, migrate, type Stored } from './settings-migrations.ts';
import {
  fallback,
  parseSettings,
  type SettingKey,
  type Settings,
  settingEntries,
  settingKeys,
} from './settings-schema.ts';

const FORMAT = 'on-record-settings';

/** More than the longest lists of sites take, in UTF-16 units; what is larger is some other file. */
export const MAX_FILE = 2_000_000;

export type ReadFile =
  /** `left`: keys whose values are none of ours; the settings hold their defaults there. */
  | { readonly kind: 'settings'; readonly settings: Settings; readonly left: readonly string[] }
  | { readonly kind: 'refused'; readonly why: 'too-large' | 'no-json' | 'other-format' };

/** Only choices, as in storage, so that a better default still reaches whoever carries an old file. */
export function writeSettingsFile(settings: Settings): string {
  const chosen = settingKeys.filter((key) => JSON.stringify(settings[key]) !== JSON.stringify(fallback[key]));
  const choices = Object.fromEntries(chosen.map((key) => [key, settings[key]]));
  return `${JSON.stringify({ format: FORMAT, version: currentVersion(), settings: choices }, null, 2)}\n`;
}

/** Trusts nothing; never throws. A file of a newer version is read as far as it is understood. */
export function readSettingsFile(text: string): ReadFile {
  if (text.length > MAX_FILE) return { kind: 'refused', why: 'too-large' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { kind: 'refused', why: 'no-json' };
  }
  if (!isObject(file) || file.format !== FORMAT || !isObject(file.settings))
    return { kind: 'refused', why: 'other-format' };
  const choices = migrate(file.settings, file.version);
  const left = Object.keys(choices).filter((key) => !isUnderstood(key, choices[key]));
  return { kind: 'settings', settings: parseSettings(choices), left };
}

/** A list of sites that lost bad members counts as not understood in full. */
function isUnderstood(key: string, value: unknown): boolean {
  if (!Object.hasOwn(settingEntries, key)) return false;
  const parsed = settingEntries[key as SettingKey].parse(value);
  return parsed !== undefined && JSON.stringify(parsed) === JSON.stringify(value);
}

function isObject(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
