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
  // Firefox has `chrome`, too, without `dom`. Elements of HTML alone are asked; `instanceof` does not tell them where a page
  // has moved them from one document into another.
  if (chrome?.dom) return 'innerText' in element ? chrome.dom.openOrClosedShadowRoot(element) : null;
  return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
}

/** The built-in elements that may have a shadow tree; custom elements are the others. */
const HOSTS = 'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' ');

/** No custom element is among them: the browser passes them over without an object for the script, the commonest first. */
const PLAIN = 'p,a,span,div,li,td,em,b,i,strong,code,tr,br,img,ul,path,script';

/** How many elements are looked at between two rests. */
const ELEMENTS_A_STEP = 200;
/**
 * Below a root with fewer, each is looked at: to ask for twenty tags below each of 25,000 paragraphs that a page puts in one
 * by one took Firefox more than a minute.
 */
const MANY_ELEMENTS = 1_000;

/**
 * Looks for shadow trees below a root, yielding each with rests in between. Where there are many elements the custom ones
 * come first, for nearly all hosts are; then the built-in ones, one tag after another: a selector of all of them takes the
 * browser 17 ms on a page of 60,000 elements, and a script 25 that looks at each by itself and leaves the collector as many
 * objects.
 */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | null, void, void> {
  const all = queryAll(root, '*');
  if (all.length < MANY_ELEMENTS) return yield* rootsAmong(all, (element) => isCustom(element) || isBuiltIn(element));
  yield* rootsAmong(queryAll(root, `:not(${PLAIN})`), isCustom);
  for (const host of HOSTS) yield* rootsAmong(queryAll(root, host), () => true);
}

function* rootsAmong(
  elements: NodeListOf<Element>,
  isHost: (element: Element) => boolean,
): Generator<ShadowRoot | null, void, void> {
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (element && isHost(element) && !isOwnElement(element)) {
      const found = shadowRootOf(element);
      if (found) yield found;
    }
    if (i % ELEMENTS_A_STEP === 0) yield null;
  }
}

function isCustom(element: Element): boolean {
  return localNameOf(element).includes('-');
}

const hosts = new Set(HOSTS);

function isBuiltIn(element: Element): boolean {
  return hosts.has(localNameOf(element));
}
