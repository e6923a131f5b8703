/**
 * The reader's choices. Defaults live here (`fallback`); only what differs from them is stored.
 * Whatever storage holds is parsed key by key: a bad value falls back alone and costs no other setting.
 */
import * as v from 'valibot';

/** A host name as `URL.host` gives it; sites are matched by host, port included. */
const host = v.pipe(v.string(), v.maxLength(260));

/** Room for years of "not on this site" within `storage.sync`'s 8,192 bytes an item. */
const MAX_SITES = 250;

const sites = v.pipe(v.array(host), v.maxLength(MAX_SITES));

export const settingEntries = {
  /** `on-click`: nothing is read until the toolbar button is pressed. */
  mode: v.picklist(['automatic', 'on-click']),
  /** `every-name` marks all candidates, the rejected ones faintly. */
  sensitivity: v.picklist(['judged', 'every-name']),
  density: v.picklist(['all', 'first-in-section']),
  markStyle: v.picklist(['underline', 'tint', 'both']),
  openBy: v.picklist(['hover', 'click', 'modifier']),
  theme: v.picklist(['auto', 'light', 'dark']),
  /** Whether one polite summary is announced to screen readers. */
  announce: v.boolean(),
  sitesOff: sites,
  /** Sites where real `<mark>` elements, which Tab reaches, stand in place of highlights. */
  sitesWithElements: sites,
} as const;

export const settingsSchema = v.object(settingEntries);
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

export const fallback: Settings = {
  mode: 'automatic',
  sensitivity: 'judged',
  density: 'all',
  markStyle: 'underline',
  openBy: 'hover',
  theme: 'auto',
  announce: true,
  sitesOff: [],
  sitesWithElements: [],
};
