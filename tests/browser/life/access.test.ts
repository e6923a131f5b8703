import { beforeAll, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { marksOf } from '../../../scripts/drive/marks.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { newestTab } from '../harness/newest-tab.ts';

/** As a person does in the browser's own settings: access to no page unless the button is pressed there. */
async function withdrawAccess(rig: Rig): Promise<void> {
  if (rig.name === 'chromium') {
    const page = await rig.open('chrome://extensions');
    await page.evaluate(async (extensionId: string) => {
      interface Private {
        updateExtensionConfiguration(how: object): Promise<void>;
      }
      const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Private } }).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
    }, new URL(rig.browser.extensionRoot).host);
  } else
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
