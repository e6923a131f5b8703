import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createNearness } from '../../../page/annotator/nearness.ts';

// The real one takes its functions from a browser's prototypes.
vi.mock('../../../page/read/dom.ts', () => ({
  displayOf: () => 'block',
  isElement: () => true,
  isShadowRoot: () => false,
  parentAcross: () => null,
}));

/** Elements of a page without a browser: each lies at a height, and a screen shows a hundred of them. */
class FakeElement {
  at: number;
  constructor(at: number) {
    this.at = at;
  }
}

/** Tells of each target once, then of those that came or went, when a frame is drawn. */
class FakeObserver {
  static now: FakeObserver;
  readonly #callback: IntersectionObserverCallback;
  readonly targets = new Map<FakeElement, boolean | null>();
  /** Targets worked out in the last frame. */
  worked = 0;

  constructor(callback: IntersectionObserverCallback) {
    this.#callback = callback;
    FakeObserver.now = this;
  }
  observe(target: FakeElement): void {
    this.targets.set(target, null);
  }
  unobserve(target: FakeElement): void {
    this.targets.delete(target);
  }
  disconnect(): void {
    this.targets.clear();
  }
  frame(): void {
    const told: { target: FakeElement; isIntersecting: boolean }[] = [];
    this.worked = this.targets.size;
    for (const [target, was] of this.targets) {
      const isIntersecting = Math.abs(target.at - top) < 100;
      if (was === isIntersecting) continue;
      this.targets.set(target, isIntersecting);
      told.push({ target, isIntersecting });
    }
    const entries = told as unknown as IntersectionObserverEntry[];
    if (told.length > 0) this.#callback(entries, this as unknown as IntersectionObserver);
  }
}

/** How far down the page is scrolled. */
let top = 0;

beforeEach(() => {
  top = 0;
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Draws as many frames as a second has. */
function second(): void {
  for (let n = 0; n < 60; n++) {
    vi.advanceTimersByTime(17);
    FakeObserver.now.frame();
  }
}

function follow(count: number) {
  const elements = Array.from({ length: count }, (_, at) => new FakeElement(at));
  const onChange = vi.fn();
  const nearness = createNearness(onChange, new AbortController().signal);
  const all = new Set(elements as unknown as Node[]);
  while (!nearness.follow(all));
  second();
  const near = () => {
    const containers = new Set<unknown>(nearness.near());
    return elements.filter((one) => containers.has(one)).map(({ at }) => at);
  };
  return { nearness, elements, near, onChange, all };
}

it('of 5,000 blocks it observes a few hundred once the page rests', () => {
  const { near } = follow(5_000);
  expect(near()).toEqual(Array.from({ length: 100 }, (_, at) => at));
  expect(FakeObserver.now.worked).toBeLessThan(320);
});

it('what comes near by scrolling is near in the next frame', () => {
  const { near } = follow(5_000);
  for (top = 0; top < 4_000; top += 40) {
    FakeObserver.now.frame();
    expect(near()[0]).toBe(Math.max(0, top - 99));
    expect(near().at(-1)).toBe(top + 99);
  }
});

it('after a jump the blocks are near two frames later', () => {
  const { near } = follow(5_000);
  for (const to of [4_950, 20, 2_500]) {
    top = to;
    FakeObserver.now.frame();
    FakeObserver.now.frame();
    FakeObserver.now.frame();
    expect(near()[0]).toBe(Math.max(0, to - 99));
    expect(near().at(-1)).toBe(Math.min(4_999, to + 99));
    second();
  }
});

it('what the page shows in another order than it stands in is found when something has moved', () => {
  const { nearness, elements, near } = follow(5_000);
  (elements[3_333] as FakeElement).at = 50.5;
  second();
  expect(near()).not.toContain(50.5);
  nearness.lookAround();
  second();
  expect(near()).toContain(50.5);
});

it('a survey is made by scrolling, too, and ends', () => {
  const { elements, near } = follow(5_000);
  (elements[3_333] as FakeElement).at = 150.5;
  top = 60;
  second();
  expect(near()).toContain(150.5);
  second();
  expect(FakeObserver.now.worked).toBeLessThan(420);
});

it('makes its survey at last where the page never rests', () => {
  const { elements, near } = follow(5_000);
  (elements[3_333] as FakeElement).at = 0.5;
  for (let n = 0; n < 40; n++) {
    top = n % 2;
    vi.advanceTimersByTime(100);
    FakeObserver.now.frame();
  }
  for (let n = 0; n < 30; n++) FakeObserver.now.frame();
  expect(near()).toContain(0.5);
});

it('tells of changes alone', () => {
  const { onChange } = follow(5_000);
  expect(onChange.mock.calls.length).toBeLessThan(3);
});

it('forgets what is followed no more', () => {
  const { nearness, elements, near } = follow(5_000);
  while (!nearness.follow(new Set(elements.slice(0, 10) as unknown as Node[])));
  second();
  expect(FakeObserver.now.worked).toBe(10);
  expect(near()).toHaveLength(10);
});
