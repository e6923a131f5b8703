import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTimeSlices, type Job } from '../../../page/watch/time-slices.ts';

/** A clock that only work moves, and a browser that says for how long it rests and runs what it was given when told to. */
let now = 0;
const asked: IdleRequestCallback[] = [];
const posted: (() => void)[] = [];

beforeEach(() => {
  now = 0;
  asked.length = 0;
  posted.length = 0;
  vi.stubGlobal('document', { hidden: false, addEventListener: () => {} });
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => asked.push(callback));
  vi.stubGlobal('scheduler', {
    postTask: (task: () => void) => {
      posted.push(task);
      return Promise.resolve();
    },
  });
});

afterEach(() => vi.unstubAllGlobals());

function* work(steps: number): Job {
  for (let i = 0; i < steps; i++) {
    now += 1;
    yield;
  }
}

/** Runs the next idle callback, the browser resting for so many ms, and what was posted since then. */
function rest(ms: number): void {
  const until = now + ms;
  asked.shift()?.({ didTimeout: ms === 0, timeRemaining: () => Math.max(0, until - now) });
  for (let task = posted.shift(); task; task = posted.shift()) task();
}

const slicesOf = () => {
  const ends: number[] = [];
  const afterSlice = () => ends.push(now);
  return {
    ends,
    slices: createTimeSlices({ signal: new AbortController().signal, afterSlice, onError: () => {} }),
  };
};

it('goes on in short tasks for as long as the browser said that it rests, and then asks anew', () => {
  const { slices, ends } = slicesOf();
  slices.add(work(100), 'idle');
  rest(50);
  // Only what surely ends before the rest does.
  expect(now).toBe(45);
  expect(ends).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45]);
  expect(asked).toHaveLength(1);
});

it('does one slice of work where the browser never rests', () => {
  const { slices, ends } = slicesOf();
  slices.add(work(100), 'idle');
  rest(0);
  expect(now).toBe(5);
  expect(ends).toEqual([5]);
  expect(asked).toHaveLength(1);
});

it('begins a step that was foreseen to be long with a slice of its own', () => {
  const { slices, ends } = slicesOf();
  function* longAfterThree(): Job {
    yield* work(3);
    yield 'long';
    now += 8;
    yield;
    yield* work(1);
  }
  slices.add(longAfterThree(), 'idle');
  rest(50);
  expect(ends).toEqual([3, 11, 12]);
});
