/**
 * Sending and receiving, the same for every direction: an envelope with an address, a sender that must be this very
 * extension, a payload that is parsed before anybody sees it. Whatever does not fit is not ours and gets no answer.
 *
 * Nothing here throws: a part that is not there, or an extension that was updated under a page, answers `null`.
 */
import type { Browser } from 'wxt/browser';
import { browser } from './own-api.ts';

/** Which map of `messages.ts` a message belongs to. */
export type Direction = 'page' | 'background' | 'panels';

/** Who sent a message. `tabId` and `frameId` are null for the extension's own popup and side panel. */
export interface Sender {
  readonly tabId: number | null;
  readonly windowId: number | null;
  readonly frameId: number | null;
  /** Whether the tab belongs to a private window, of which nothing is kept. */
  readonly isPrivate: boolean;
}

/** A payload after parsing, in a box: `undefined` is a good payload, `null` stands for one that does not fit. */
export type Parsed<T> = { readonly payload: T } | null;

type Call = (...payload: never[]) => unknown;
export type Payload<F> = F extends () => unknown ? undefined : F extends (payload: infer P) => unknown ? P : never;
export type Answer<F> = F extends (...payload: never[]) => infer R ? Awaited<R> : never;

export type Parsers<M> = { readonly [K in keyof M]: (payload: unknown) => Parsed<Payload<M[K]>> };
export type Handlers<M> = {
  readonly [K in keyof M]?: (payload: Payload<M[K]>, sender: Sender) => Answer<M[K]> | Promise<Answer<M[K]>>;
};

/** Tells our envelopes from anything else that may travel on the same wire. */
const ENVELOPE = 'on-record';

export function envelope(to: Direction, name: PropertyKey, payload: unknown): unknown {
  return { [ENVELOPE]: to, name, payload };
}

/** False once the extension has been updated or removed under a page that still runs the old script. */
export function extensionLives(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Resolves to what the other side answered, or null when nobody did. */
export async function answerOf<T>(post: () => Promise<unknown>): Promise<T | null> {
  if (!extensionLives()) return null;
  try {
    return ((await post()) as T | null | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Sends to the background script and to every open extension page. */
export function post<T>(to: 'background' | 'panels', name: PropertyKey, payload: unknown): Promise<T | null> {
  return answerOf<T>(() => browser.runtime.sendMessage(envelope(to, name, payload)));
}

/** Answers the messages of one direction until `signal` aborts. Handlers may be async; what they throw answers null. */
export function receive<M extends Record<keyof M, Call>>(
  to: Direction,
  parsers: Parsers<M>,
  handlers: Handlers<M>,
  signal?: AbortSignal,
): void {
  // `sendResponse` with `return true`, not a returned promise: the one form that every browser's own `browser` and the
  // polyfill understand alike.
  const listener = (
    message: unknown,
    from: Browser.runtime.MessageSender,
    respond: (answer?: unknown) => void,
  ): true | undefined => {
    if (from.id !== browser.runtime.id) return undefined;
    const call = readEnvelope(message, to);
    if (!call || !Object.hasOwn(handlers, call.name)) return undefined;
    const name = call.name as keyof M;
    const handler = handlers[name];
    const parsed = parsers[name]?.(call.payload);
    if (!handler || !parsed) return undefined;
    // Called before the first `await`: a side panel may only be opened while the reader's click still counts.
    settle(() => handler(parsed.payload, senderOf(from))).then(respond, () => respond(null));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener), { once: true });
}

/** Calls at once; what is thrown becomes a rejection. */
async function settle<T>(call: () => T | Promise<T>): Promise<T> {
  return call();
}

function senderOf(from: Browser.runtime.MessageSender): Sender {
  return {
    tabId: from.tab?.id ?? null,
    windowId: from.tab?.windowId ?? null,
    frameId: from.tab ? (from.frameId ?? null) : null,
    isPrivate: from.tab?.incognito ?? false,
  };
}

function readEnvelope(message: unknown, to: Direction): { name: string; payload: unknown } | null {
  if (!isObject(message) || message[ENVELOPE] !== to || typeof message.name !== 'string') return null;
  return { name: message.name, payload: message.payload };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
