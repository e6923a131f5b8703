/**
 * May a script run on this tab? The browser is asked, by letting the smallest of scripts run, because it alone knows its
 * own pages, its store, its reader view, what a company has blocked and what the reader has withheld.
 */
import { browser } from 'wxt/browser';
import { isReadableType } from '../engine/reading/content-types.ts';

/**
 * Where Chromium's own site access is set to "on click", it answers only once the reader has clicked, perhaps never.
 * A page that may be read answers within tens of ms, a busy one within some hundreds.
 */
const PROBE_MS = 1_500;

export type PageAccess =
  | { readonly kind: 'granted' }
  /** The reader has not (or no longer) given access to this site, or to any; these origins can be asked for. */
  | { readonly kind: 'askable'; readonly origins: readonly string[] }
  /** No extension may read this tab; `files`: whether addresses of files are open to this extension. */
  | { readonly kind: 'closed'; readonly files: boolean }
  /** A script runs, yet the document is no text that it could read: the browser's own PDF viewer, an image. */
  | { readonly kind: 'no-text'; readonly contentType: string };

export async function probeAccess(tabId: number): Promise<PageAccess> {
  const contentType = await probe(tabId);
  if (contentType !== null) {
    return isReadableType(contentType) ? { kind: 'granted' } : { kind: 'no-text', contentType };
  }
  const origins = await missingOrigins(tabId);
  if (origins.length > 0) return { kind: 'askable', origins };
  return { kind: 'closed', files: (await browser.extension.isAllowedFileSchemeAccess?.()) ?? true };
}

/** Must be called from a click. Resolves to whether the origins are ours now. */
export async function requestAccess(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

/** Whether pages may be read without a press of the button; true where the browser cannot say. */
export async function mayReadPages(): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: webOrigins() });
  } catch {
    return true;
  }
}

/** Must be called from a click. Resolves to whether all pages may be read now. */
export function requestPages(): Promise<boolean> {
  return requestAccess(webOrigins());
}

/** Puts the content script into the frames of a tab that was open before the extension, or before access to it, was. */
export async function startReading(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/scan.js'] });
    return true;
  } catch {
    return false;
  }
}

/** The document's content type, or null when no script may run. */
async function probe(tabId: number): Promise<string | null> {
  try {
    const asked = browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    const [top] = await Promise.race([asked, emptyAfter(PROBE_MS)]);
    return typeof top?.result === 'string' ? top.result : null;
  } catch {
    return null;
  }
}

function emptyAfter(delayMs: number): Promise<readonly []> {
  return new Promise((resolve) => setTimeout(() => resolve([]), delayMs));
}

/** Of this tab's site where the browser shows its address, else of all pages that the manifest names. */
async function missingOrigins(tabId: number): Promise<readonly string[]> {
  const url = await addressOf(tabId);
  const own = url ? originPattern(url) : null;
  // A page that shows its address but has no web origin is one of the browser's own: there is nothing to ask for.
  if (url && !own) return [];
  const origins = own ? [own] : webOrigins();
  try {
    return (await browser.permissions.contains({ origins })) ? [] : origins;
  } catch {
    return [];
  }
}

/** Undefined where the extension has no access: it does not ask for the permission to see all addresses. */
async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    return undefined;
  }
}

function originPattern(url: string): string | null {
  const [, scheme, host] = /^(https?):\/\/(?:[^/?#@]*@)?(\[[^\]]+\]|[^/:?#]+)/.exec(url) ?? [];
  return scheme && host ? `${scheme}://${host}/*` : null;
}

function webOrigins(): string[] {
  const declared: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  return declared.filter((pattern) => !pattern.startsWith('file:'));
}
