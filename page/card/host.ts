/**
 * The one element of ours in a page, there only while a card is open: a closed shadow root whose surface is a popover, so
 * that it stands in the top layer. It has no attribute, so there is nothing on it to recognise, and nothing to keep but emptiness.
 */
import { claimElement } from '../own-elements.ts';
import hostCss from './host.css?inline';

/** After this many returns within `PATIENCE_MS` the page has won: fighting on would freeze it. */
const MAX_RETURNS = 5;
const PATIENCE_MS = 10_000;

/** When the host had to be put back, over all cards of this page; ms since the page's start. */
let returns: number[] = [];

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

export interface CardHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** What the card is drawn into. */
  readonly surface: HTMLElement;
}

interface HostOptions {
  readonly parent: Element;
  readonly css: string;
  readonly theme: string;
  /** `open` in test builds alone: axe and Playwright cannot see into closed roots. */
  readonly mode: ShadowRootMode;
  /** The page does not let the host stand. */
  readonly onGivenUp: () => void;
  /** Removes the host. */
  readonly signal: AbortSignal;
}

/** @returns null where the page has thrown the host out too often, or shows nothing that is put into it. */
export function mountHost({ parent, css, theme, mode, onGivenUp, signal }: HostOptions): CardHost | null {
  if (isTired()) return null;
  const host = document.createElementNS(HTML, 'div') as HTMLElement;
  claimElement(host);
  const root = host.attachShadow({ mode });
  root.adoptedStyleSheets = [sheetOf(css + hostCss)];
  const surface = document.createElementNS(HTML, 'div') as HTMLElement;
  surface.className = 'surface';
  surface.popover = 'manual';
  surface.dataset.theme = theme;
  surface.lang = 'en';
  surface.dir = 'ltr';
  root.append(surface);
  const outer = parent.namespaceURI === SVG ? wrapped(host) : host;
  parent.append(outer);
  surface.showPopover();
  if (!surface.checkVisibility() || isFilteredAway(parent.ownerDocument.documentElement)) {
    outer.remove();
    return null;
  }

  const watcher = new MutationObserver(() => {
    if (outer.parentNode === parent && outer.contains(host) && host.attributes.length === 0) return;
    returns.push(performance.now());
    if (isTired()) return onGivenUp();
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (outer.parentNode === parent && outer.contains(host)) return;
    if (outer !== host) outer.replaceChildren(host);
    parent.append(outer);
    surface.showPopover();
  });
  watcher.observe(parent, { childList: true });
  watcher.observe(outer, { childList: true });
  watcher.observe(host, { attributes: true });
  signal.addEventListener('abort', () => {
    watcher.disconnect();
    outer.remove();
  });
  return { host, root, surface };
}

/** An SVG document shows nothing of HTML that does not stand in an element for what is foreign to it. */
function wrapped(host: HTMLElement): Element {
  const wrapper = document.createElementNS(SVG, 'foreignObject');
  claimElement(wrapper);
  wrapper.append(host);
  return wrapper;
}

/**
 * Firefox draws the top layer through a filter on the root; a page under one that lets nothing through has nothing to show
 * in other browsers either.
 */
function isFilteredAway(root: Element): boolean {
  return /\bopacity\(0\)/u.test(getComputedStyle(root).filter);
}

function isTired(): boolean {
  const since = performance.now() - PATIENCE_MS;
  returns = returns.filter((when) => when > since);
  return returns.length >= MAX_RETURNS;
}

let sheet: CSSStyleSheet | null = null;

/** One for all cards: reading the style takes some milliseconds, and it never differs. */
function sheetOf(css: string): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
