import { afterEach, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { type Mark, marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { clearStorage, waitForStored } from '../harness/storage.ts';

/** What stands on the toolbar button for the tab of this page. */
async function badgeOf(rig: Rig, page: DrivenPage): Promise<string> {
  return rig.browser.inExtension(
    async (tabId: number) => {
      interface Action {
        getBadgeText(about: object): Promise<string>;
      }
      return (globalThis as unknown as { chrome: { action: Action } }).chrome.action.getBadgeText({ tabId });
    },
    await rig.browser.tabIdOf(page),
  );
}

const openCardOf = async (page: DrivenPage, mark: Mark | undefined): Promise<void> => {
  await page.click(middleOf(mark));
  await expect.poll(() => hostsOn(page)).toBe(1);
};

/** Presses a button in the open card of a test build, as a finger would. */
async function pressInCard(page: DrivenPage, label: string): Promise<void> {
  const point = await page.evaluate((words: string) => {
    const root = [...document.documentElement.children].at(-1)?.shadowRoot;
    const button = [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes(words));
    button?.scrollIntoView({ block: 'nearest' });
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  }, label);
  await page.click(point);
}

describeInBrowsers('the background script ends between any two steps', (rig) => {
  const id = rig.name === 'chromium' ? 'B05' : 'B06';
  afterEach(() => clearStorage(rig.browser));

  it(`${id}: cards open, one after the other`, async () => {
    const page = await rig.openHtml(article());
    const marks = await waitForArticleMarks(page);
    for (const mark of marks) {
      await rig.browser.stopBackground();
      await openCardOf(page, mark);
      await rig.browser.stopBackground();
      await page.key('Escape');
      await expect.poll(() => hostsOn(page)).toBe(0);
    }
    expect(await rig.browser.extensionErrors()).toEqual([]);
  });

  it(`${id}: the number on the button follows the page`, async () => {
    const page = await rig.openHtml(article());
    await waitForArticleMarks(page);
    await expect.poll(() => badgeOf(rig, page)).toBe('3');
    await rig.browser.stopBackground();
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'NSO Group again, and its spyware.';
      document.body.append(more);
    });
    await expect.poll(async () => (await marksOf(page)).length).toBe(4);
    await expect.poll(() => badgeOf(rig, page)).toBe('4');
  });

  it(`${id}: “not on this site” is kept, and holds in other tabs`, async () => {
    const other = await rig.openHtml(article());
    await waitForArticleMarks(other);
    const page = await rig.openHtml(article());
    const [mark] = await waitForArticleMarks(page);
    await openCardOf(page, mark);
    await rig.browser.stopBackground();
    await pressInCard(page, 'Not on this site');
    const host = await page.evaluate(() => location.host);
    await waitForStored(rig.browser, 'sitesOff', [host]);
    await expect.poll(async () => (await marksOf(page)).length).toBe(0);
    await expect.poll(async () => (await marksOf(other)).length).toBe(0);
  });

  it(`${id}: settings reach a page that was open before`, async () => {
    const page = await rig.openHtml(article());
    await waitForArticleMarks(page);
    await rig.browser.stopBackground();
    const options = await rig.openExtension('options.html');
    await options.waitFor(() => document.querySelector<HTMLElement>('input[value="on-click"]'), []);
    await options.evaluate(() => document.querySelector<HTMLElement>('input[value="on-click"]')?.click());
    await expect.poll(async () => (await marksOf(page)).length).toBe(0);
    await waitForStored(rig.browser, 'mode', 'on-click');
  });

  it(`${id}: all messages are answered although each finds the script asleep`, async () => {
    for (const name of ['count', 'loadReader', 'openLookup', 'nonsense']) {
      await rig.browser.stopBackground();
      const answered = await rig.browser.inExtension(
        async (message: unknown) => {
          interface Runtime {
            sendMessage(message: unknown): Promise<unknown>;
          }
          const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
          const late = new Promise((resolve) => setTimeout(() => resolve('late'), 20_000));
          return Promise.race([
            runtime.sendMessage(message).then(
              () => 'answered',
              () => 'answered',
            ),
            late,
          ]);
        },
        { 'on-record': 'background', name, payload: name === 'count' ? { mentions: 1 } : {} },
      );
      expect([name, answered]).toEqual([name, 'answered']);
    }
    expect(await rig.browser.extensionErrors()).toEqual([]);
  });
});
