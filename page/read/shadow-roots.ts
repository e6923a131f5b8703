/** Shadow trees, open and closed: an extension may look into both, each browser in its own way. */
import { isOwnElement } from '../own-elements.ts';
import type { Rest } from '../watch/time-slices.ts';
import { localNameOf, queryAll } from './dom.ts';

interface ChromeDom {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

export function shadowRootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as ChromeDom;
  // Firefox has `chrome`, too, without `dom`. Elements of HTML alone are asked; `instanceof` does not tell them where a page
  // has moved them from one document into another.
  if (chrome?.dom) return 'innerText' in element ? chrome.dom.openOrClosedShadowRoot(element) : null;
  return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
}

/** The commonest of the built-in elements that may have a shadow tree, and the others; custom elements are the rest. */
const COMMON_HOSTS = ['div', 'p', 'span'];
const RARE_HOSTS = 'article aside blockquote body footer h1 h2 h3 h4 h5 h6 header main nav section'.split(' ');

/** The commonest elements, of which the browser makes no object for the script: no custom one is among them, and no rare host. */
const PLAIN = 'p,a,span,div,li,td,em,b,i,strong,code,tr,br,img,ul,path,script';

/** How many elements are looked at between two rests. */
const ELEMENTS_A_STEP = 200;
/**
 * Below a root with fewer, each is looked at: to ask for twenty tags below each of 25,000 paragraphs that a page puts in one
 * by one took Firefox more than a minute.
 */
const MANY_ELEMENTS = 1_000;

/**
 * Looks for shadow trees below a root, yielding each, with rests in between. Where there are many elements the custom ones
 * come first, for nearly all hosts are, and with them the rare built-in ones; then the common ones, one tag after another: a
 * selector of all of them takes the browser 17 ms on a page of 60,000 elements, and a script 25 that looks at each by itself
 * and leaves the collector as many objects. Each question goes through the whole page, whether or not there is such an
 * element: one for each of the rare tags, too, took most of the time on long pages.
 */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | Rest, void, void> {
  if (!isLongDocument(root)) {
    const all = queryAll(root, '*');
    if (all.length < MANY_ELEMENTS) return yield* rootsAmong(all, mayBeHost);
  }
  yield 'long';
  yield* rootsAmong(queryAll(root, `:not(${PLAIN})`), mayBeHost);
  for (const host of COMMON_HOSTS) yield* rootsAmong(queryAll(root, host), () => true);
}

/** By the live list that the reading has asked for, too: a query for all elements takes 4 ms on a page of 60,000. */
function isLongDocument(root: Node): boolean {
  return root === document && document.getElementsByTagName('*').length >= MANY_ELEMENTS;
}

function* rootsAmong(
  elements: NodeListOf<Element>,
  isHost: (element: Element) => boolean,
): Generator<ShadowRoot | undefined, void, void> {
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (element && isHost(element) && !isOwnElement(element)) {
      const found = shadowRootOf(element);
      if (found) yield found;
    }
    if (i % ELEMENTS_A_STEP === 0) yield;
  }
}

const hosts = new Set([...COMMON_HOSTS, ...RARE_HOSTS]);

function mayBeHost(element: Element): boolean {
  const name = localNameOf(element);
  return hosts.has(name) || name.includes('-');
}
