/**
 * What an earlier copy of the script left standing. After an update Firefox injects the new script into open tabs and ends
 * the old one without a word: a card that was open then stays, dead. Its host has no name; it is known by what it holds.
 */
import { isOwnElement } from '../own-elements.ts';
import { shadowRootOf } from '../read/shadow-roots.ts';

/** Looks where hosts are put: see `mount-point.ts`. */
export function removeStaleHosts(): void {
  for (const parent of [document.documentElement, ...document.querySelectorAll(':modal')])
    for (const element of Array.from(parent?.children ?? [])) {
      const host = element.localName === 'foreignObject' ? element.firstElementChild : element;
      if (host?.localName === 'div' && host.attributes.length === 0 && isLeftBehind(host)) element.remove();
    }
}

function isLeftBehind(element: Element): boolean {
  const surface = isOwnElement(element) ? null : shadowRootOf(element)?.firstElementChild;
  return surface?.className === 'surface' && surface.getAttribute('popover') === 'manual';
}
