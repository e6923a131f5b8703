/** The few WebDriver BiDi commands that puppeteer does not offer, over puppeteer's own connection. */
import type { Browser, Page } from 'puppeteer-core';
import { type Evaluate, expressionOf, unwrapValue } from './driven-browser.ts';

const COMMAND_TIMEOUT_MS = 30_000;

export interface Bidi {
  /** Evaluates source text that yields a JSON string in a browsing context: a page, or a page of the extension, where puppeteer waits for ever. */
  evaluateIn(context: string): (source: string) => Promise<string>;
  /** Evaluates in the browser's own window, with all its rights. */
  readonly evaluateInBrowser: Evaluate;
  navigate(context: string, url: string): Promise<void>;
}

type Send = (method: string, params: object) => Promise<{ result: unknown }>;

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** The id under which BiDi knows the page. Puppeteer keeps it in a field without a name in its types. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { readonly connection: { readonly send: Send } };
  const send = async (method: string, params: object): Promise<unknown> => {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`${method} took over ${COMMAND_TIMEOUT_MS} ms`)), COMMAND_TIMEOUT_MS).unref();
    });
    return (await Promise.race([connection.send(method, params), late])).result;
  };
  const evaluateIn = (context: string) => async (source: string) => {
    const answer = (await send('script.evaluate', {
      expression: source,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    })) as Evaluated;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'threw');
    return answer.result?.value ?? '{}';
  };
  const evaluateInBrowser: Evaluate = async (run, ...args) => {
    const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: readonly { context: string }[];
    };
    const [window] = tree.contexts;
    if (!window) throw new Error('Firefox has no window');
    return unwrapValue(await evaluateIn(window.context)(expressionOf(run, args)));
  };
  return {
    evaluateIn,
    evaluateInBrowser,
    navigate: async (context, url) => {
      await send('browsingContext.navigate', { context, url, wait: 'none' });
    },
  };
}
