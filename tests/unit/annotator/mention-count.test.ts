import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Annotator, Listener } from '../../../page/annotator/annotator.ts';
import { watchCount } from '../../../page/annotator/mention-count.ts';
import type { Job } from '../../../page/watch/time-slices.ts';

vi.mock('../../../page/paint/visibility.ts', () => ({ isVisible: () => true }));
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('counts after a change of the page, and not after it was scrolled', () => {
  let tell: Listener = () => {};
  const counted: number[] = [];
  const annotator = {
    mentions: { all: () => [{ id: 1, slices: [] }] },
    quotations: { all: () => [] },
    isTranslated: false,
    subscribe: (listener: Listener) => {
      tell = listener;
    },
    defer: (job: Job) => {
      for (const _ of job);
    },
  } as unknown as Annotator;
  const signal = new AbortController().signal;
  const onCounted = () => counted.push(1);
  watchCount({ annotator, counts: () => true, onCounted, listener: () => {}, signal });
  tell(true);
  vi.advanceTimersByTime(10_000);
  expect(counted).toHaveLength(0);
  tell(false);
  vi.advanceTimersByTime(10_000);
  expect(counted).toHaveLength(1);
});
