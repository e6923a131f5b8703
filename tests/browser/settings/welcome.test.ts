import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { checkWithAxe } from '../harness/axe.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { testLooks } from '../harness/looks.ts';

const open = async (rig: Rig): Promise<DrivenPage> => {
  const page = await rig.openExtension('welcome.html');
  await page.waitFor(() => document.querySelector('.card'), []);
  return page;
};

describeInBrowsers('the welcome page', (rig) => {
  testLooks(rig, 'welcome', open);

  it('has no fault of accessibility in forced colours', async () => {
    const page = await open(rig);
    await page.emulate({ forcedColors: true });
    expect((await checkWithAxe(page)).violations).toEqual([]);
    await rig.picture(page, 'welcome-forced-colours');
    await page.emulate({});
  });

  it('shows the card of a name that is pressed, of one on which the pointer rests, and closes it', async () => {
    const page = await open(rig);
    const title = () => page.evaluate(() => document.querySelector('.card h2')?.firstChild?.textContent ?? null);
    const middleOf = (words: string) =>
      page.evaluate((name: string) => {
        const mark = [...document.querySelectorAll('.sample-mark')].find((one) => one.textContent === name);
        const { x, y, width, height } = (mark as HTMLElement).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, words);
    await page.click(await middleOf('Saudi Arabia'));
    await expect.poll(title).toBe('Saudi Arabia');
    expect(await page.evaluate(() => document.querySelector('.card')?.textContent)).toContain(
      'as published 18 July 2021',
    );
    await page.moveTo(await middleOf('Hungary'));
    await expect.poll(title).toBe('Hungary');
    await page.evaluate(() => document.querySelector<HTMLElement>('.card [aria-label="Close"]')?.click());
    await expect.poll(title).toBe(null);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Hungary');
  });

  it('names the keys in the order in which they are needed, and the browser has set the four that we suggest', async () => {
    const page = await open(rig);
    await page.waitFor(() => document.querySelector('kbd'), []);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('.shortcuts > div')].map((row) => [
        row.querySelector('dt')?.textContent,
        [...row.querySelectorAll('kbd')].map((key) => key.textContent).join('+'),
      ]),
    );
    expect(rows.slice(0, 5)).toEqual([
      ['Next mention, with its card', 'Alt+Shift+J'],
      ['Previous mention, with its card', 'Alt+Shift+K'],
      ['Card of the mention at hand', 'Alt+Shift+O'],
      ['Look-up beside the page', 'Alt+Shift+L'],
      ['Check the selected quotation', ''],
    ]);
  });

  it('leads to the settings', async () => {
    const page = await open(rig);
    await page.evaluate(() => [...document.querySelectorAll('button')].at(-1)?.click());
    await expect
      .poll(() =>
        rig.browser.inExtension(async () => {
          interface Tabs {
            query(about: object): Promise<{ readonly url?: string; readonly title?: string }[]>;
          }
          const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
          return (await tabs.query({})).map((tab) => tab.title).join();
        }),
      )
      .toContain('On Record: settings');
  });
});

describeInBrowsers(
  'installing',
  (rig) => {
    it('opens the welcome page once', async () => {
      const welcomes = () =>
        rig.browser.inExtension(async () => {
          interface Tabs {
            query(about: object): Promise<{ readonly title?: string }[]>;
          }
          const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
          return (await tabs.query({})).filter((tab) => tab.title === 'Welcome to On Record').length;
        });
      await expect.poll(welcomes).toBe(1);
      await rig.browser.stopBackground();
      await rig.browser.inBackground(() => true);
      expect(await welcomes()).toBe(1);
    });
  },
  { build: 'shipped', keepWelcome: true },
);
