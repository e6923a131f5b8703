import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type Listener = (message: unknown, from: object, respond: (answer?: unknown) => void) => true | undefined;

const ID = 'on-record';

/** What `receive` gives the browser, to be called as the browser would. */
async function listening(): Promise<{ hear: Listener; handled: ReturnType<typeof vi.fn> }> {
  const heard: Listener[] = [];
  const onMessage = { addListener: (listener: Listener) => void heard.push(listener) };
  vi.stubGlobal('chrome', { runtime: { id: ID, onMessage } });
  const { receive } = await import('../../../browser/messaging.ts');
  const handled = vi.fn(() => true);
  receive<{ rest: (to: { on: boolean }) => boolean }>(
    'page',
    { rest: (payload) => ({ payload: payload as { on: boolean } }) },
    { rest: handled },
  );
  const [hear] = heard;
  if (!hear) throw new Error('nobody listens');
  return { hear, handled };
}

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const message = { 'on-record': 'page', name: 'rest', payload: { on: true } };

it('hears a message of this very extension', async () => {
  const { hear, handled } = await listening();
  const answer = await new Promise((resolve) => expect(hear(message, { id: ID }, resolve)).toBe(true));
  expect(answer).toBe(true);
  expect(handled).toHaveBeenCalledOnce();
});

it.each([{ id: 'another' }, { id: undefined }, {}, { url: 'https://example.com/', tab: { id: 1 } }])(
  'B13: is deaf to what %j sends, whatever it says',
  async (from) => {
    const { hear, handled } = await listening();
    const respond = vi.fn();
    expect(hear(message, from, respond)).toBeUndefined();
    expect(handled).not.toHaveBeenCalled();
    expect(respond).not.toHaveBeenCalled();
  },
);
