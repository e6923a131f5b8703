/** The extension's isolated world of a page's top frame, and what goes wrong in it, through the DevTools protocol. */
import type { CDPSession, Page } from '@playwright/test';
import { type Evaluate, expressionOf, unwrapValue } from './driven-browser.ts';

export async function collectIsolatedWorlds(page: Page, extensionRoot: string, errors: string[]): Promise<Evaluate> {
  const session = await page.context().newCDPSession(page);
  const worlds = new Set<number>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const isTopFrame = context.auxData?.frameId === mainFrame;
    if (context.origin.length > 0 && `${context.origin}/` === extensionRoot && isTopFrame) worlds.add(context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const where = [exceptionDetails.url, exceptionDetails.stackTrace?.callFrames[0]?.url].join(' ');
    const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
    if (extensionRoot && (where.includes(extensionRoot) || text.includes(extensionRoot))) errors.push(text);
  });
  const mainFrame = await mainFrameOf(session);
  await session.send('Runtime.enable');
  return async (run, ...args) => {
    const contextId = [...worlds].at(-1);
    if (contextId === undefined) throw new Error('the content script does not run in this page');
    const answer = await session.send('Runtime.evaluate', {
      expression: expressionOf(run, args),
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'threw');
    return unwrapValue(answer.result.value);
  };
}

async function mainFrameOf(session: CDPSession): Promise<string> {
  return (await session.send('Page.getFrameTree')).frameTree.frame.id;
}
