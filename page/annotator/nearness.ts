/**
 * Which blocks are near the viewport, by one `IntersectionObserver`: it sees through nested scrollers, carousels,
 * transforms and `display`, and asks for no layout of its own.
 *
 * It is not for nothing: in each frame whose layout the page has changed, the browser works out every observed box, 2 µs each,
 * which with 5,000 of them made the page's own edits 1.3 times as slow. So of many blocks only those are observed that
 * stand, in order, beside what is near (`near-window.ts`), and every so-manieth as a tripwire. What is neither beside nor
 * between, since the page shows it in another order, is found by a survey that takes all of them in turn after anything has moved.
 */
import { displayOf, isElement, isShadowRoot, parentAcross } from '../read/dom.ts';
import { FEW, nearWindow } from './near-window.ts';

/** How far beyond the viewport blocks count as near, so that marks are there before they are scrolled to. */
const MARGIN = '50%';

/**
 * How long new containers are taken in one go. Each asks for a style: about 2 µs, and 300 where ten thousand elements stand
 * around it that are not laid out.
 */
const TAKING_MS = 2;

/** After blocks have come or gone, and no more do, the others are looked at this much later. */
const SURVEY_WAIT_MS = 250;
/** Where some always do. */
const LONGEST_WAIT_MS = 2_000;
/** Blocks that a survey looks at in one frame: half a millisecond. */
const SURVEY_STEP = 200;

export interface Nearness {
  /** The containers that are near, in no order. */
  near(): Iterable<Node>;
  /**
   * Follows these containers from now on, and no others.
   * @returns false where there are too many new ones for one go: the same call again takes more of them.
   */
  follow(containers: ReadonlySet<Node>): boolean;
  /** Something may have moved: looks at all of them, a part in each frame. */
  lookAround(): void;
}

/** @param onChange called when blocks have come near or gone away; at most once a frame. */
export function createNearness(onChange: () => void, signal: AbortSignal): Nearness {
  const followed = new Map<Node, Element>();
  /** Containers by their box. */
  const users = new Map<Element, Set<Node>>();
  /** The boxes as their containers were told, which is nearly always the order of the page. */
  let order: readonly Element[] = [];
  let places: ReadonlyMap<Element, number> = new Map();
  const near = new Set<Element>();
  const observed = new Set<Element>();
  /** Observed, and not yet told where it is. */
  const unseen = new Set<Element>();
  let surveyed = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let surveyBy = Number.POSITIVE_INFINITY;

  const observer = new IntersectionObserver(
    (entries) => {
      let hasChanged = false;
      for (const { target, isIntersecting } of entries) {
        unseen.delete(target);
        if (!users.has(target) || near.has(target) === isIntersecting) continue;
        hasChanged = true;
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      if (observed.size < order.length || order.length > FEW) narrow();
      survey();
      if (!hasChanged) return;
      lookAround();
      onChange();
    },
    // `scrollMargin` does the same for scrollers within the page; Chrome 120, Firefox 141, not in TypeScript's library yet.
    { rootMargin: MARGIN, scrollMargin: MARGIN } as IntersectionObserverInit,
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  function observe(target: Element): void {
    if (observed.has(target)) return;
    observed.add(target);
    unseen.add(target);
    observer.observe(target);
  }

  function unobserve(target: Element): void {
    if (!observed.delete(target)) return;
    unseen.delete(target);
    observer.unobserve(target);
  }

  /** Leaves observed what is in the window, and what has not been seen yet. */
  function narrow(): void {
    const nearPlaces = Array.from(near, (target) => places.get(target) ?? 0);
    const wanted = new Set(nearWindow(order.length, nearPlaces).map((place) => order[place] as Element));
    for (const target of observed) if (!wanted.has(target) && !unseen.has(target)) unobserve(target);
    for (const target of wanted) observe(target);
  }

  /** Goes on when the browser tells of these, so it must be of some that it has not told of. */
  function survey(): void {
    for (let left = SURVEY_STEP; left > 0 && surveyed < order.length; surveyed++) {
      const target = order[surveyed] as Element;
      if (observed.has(target)) continue;
      left--;
      observe(target);
    }
  }

  function lookAround(): void {
    if (observed.size === order.length) return;
    const now = performance.now();
    surveyBy = Math.min(surveyBy, now + LONGEST_WAIT_MS);
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        surveyBy = Number.POSITIVE_INFINITY;
        surveyed = 0;
        survey();
      },
      Math.min(SURVEY_WAIT_MS, surveyBy - now),
    );
  }

  function forget(container: Node, target: Element): void {
    followed.delete(container);
    const others = users.get(target);
    others?.delete(container);
    if (others && others.size > 0) return;
    users.delete(target);
    near.delete(target);
    unobserve(target);
  }

  /** @returns whether all were taken. */
  function take(containers: ReadonlySet<Node>): boolean {
    const end = performance.now() + TAKING_MS;
    for (const container of containers) {
      if (followed.has(container)) continue;
      if (performance.now() > end) return false;
      const target = boxAround(container);
      if (!target) continue;
      followed.set(container, target);
      const others = users.get(target);
      if (others) others.add(container);
      else users.set(target, new Set([container]));
      observe(target);
    }
    return true;
  }

  return {
    *near() {
      for (const target of near) yield* users.get(target) ?? [];
    },
    follow(containers) {
      let hasChanged = false;
      for (const [container, target] of followed) {
        if (containers.has(container)) continue;
        hasChanged = true;
        forget(container, target);
      }
      const before = followed.size;
      const isDone = take(containers);
      if (hasChanged || followed.size > before) {
        const targets = Array.from(containers, (container) => followed.get(container));
        order = [...new Set(targets)].filter((target) => target !== undefined);
        places = new Map(order.map((target, place) => [target, place]));
        lookAround();
      }
      return isDone;
    },
    lookAround,
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
