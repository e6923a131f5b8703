/** Shadow trees, open and closed: an extension may look into both, each browser in its own way. */
import { isOwnElement } from '../own-elements.ts';
import { localNameOf, queryAll } from './dom.ts';

interface ChromeDom {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as ChromeDom;
  // Firefox has `chrome`, too, without `dom`.
  if (chrome?.dom) return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
  return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
}

/** The built-in elements that may have a shadow tree; custom elements are the others. */
const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

/** How many elements are looked at between two rests. */
const ELEMENTS_A_STEP = 200;

/**
 * Looks for shadow trees below a root, yielding each with rests in between. Custom elements first, for nearly all hosts
 * are; then the built-in ones.
 */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | null, void, void> {
  const all = queryAll(root, '*');
  for (const wanted of [isCustom, isBuiltInHost]) {
    for (let i = 0; i < all.length; i++) {
      const element = all[i];
      if (element && wanted(element) && !isOwnElement(element)) {
        const found = shadowRootOf(element);
        if (found) yield found;
      }
      if (i % ELEMENTS_A_STEP === 0) yield null;
    }
  }
}

function isCustom(element: Element): boolean {
  return localNameOf(element).includes('-');
}

const hosts = new Set(HOSTS.split(','));

function isBuiltInHost(element: Element): boolean {
  return hosts.has(localNameOf(element));
}
