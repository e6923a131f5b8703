import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '../../../page/annotator/block-book.ts';
import type { Found } from '../../../page/annotator/mention-book.ts';
import { createPaintPlan } from '../../../page/annotator/paint-plan.ts';
import type { Painter } from '../../../page/paint/painter.ts';

/** A page without a browser: what is near is told here, and everything can be seen. */
const { near, moves } = vi.hoisted(() => ({ near: new Set<unknown>(), moves: { tell: () => {} } }));

vi.mock('../../../page/annotator/nearness.ts', () => ({
  createNearness: (onChange: () => void) => {
    moves.tell = onChange;
    return { near: () => near, follow: () => true, lookAround: () => {} };
  },
}));
vi.mock('../../../page/paint/visibility.ts', () => ({ isVisible: () => true }));
vi.mock('../../../page/paint/long-text.ts', () => ({ topOf: () => 0 }));
vi.mock('../../../page/read/dom.ts', () => ({ isShadowRoot: () => false, rootOf: (node: unknown) => node }));

beforeEach(() => vi.stubGlobal('document', {}));
afterEach(() => {
  near.clear();
  vi.unstubAllGlobals();
});

const foundIn = (id: number, blockId = id): Found => ({
  id,
  block: { id: blockId, container: { id } } as unknown as Block,
  text: 'NSO',
  judged: { mention: true, start: 0 } as Found['judged'],
  slices: [],
  quotation: null,
});

function planFor(count: number, blockOf = (id: number) => id) {
  const names = Array.from({ length: count }, (_, id) => foundIn(id, blockOf(id)));
  const painted = new Set<number>();
  const painter = {
    reach: 'near',
    paint({ removed, added }) {
      for (const id of removed) painted.delete(id);
      for (const { id } of added) painted.add(id);
    },
  } as Painter;
  let changes = 0;
  const all = vi.fn(() => names);
  const onPainted = vi.fn();
  const plan = createPaintPlan({
    all,
    painter,
    isShown: () => true,
    thin: (shown) => shown,
    changes: () => changes,
    onPainted,
    signal: new AbortController().signal,
  });
  const scrollTo = (...ids: number[]): void => {
    near.clear();
    for (const id of ids) near.add(names[id]?.block.container);
    moves.tell();
  };
  return { plan, names, painted, all, onPainted, scrollTo, change: () => changes++ };
}

it('paints what has come near, takes away what has gone, and says that no more than that has changed', () => {
  const { plan, painted, onPainted, scrollTo } = planFor(100);
  plan.update();
  scrollTo(3, 4);
  expect([...painted]).toEqual([3, 4]);
  scrollTo(4, 5);
  expect([...painted]).toEqual([4, 5]);
  expect(onPainted.mock.calls).toEqual([[true], [true]]);
});

it('goes through all names once, and not again for what is scrolled', () => {
  const { plan, all, scrollTo } = planFor(100);
  plan.update();
  all.mockClear();
  for (let id = 0; id < 50; id++) scrollTo(id);
  expect(all).not.toHaveBeenCalled();
});

it('goes through them again where names have changed since, or are to be shown otherwise', () => {
  const { plan, names, painted, all, onPainted, scrollTo, change } = planFor(100);
  plan.update();
  scrollTo(7);
  names.splice(7, 1);
  change();
  moves.tell();
  expect([...painted]).toEqual([]);
  all.mockClear();
  plan.update();
  expect(all).toHaveBeenCalledOnce();
  scrollTo(8);
  plan.updateAfresh();
  expect(onPainted).toHaveBeenLastCalledWith(true);
});

it('of very many takes the nearest in reading order, in whatever order they were found', () => {
  // All tops are told to be above the viewport, so that the last ones are the nearest.
  const { plan, painted, scrollTo } = planFor(1_200, (id) => 1_200 - id);
  plan.update();
  scrollTo(...Array(1_200).keys());
  expect(painted.size).toBe(1_000);
  expect(painted.has(0)).toBe(true);
  expect(painted.has(1_199)).toBe(false);
});
