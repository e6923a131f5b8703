/** Sites as the settings name them. Pure: URLs and lists in, names and lists out. */
import { isSite, type Settings } from './settings-schema.ts';

/** How all files of this computer are named together, for they have no host. */
export const FILES = 'file:';

/**
 * @param url of a page, or the `origin` of a frame without an address of its own (`about:blank`, `srcdoc`).
 * @returns its host with port, `file:`, or null for what is no site (`about:`, `data:`, an opaque origin).
 */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  if (protocol === FILES) return FILES;
  return /^https?:$/u.test(protocol) && isSite(host) ? host : null;
}

/** What a person typed: an address or a bare host. Null where neither can be made of it. */
export function siteTyped(text: string): string | null {
  const typed = text.trim();
  return siteOf(typed) ?? (/^[^\s/]+(?:\/[^/]|\/?$)/u.test(typed) ? siteOf(`https://${typed}`) : null);
}

/** @param site null is no site, and never on the list. */
export function isSiteOff(settings: Settings, site: string | null): boolean {
  return site !== null && settings.sitesOff.includes(site);
}

export function withSite(sites: readonly string[], site: string): readonly string[] {
  return sites.includes(site) ? sites : [...sites, site];
}

export function withoutSite(sites: readonly string[], site: string): readonly string[] {
  return sites.filter((other) => other !== site);
}
