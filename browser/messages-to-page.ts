/** To the content scripts of a tab. The parsers are plain checks, not a schema library: they travel with every page. */

import type { ToPage } from './messages.ts';
import {
  type Answer,
  answerOf,
  envelope,
  type Handlers,
  isObject,
  type Parsed,
  type Parsers,
  receive,
} from './messaging.ts';
import { browser } from './own-api.ts';

const MAX_NONCE = 64;

const parsers: Parsers<ToPage> = {
  askReport: (payload) =>
    isObject(payload) &&
    typeof payload.nonce === 'string' &&
    payload.nonce.length <= MAX_NONCE &&
    Number.isSafeInteger(payload.most)
      ? { payload: { nonce: payload.nonce, most: payload.most as number } }
      : null,
  askCount: nothing,
  jumpTo: (payload) =>
    isObject(payload) && Number.isSafeInteger(payload.id) ? { payload: { id: payload.id as number } } : null,
  showEveryName: onOrOff,
  step: (payload) =>
    isObject(payload) && isDirection(payload.direction) ? { payload: { direction: payload.direction } } : null,
  start: nothing,
  rest: onOrOff,
};

/** Answers what popup, side panel and background ask of this frame. */
export function receiveOnPage(handlers: Handlers<ToPage>, signal?: AbortSignal): void {
  receive<ToPage>('page', parsers, handlers, signal);
}

/** Asks one frame, or, with `frameId: null`, all frames of the tab; the answer is then that of whichever frame is first. */
export function sendToPage<K extends keyof ToPage>(
  target: { readonly tabId: number; readonly frameId: number | null },
  name: K,
  ...payload: Parameters<ToPage[K]>
): Promise<Answer<ToPage[K]> | null> {
  const message = envelope('page', name, payload[0]);
  return answerOf(() =>
    target.frameId === null
      ? browser.tabs.sendMessage(target.tabId, message)
      : browser.tabs.sendMessage(target.tabId, message, { frameId: target.frameId }),
  );
}

function nothing(): Parsed<undefined> {
  return { payload: undefined };
}

function onOrOff(payload: unknown): Parsed<{ readonly on: boolean }> {
  return isObject(payload) && typeof payload.on === 'boolean' ? { payload: { on: payload.on } } : null;
}

function isDirection(value: unknown): value is 'next' | 'previous' | 'open' {
  return value === 'next' || value === 'previous' || value === 'open';
}
