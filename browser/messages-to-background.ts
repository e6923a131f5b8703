/** To the background script. Sent by content scripts too, so the parsers are plain checks, not a schema library. */
import type { ToBackground } from './messages.ts';
import { type Answer, extensionLives, type Handlers, isObject, type Parsers, post, receive } from './messaging.ts';
import { isSite } from './settings-schema.ts';
import { MOST_TAGS } from './word-scripts.ts';

/** Longer words than anybody looks up; a pasted page is cut here, before it is stored for the panel. */
const MAX_QUERY = 100_000;
const MAX_ID = 200;
/** A BCP 47 tag, even with all that may follow the language. */
const LONGEST_TAG = 35;

const parsers: Parsers<ToBackground> = {
  count: (payload) =>
    isObject(payload) && Number.isSafeInteger(payload.mentions) && (payload.mentions as number) >= 0
      ? { payload: { mentions: payload.mentions as number } }
      : null,
  loadAnnotator: (payload) =>
    isObject(payload) && isText(payload.lang)
      ? { payload: payload.lang === undefined ? {} : { lang: payload.lang.slice(0, LONGEST_TAG) } }
      : null,
  loadWords: (payload) =>
    isObject(payload) && Array.isArray(payload.languages) && payload.languages.every((tag) => typeof tag === 'string')
      ? { payload: { languages: payload.languages.slice(0, MOST_TAGS) } }
      : null,
  loadReader: () => ({ payload: undefined }),
  loadQuotes: () => ({ payload: undefined }),
  turnSiteOff: (payload) => (isObject(payload) && isSite(payload.site) ? { payload: { site: payload.site } } : null),
  openLookup: (payload) =>
    isObject(payload) && isText(payload.query) && isText(payload.passage)
      ? {
          payload: {
            ...(payload.query === undefined ? {} : { query: payload.query.slice(0, MAX_QUERY) }),
            ...(payload.passage === undefined ? {} : { passage: payload.passage.slice(0, MAX_ID) }),
          },
        }
      : null,
};

export function receiveInBackground(handlers: Handlers<ToBackground>, signal?: AbortSignal): void {
  receive<ToBackground>('background', parsers, handlers, signal);
}

export function sendToBackground<K extends keyof ToBackground>(
  name: K,
  ...payload: Parameters<ToBackground[K]>
): Promise<Answer<ToBackground[K]> | null> {
  return post('background', name, payload[0]);
}

/**
 * How often a request is made. The browser may end the background script in the middle of an answer; the next request
 * starts it anew.
 */
const MOST_ASKS = 3;

/** What is asked for by yes or no, and does no harm when it is done twice. */
type Asked = { [K in keyof ToBackground]: Answer<ToBackground[K]> extends boolean ? K : never }[keyof ToBackground];

/** Asks again where nobody answered. Resolves to false when it was refused, or nobody ever did answer. */
export async function askBackground<K extends Asked>(
  name: K,
  ...payload: Parameters<ToBackground[K]>
): Promise<boolean> {
  for (let asked = 0; asked < MOST_ASKS && extensionLives(); asked += 1) {
    const answer = await sendToBackground(name, ...payload);
    if (answer !== null) return answer === true;
  }
  return false;
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
