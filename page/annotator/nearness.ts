/**
 * Which blocks are near the viewport, by one `IntersectionObserver`: it sees through nested scrollers, carousels,
 * transforms and `display`, costs nothing while nothing moves, and asks for no layout of its own.
 */
import { displayOf, isElement, isShadowRoot, parentAcross } from '../read/dom.ts';

/** How far beyond the viewport blocks count as near, so that marks are there before they are scrolled to. */
const MARGIN = '100%';

/**
 * How long new containers are taken in one go. Each asks for a style: about 2 µs, and 300 where ten thousand elements stand
 * around it that are not laid out.
 */
const TAKING_MS = 2;

export interface Nearness {
  isNear(container: Node): boolean;
  /**
   * Observes these containers from now on, and no others.
   * @returns false where there are too many new ones for one go: the same call again takes more of them.
   */
  follow(containers: ReadonlySet<Node>): boolean;
}

/** @param onChange called when blocks have come near or gone away; at most once a frame. */
export function createNearness(onChange: () => void, signal: AbortSignal): Nearness {
  const followed = new Map<Node, Element>();
  const users = new Map<Element, number>();
  const near = new Set<Element>();

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      onChange();
    },
    // `scrollMargin` does the same for scrollers within the page; Chrome 120, Firefox 141, not in TypeScript's library yet.
    { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit,
  );
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    isNear(container) {
      const target = followed.get(container);
      return target !== undefined && near.has(target);
    },
    follow(containers) {
      for (const [container, target] of followed) {
        if (containers.has(container)) continue;
        followed.delete(container);
        const left = (users.get(target) ?? 1) - 1;
        if (left > 0) {
          users.set(target, left);
          continue;
        }
        users.delete(target);
        near.delete(target);
        observer.unobserve(target);
      }
      const end = performance.now() + TAKING_MS;
      for (const container of containers) {
        if (followed.has(container)) continue;
        if (performance.now() > end) return false;
        const target = boxAround(container);
        if (!target) continue;
        followed.set(container, target);
        users.set(target, (users.get(target) ?? 0) + 1);
        if (users.get(target) === 1) observer.observe(target);
      }
      return true;
    },
  };
}

/** The nearest element with a box: a shadow root has none, nor has `display: contents`. */
function boxAround(container: Node): Element | null {
  for (let at: Node | null = container; at; at = parentAcross(at)) {
    if (isShadowRoot(at) || !isElement(at)) continue;
    if (displayOf(at) !== 'contents') return at;
  }
  return document.documentElement;
}
