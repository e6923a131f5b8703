import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdFocus } from '../../../components/lookup/hold-focus.ts';

const body = {};
const field = {};
const page = { body, activeElement: field };
const take = (): void => {
  page.activeElement = field;
};

beforeEach(() => {
  vi.useFakeTimers();
  const window = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('dispatchEvent', window.dispatchEvent.bind(window));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether the field has the focus again, a while after it fell off. */
function comesBack(): boolean {
  page.activeElement = body;
  vi.advanceTimersByTime(100);
  return page.activeElement === field;
}

it('gives the focus back as often as it falls off while a popup comes into view', () => {
  holdFocus(take);
  expect([comesBack(), comesBack()]).toEqual([true, true]);
});

it('takes it from nothing else', () => {
  holdFocus(take);
  const button = {};
  page.activeElement = button;
  vi.advanceTimersByTime(100);
  expect(page.activeElement).toBe(button);
});

it.each(['pointerdown', 'keydown'])('is over with the first %s', (type) => {
  holdFocus(take);
  dispatchEvent(new Event(type));
  expect(comesBack()).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

it('is over once the popup stands, and when it is told so', () => {
  holdFocus(take);
  vi.advanceTimersByTime(1_000);
  expect([comesBack(), vi.getTimerCount()]).toEqual([false, 0]);
  holdFocus(take)();
  expect([comesBack(), vi.getTimerCount()]).toEqual([false, 0]);
});
