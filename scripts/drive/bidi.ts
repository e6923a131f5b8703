/** The few WebDriver BiDi commands that puppeteer does not offer, over puppeteer's own connection. */
import type { Browser, Page } from 'puppeteer-core';
import { type Evaluate, expressionOf, POLL_MS, unwrapValue } from './driven-browser.ts';

const COMMAND_TIMEOUT_MS = 30_000;

export interface Bidi {
  /** Evaluates source text that yields a JSON string in a browsing context: a page, or a page of the extension, where puppeteer waits for ever. */
  evaluateIn(context: string): (source: string) => Promise<string>;
  /** Evaluates in the browser's own window, with all its rights. */
  readonly evaluateInBrowser: Evaluate;
  navigate(context: string, url: string): Promise<void>;
  /** Closes the tab whose address begins so, waiting for it to open at most `waitMs`. */
  closeTab(url: string, waitMs: number): Promise<void>;
}

type Send = (method: string, params: object) => Promise<{ result: unknown }>;

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

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
    const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
    const [window] = tree.contexts;
    if (!window) throw new Error('Firefox has no window');
    return unwrapValue(await evaluateIn(window.context)(expressionOf(run, args)));
  };
  return {
    evaluateIn,
    evaluateInBrowser,
    closeTab: async (url, waitMs) => {
      for (const deadline = Date.now() + waitMs; Date.now() < deadline; ) {
        const { contexts } = (await send('browsingContext.getTree', {})) as Tree;
        const tab = contexts.find((each) => each.url.startsWith(url));
        if (tab) {
          await send('browsingContext.close', { context: tab.context });
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    navigate: async (context, url) => {
      await send('browsingContext.navigate', { context, url, wait: 'none' });
    },
  };
}
