/**
 * The reader's choices: one table, from which the types, the defaults, the parser and the options page follow.
 * Defaults live here (`fallback`); only what differs from them is stored. Whatever storage holds is parsed key by key:
 * a bad value falls back alone and costs no other setting.
 *
 * By hand and not by valibot: every page loads this, where 0.6 kB gzip stand against 1.8, and of what valibot tells about
 * a failure nothing would be shown.
 */

/** Longest host that can stand in a URL (253), and a port. */
const MAX_HOST = 260;

/** More than anyone collects; keeps a list that something else filled from slowing every page. */
const MAX_SITES = 2_000;

export interface Entry<T> {
  readonly fallback: T;
  /** The value as it can be trusted, or undefined where nothing of it can. */
  readonly parse: (stored: unknown) => T | undefined;
}

/** The first value is the one that holds while nobody chose. */
function oneOf<const T extends string>(fallback: T, ...others: readonly T[]): Entry<T> {
  const values = [fallback, ...others];
  return { fallback, parse: (stored) => values.find((value) => value === stored) };
}

function flag(fallback: boolean): Entry<boolean> {
  return { fallback, parse: (stored) => (typeof stored === 'boolean' ? stored : undefined) };
}

/** A list of sites keeps its good members when one is bad, each once, the newest where there are too many. */
function sites(): Entry<readonly string[]> {
  return {
    fallback: [],
    parse: (stored) => (Array.isArray(stored) ? [...new Set(stored.filter(isSite))].slice(-MAX_SITES) : undefined),
  };
}

/** A host as `URL.host` gives it, port included, or `file:` for the files of this computer. */
export function isSite(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_HOST && /^[^\s/?#@\\]+$/u.test(value);
}

export const settingEntries = {
  /** `on-click`: nothing is read until the toolbar button is pressed. */
  mode: oneOf('automatic', 'on-click'),
  /** `every-name` marks all candidates, the rejected ones faintly. */
  sensitivity: oneOf('judged', 'every-name'),
  density: oneOf('all', 'first-in-section'),
  markStyle: oneOf('underline', 'tint', 'both'),
  openBy: oneOf('hover', 'click', 'modifier'),
  theme: oneOf('auto', 'light', 'dark'),
  /** Whether one polite summary is announced to screen readers. */
  announce: flag(true),
  sitesOff: sites(),
  /** Sites where real `<mark>` elements, which Tab reaches, stand in place of highlights. */
  sitesWithElements: sites(),
} as const;

type Entries = typeof settingEntries;
export type SettingKey = keyof Entries;
export type Settings = { readonly [K in SettingKey]: Entries[K]['fallback'] };

export const settingKeys = Object.keys(settingEntries) as readonly SettingKey[];

/** The settings that name a site; nothing of the kind is ever stored from a private window. */
export const siteKeys = ['sitesOff', 'sitesWithElements'] as const satisfies readonly SettingKey[];
export type SiteKey = (typeof siteKeys)[number];

export const fallback: Settings = parseSettings();

/**
 * Trusts nothing: anything at all goes in, whole settings come out. Never throws.
 * @param layers the first one that holds a good value for a key is believed.
 */
export function parseSettings(...layers: readonly Readonly<Record<string, unknown>>[]): Settings {
  const parsed = settingKeys.map((key) => {
    const entry = settingEntries[key];
    const values = layers.map((layer) => (Object.hasOwn(layer, key) ? entry.parse(layer[key]) : undefined));
    return [key, values.find((value) => value !== undefined) ?? entry.fallback];
  });
  return Object.fromEntries(parsed) as unknown as Settings;
}
