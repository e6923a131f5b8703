/** Decides what is painted now, and tells the painter only what differs from before. */

import { topOf } from '../paint/long-text.ts';
import type { Look, PaintedMention, Painter } from '../paint/painter.ts';
import { isVisible } from '../paint/visibility.ts';
import type { TextSlice } from '../read/block-text.ts';
import { isShadowRoot, rootOf } from '../read/dom.ts';
import { afterFrame } from '../watch/after-frame.ts';
import type { Found } from './mention-book.ts';
import { createNearness } from './nearness.ts';

/** Marks at a time: what a few screens of the densest text hold. Each costs the browser a little in each frame. */
const MOST_NEAR = 1_000;
/** For a painter that changes the page, and so must hold all marks at once. */
const MOST_IN_ALL = 2_000;

/** Style and layout are asked for mentions for so long in one go; the others wait for the next. Some pages are slow to tell. */
const LOOKS_MS = 3;

export interface PaintPlan {
  /** Brings the marks up to date. Asks for layout, of mentions that it has not looked at before. */
  update(): void;
  /** The same, after something that may have shown or hidden words: looks at all that are near once more. */
  updateAfresh(): void;
  readonly size: number;
  /** The page has changed: the next update looks again. */
  forgetLooks(): void;
  isPainted(id: number): boolean;
  /** The words have changed under a mark: it is gone until the text is read again. */
  textChanged(node: Text): void;
}

export interface PaintPlanOptions {
  /** Names and quotations. */
  readonly all: () => Iterable<Found>;
  readonly painter: Painter;
  /** Whether a name is to be marked at all. */
  readonly isShown: (found: Found) => boolean;
  /** Leaves out what is not to be marked for the sake of others. */
  readonly thin: (shown: readonly Found[]) => readonly Found[];
  /** Grows whenever a name or a quotation has come, gone or moved. */
  readonly changes: () => number;
  /** @param hasScrolled nothing has changed but what is near. */
  readonly onPainted: (hasScrolled: boolean) => void;
  readonly signal: AbortSignal;
}

export function createPaintPlan(options: PaintPlanOptions): PaintPlan {
  const { all, painter, isShown, thin, changes, onPainted, signal } = options;
  const painted = new Map<number, { readonly slices: readonly TextSlice[]; readonly look: Look }>();
  const nearness = createNearness(() => paint(true), signal);
  /** What is to be marked, wherever it stands: worked out anew for changes of the page, and not for every line that is scrolled. */
  let shown: readonly Found[] = [];
  /** Where in `shown` stands what is in a container. */
  let places: ReadonlyMap<Node, readonly number[]> = new Map();
  let shownAt = Number.NaN;
  let isFollowed = false;
  /** Keyed by the slices, whose identity changes when the words move. */
  let looks = new WeakMap<readonly TextSlice[], boolean>();
  /** Trees that have our style sheet. */
  const served = new WeakSet<Node>();
  /** A sheet has just been added: until the browser has drawn with it, asking for style would have all of it worked out here. */
  let isDressing = false;
  const dressed = afterFrame(() => {
    isDressing = false;
    update();
  }, signal);
  let next: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(next));

  function wanted(): Found[] {
    if (shownAt !== changes()) {
      shownAt = changes();
      shown = thin(Array.from(all()).filter(isShown));
      places = placesByContainer(shown);
      isFollowed = false;
    }
    if (painter.reach === 'all') return visible(shown.slice(0, MOST_IN_ALL));
    if (!isFollowed) {
      isFollowed = nearness.follow(new Set(places.keys()));
      if (!isFollowed) next ??= setTimeout(goOn);
    }
    const near = Array.from(nearness.near(), (container) => places.get(container) ?? [])
      .flat()
      .sort((a, b) => a - b)
      .flatMap((place) => shown[place] ?? []);
    return visible(near.length > MOST_NEAR ? nearest(near) : near);
  }

  function visible(found: readonly Found[]): Found[] {
    const end = performance.now() + LOOKS_MS;
    let isMore = false;
    const seen = found.filter(({ id, slices }) => {
      const known = looks.get(slices);
      if (known !== undefined) return known;
      // Its turn comes; until then it stays as it is.
      isMore ||= performance.now() > end;
      if (isMore) return painted.has(id);
      const isSeen = isVisible(slices);
      looks.set(slices, isSeen);
      return isSeen;
    });
    if (isMore) next ??= setTimeout(goOn);
    return seen;
  }

  function goOn(): void {
    next = undefined;
    update();
  }

  function update(): void {
    shownAt = Number.NaN;
    paint(false);
  }

  function paint(hasScrolled: boolean): void {
    if (signal.aborted || isDressing) return;
    const now = new Map(wanted().map((found) => [found.id, found]));
    const removed: number[] = [];
    const added: PaintedMention[] = [];
    for (const [id, { slices, look }] of painted) {
      const found = now.get(id);
      if (found?.slices === slices && lookOf(found) === look) now.delete(id);
      else {
        removed.push(id);
        painted.delete(id);
      }
    }
    for (const found of now.values()) {
      const { id, slices, block } = found;
      const look = lookOf(found);
      added.push({ id, slices, look });
      painted.set(id, { slices, look });
      serve(block.container);
    }
    if (removed.length === 0 && added.length === 0) return;
    painter.paint({ removed, added });
    onPainted(hasScrolled);
  }

  function serve(container: Node): void {
    const root = rootOf(container);
    if (!isShadowRoot(root) && root !== document) return;
    painter.serve(root as ShadowRoot | Document);
    if (served.has(root)) return;
    served.add(root);
    isDressing = true;
    dressed();
  }

  return {
    update,
    updateAfresh() {
      looks = new WeakMap();
      nearness.lookAround();
      update();
    },
    forgetLooks() {
      looks = new WeakMap();
    },
    get size() {
      return painted.size;
    },
    isPainted: (id) => painted.has(id),
    textChanged(node) {
      painter.textChanged(node);
      for (const [id, { slices }] of painted) if (slices.some((slice) => slice.node === node)) painted.delete(id);
    },
  };
}

function placesByContainer(shown: readonly Found[]): Map<Node, number[]> {
  const places = new Map<Node, number[]>();
  for (const [place, { block }] of shown.entries()) {
    const others = places.get(block.container);
    if (others) others.push(place);
    else places.set(block.container, [place]);
  }
  return places;
}

function lookOf({ judged, quotation }: Found): Look {
  if (quotation) return 'quotation';
  return judged.mention ? 'name' : 'faint';
}

/**
 * Those within a very long block that stand nearest to the viewport, by halving: their tops grow in reading order, in
 * which they are not always found.
 */
function nearest(unordered: readonly Found[]): readonly Found[] {
  const found = unordered.toSorted((a, b) => a.block.id - b.block.id || a.judged.start - b.judged.start);
  let low = 0;
  for (let high = found.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (topOfFound(found[middle]) <= 0) low = middle;
    else high = middle;
  }
  const first = Math.max(0, Math.min(low - MOST_NEAR / 2, found.length - MOST_NEAR));
  return found.slice(first, first + MOST_NEAR);
}

function topOfFound(found: Found | undefined): number {
  const slice = found?.slices[0];
  return slice ? topOf(slice) : 0;
}
