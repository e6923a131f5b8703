import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** The browser's `runtime.sendMessage`, answering from a list; `lost` is a script that was ended before it answered. */
function stubRuntime(answers: readonly unknown[]) {
  const rest = [...answers];
  const sendMessage = vi.fn(async () => {
    const answer = rest.shift();
    if (answer === 'lost') throw new Error('The message port closed before a response was received.');
    return answer;
  });
  vi.stubGlobal('chrome', { runtime: { id: 'on-record', sendMessage } });
  return sendMessage;
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const ask = async () => (await import('../../../browser/messages-to-background.ts')).askBackground('loadReader');

it('asks again when the background script ended before it answered', async () => {
  const sendMessage = stubRuntime(['lost', true]);
  expect(await ask()).toBe(true);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('takes no for an answer', async () => {
  const sendMessage = stubRuntime([false, true]);
  expect(await ask()).toBe(false);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('gives up where nobody ever answers', async () => {
  const sendMessage = stubRuntime(['lost', 'lost', 'lost', 'lost', 'lost']);
  expect(await ask()).toBe(false);
  expect(sendMessage).toHaveBeenCalledTimes(3);
});
