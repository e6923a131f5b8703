import { expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { article } from './article.ts';

const withFrames = `<!doctype html><html lang="en"><title>Frames</title>
<p>The spyware Pegasus of NSO Group was found by the forensic lab.</p>
<iframe id="frame" width="600" height="300" srcdoc="<p>The spyware Pegasus of NSO Group was sold to governments.</p>"></iframe>`;

async function badgeOf(rig: Rig, page: DrivenPage): Promise<string> {
  const tabId = await rig.browser.tabIdOf(page);
  return rig.browser.inExtension(async (id: number) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof Browser | undefined>;
    return (browser ?? chrome)?.action.getBadgeText({ tabId: id }) ?? '';
  }, tabId);
}

/** Sends as a page of the extension would; resolves to the answer. */
function send(rig: Rig, message: unknown): Promise<unknown> {
  return rig.browser.inExtension(async (sent: unknown) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof Browser | undefined>;
    return (await (browser ?? chrome)?.runtime.sendMessage(sent).catch(() => null)) ?? null;
  }, message);
}

describeInBrowsers('the background', (rig) => {
  it('shows the number of mentions on the toolbar button, and after it was stopped as well', async () => {
    const page = await rig.openHtml(article);
    await expect.poll(() => badgeOf(rig, page)).toBe('5');
    await rig.browser.stopBackground();
    await page.bringToFront();
    await page.evaluate(() => document.getElementById('last')?.remove());
    await expect.poll(() => badgeOf(rig, page)).toBe('3');
  });

  it('counts all frames, and forgets one that has gone', async () => {
    const page = await rig.openHtml(withFrames);
    await expect.poll(() => badgeOf(rig, page)).toBe('4');
    await rig.browser.stopBackground();
    await page.bringToFront();
    await page.evaluate(() => {
      document.getElementById('frame')?.remove();
      const more = document.createElement('p');
      more.textContent = 'NSO Group said more.';
      document.body.append(more);
    });
    await expect.poll(() => badgeOf(rig, page)).toBe('3');
  });

  it.each([
    null,
    'count',
    { 'on-record': 'background' },
    { 'on-record': 'background', name: 'count' },
    { 'on-record': 'background', name: 'count', payload: { mentions: -1 } },
    { 'on-record': 'background', name: 'toString', payload: {} },
    { 'on-record': 'background', name: '__proto__', payload: {} },
    { 'on-record': 'background', name: 'openLookup', payload: { query: 7 } },
    { 'on-record': 'page', name: 'start' },
  ])('does not answer %j', async (message) => {
    expect(await send(rig, message)).toBeNull();
  });

  it('hears nothing that a page says', async () => {
    const page = await rig.openHtml(article);
    await expect.poll(() => badgeOf(rig, page)).toBe('5');
    await page.evaluate(() => {
      const message = { 'on-record': 'background', name: 'count', payload: { mentions: 99 } };
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('on-record', { detail: message }));
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?(message: unknown): void } } };
      chrome?.runtime?.sendMessage?.(message);
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await badgeOf(rig, page)).toBe('5');
  });
});
