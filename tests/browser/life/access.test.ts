import { beforeAll, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { marksOf } from '../../../scripts/drive/marks.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { newestTab } from '../harness/newest-tab.ts';

/** As a person does in Chromium's own settings. */
async function setHostAccess(rig: Rig, to: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await rig.open('chrome://extensions');
  await page.evaluate(
    async (extensionId: string, hostAccess: string) => {
      interface Private {
        updateExtensionConfiguration(how: object): Promise<void>;
      }
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Private } }).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    new URL(rig.browser.extensionRoot).host,
    to,
  );
}

/** As a person does in the browser's own settings: access to no page unless the button is pressed there. */
async function withdrawAccess(rig: Rig): Promise<void> {
  if (rig.name === 'chromium') await setHostAccess(rig, 'ON_CLICK');
  else
    await rig.browser.inExtension(async () => {
      interface Permissions {
        getAll(): Promise<{ readonly origins: readonly string[] }>;
        remove(what: object): Promise<boolean>;
      }
      const { permissions } = (globalThis as unknown as { browser: { permissions: Permissions } }).browser;
      await permissions.remove({ origins: (await permissions.getAll()).origins });
    });
}

const buttons = (page: DrivenPage) =>
  page.evaluate(() => [...document.querySelectorAll('button')].map((one) => one.textContent));

describeInBrowsers('where access to pages was withdrawn', (rig) => {
  beforeAll(() => withdrawAccess(rig));

  it('B11: nothing is read, nothing is thrown, and the popup says why and offers to ask', async () => {
    await rig.browser.inExtension(() => true);
    const page = await rig.openHtml(article());
    const popup = await rig.openExtension(`popup.html?tab=${await newestTab(rig.browser)}`);
    await popup.waitFor(() => /not been given access/u.test(document.body.textContent ?? ''), []);
    await expect.poll(() => buttons(popup)).toEqual(expect.arrayContaining([expect.stringMatching(/^Allow on/u)]));
    expect(await marksOf(page)).toEqual([]);
    expect(await rig.browser.extensionErrors()).toEqual([]);
  });

  it('B11: a press of the button lends the tab in front and no other, and the popup has it read', async () => {
    const other = await rig.openHtml(article());
    const page = await rig.openHtml(article());
    await page.bringToFront();
    await rig.browser.pressButton(page);
    // In Firefox the popup stands over the page by now; Chromium shows none without a display.
    if (rig.name === 'chromium') await rig.openExtension(`popup.html?tab=${await rig.browser.tabIdOf(page)}`);
    await page.bringToFront();
    await waitForArticleMarks(page);
    expect(await marksOf(other)).toEqual([]);
    expect(await rig.browser.extensionErrors()).toEqual([]);
  });

  it('B11: the welcome page offers to ask', async () => {
    const page = await rig.openExtension('welcome.html');
    await page.waitFor(() => /Allow it to read pages/u.test(document.body.textContent ?? ''), []);
  });

  it('B11: the look-up works all the same', async () => {
    const popup = await rig.openExtension('popup.html#q=Khashoggi');
    await popup.waitFor(() => /Jamal Khashoggi/u.test(document.body.textContent ?? ''), []);
  });
});

describeInBrowsers('where access to pages is given again', (rig) => {
  it(
    rig.name === 'firefox'
      ? 'B11: who presses “Allow” in the popup and in the browser’s question has the page read'
      : 'B11: once it is given in the browser’s settings, the popup that is open has the page read',
    async () => {
      await withdrawAccess(rig);
      await rig.browser.inExtension(() => true);
      const page = await rig.openHtml(article());
      const popup = await rig.openExtension(`popup.html?tab=${await newestTab(rig.browser)}`);
      const allow = await popup.waitFor(() => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Allow on'));
        const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
        return width > 0 && { x: x + width / 2, y: y + height / 2 };
      }, []);
      if (rig.browser.inBrowserWindow) {
        await popup.bringToFront();
        await popup.click(allow || { x: 0, y: 0 });
        await expect.poll(() => rig.browser.inBrowserWindow?.(answerYes)).toBe(true);
      } else await setHostAccess(rig, 'ON_ALL_SITES');
      await page.bringToFront();
      await waitForArticleMarks(page);
      await popup.waitFor(() => document.body.innerText.includes('Hungary'), []);
      expect(await rig.browser.extensionErrors()).toEqual([]);
    },
  );
});

/** Runs in Firefox's own window: presses the first button of the question that the browser asks. */
function answerYes(): boolean {
  interface Question extends Element {
    readonly button: HTMLElement;
  }
  const asked = document.querySelector<Question>('#notification-popup popupnotification');
  asked?.button.click();
  return asked !== null;
}

describeInBrowsers('a reading that is asked for', (rig) => {
  it('B11: on click only, nothing is read until it is asked for, and then in every frame', async () => {
    const options = await rig.openExtension('options.html');
    await options.waitFor(() => document.querySelector<HTMLElement>('input[value="on-click"]'), []);
    await options.evaluate(() => document.querySelector<HTMLElement>('input[value="on-click"]')?.click());
    const page = await rig.openHtml(article());
    const popup = await rig.openExtension('popup.html', page);
    await popup.waitFor(() => /only when you ask|NSO Group/u.test(document.body.textContent ?? ''), []);
    await popup.evaluate(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === 'Read this page')?.click(),
    );
    await page.bringToFront();
    await waitForArticleMarks(page);
    expect(await hostsOn(page)).toBe(0);
  });
});
