import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { checkWithAxe } from '../harness/axe.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { testLooks } from '../harness/looks.ts';
import { clearStorage, storageDump, waitForStored } from '../harness/storage.ts';

const open = async (rig: Rig): Promise<DrivenPage> => {
  const page = await rig.openExtension('options.html');
  await page.waitFor(() => document.querySelector('main h1'), []);
  return page;
};

/** Presses the control whose label starts with these words. */
const press = (page: DrivenPage, words: string) =>
  page.evaluate((label: string) => {
    const controls = [...document.querySelectorAll<HTMLElement>('label, button')];
    const found = controls.find((control) => control.textContent?.trim().startsWith(label));
    if (!found) throw new Error(`nothing is labelled ${label}`);
    // As a hand would; `click()` alone leaves the focus where it was.
    found.focus();
    found.click();
  }, words);

const said = (page: DrivenPage) =>
  page.evaluate(() => [...document.querySelectorAll('[role="status"]')].map((line) => line.textContent).join(' '));

describeInBrowsers('the options page', (rig) => {
  afterEach(() => clearStorage(rig.browser));

  testLooks(rig, 'options', open);

  it.each([
    ['400 % zoom of 1280 px', 320, 256],
    ['4K', 3840, 2160],
  ])('stays readable at %s', async (_, width, height) => {
    const page = await open(rig);
    await page.resize(width, height);
    const widest = await page.evaluate(() => {
      const lines = [...document.querySelectorAll('.body p, .body li, .body .hint')].map(
        (line) => line.getBoundingClientRect().width,
      );
      return { scroll: document.documentElement.scrollWidth - innerWidth, line: Math.max(...lines) };
    });
    expect(widest.scroll).toBeLessThanOrEqual(0);
    // About 80 characters: longer lines are hard to read on whatever screen.
    expect(widest.line).toBeLessThan(700);
  });

  it('shows every choice in forced colours', async () => {
    const page = await open(rig);
    await page.emulate({ forcedColors: true });
    expect((await checkWithAxe(page)).violations).toEqual([]);
    await rig.picture(page, 'options-forced-colours');
    await page.emulate({});
  });

  it('keeps a choice at once, and only the choice', async () => {
    const page = await open(rig);
    await press(page, 'Dark');
    await waitForStored(rig.browser, 'theme', 'dark');
    const theme = (shown: DrivenPage) => shown.evaluate(() => document.documentElement.dataset.theme);
    await expect.poll(() => theme(page)).toBe('dark');
    expect(Object.keys((await storageDump(rig.browser)).sync)).toEqual(['setting.theme', 'settings.version']);
    const again = await open(rig);
    await expect.poll(() => theme(again)).toBe('dark');
    await press(again, 'Like the system');
    await waitForStored(rig.browser, 'theme', undefined);
  });

  it('shows the style of the marks as it is chosen', async () => {
    const page = await open(rig);
    const look = () =>
      page.evaluate(() => {
        const { textDecorationLine, backgroundColor } = getComputedStyle(
          document.querySelector('.sample-mark') as HTMLElement,
        );
        return [textDecorationLine, backgroundColor];
      });
    await expect.poll(look).toEqual(['underline', 'rgba(0, 0, 0, 0)']);
    await press(page, 'Tint');
    await expect.poll(look).toEqual(['none', 'rgba(255, 190, 60, 0.2)']);
    await press(page, 'Both');
    await expect.poll(look).toEqual(['underline', 'rgba(255, 190, 60, 0.2)']);
  });

  it('is worked by keyboard alone: Tab to each control once, arrows within a group', async () => {
    const page = await open(rig);
    await page.evaluate(() => document.body.focus());
    const walked: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await page.key('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: at } = document;
        if (!at || at === document.body || at === document.documentElement) return null;
        const { name = '', labels, textContent } = at as HTMLInputElement;
        return name || labels?.[0]?.textContent || textContent;
      });
      if (at === null) break;
      walked.push(at.trim());
      if (at === 'mode') {
        await page.key('ArrowDown');
        await waitForStored(rig.browser, 'mode', 'on-click');
      }
    }
    expect(walked).toEqual([
      'mode',
      'sensitivity',
      'density',
      'markStyle',
      'openBy',
      'theme',
      expect.stringContaining('Say once how many mentions'),
      expect.stringContaining('Site to add: Switched off'),
      expect.stringContaining('Add'),
      expect.stringContaining('Site to add: Marks that Tab reaches'),
      expect.stringContaining('Add'),
      'Save to a file',
      'Load from a file',
      'Restore the defaults',
      expect.stringContaining('Response from NSO and governments'),
    ]);
  });

  it('takes a site by any address of it, and lets it go again', async () => {
    const page = await open(rig);
    const type = async (text: string) => {
      await page.evaluate(() => document.querySelector<HTMLInputElement>('.sites input')?.focus());
      await page.type(text);
      await page.key('Enter');
    };
    await type('two words');
    await expect.poll(() => said(page)).toContain('That is no address of a site.');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.sites input');
      if (field) field.value = '';
    });
    await type('https://News.Example.com/a/b?c');
    await waitForStored(rig.browser, 'sitesOff', ['news.example.com']);
    await expect.poll(() => said(page)).toContain('news.example.com added.');
    await press(page, 'Remove');
    await waitForStored(rig.browser, 'sitesOff', undefined);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  it('loads settings from a file, tells what it left out, and can undo it', async () => {
    const page = await open(rig);
    await press(page, 'Light');
    await waitForStored(rig.browser, 'theme', 'light');
    await giveFile(
      page,
      JSON.stringify({ format: 'on-record-settings', version: 1, settings: { theme: 'dark', mode: 7 } }),
    );
    await waitForStored(rig.browser, 'theme', 'dark');
    await expect.poll(() => said(page)).toContain('left out in part or whole: mode.');
    await press(page, 'Undo');
    await waitForStored(rig.browser, 'theme', 'light');
  });

  it.skipIf(rig.name === 'firefox')('saves settings to a file that holds the choices alone', async () => {
    const page = await open(rig);
    await press(page, 'Dark');
    await waitForStored(rig.browser, 'theme', 'dark');
    const downloaded = page.playwright?.waitForEvent('download');
    await press(page, 'Save to a file');
    const file = await downloaded;
    expect(file?.suggestedFilename()).toBe('on-record-settings.json');
    expect(JSON.parse(readFileSync((await file?.path()) ?? '', 'utf8'))).toEqual({
      format: 'on-record-settings',
      version: 1,
      settings: { theme: 'dark' },
    });
  });

  it.each([
    ['no JSON', 'theme=dark', 'cannot be read as settings'],
    ['a file of something else', '{"a":1}', 'something else than settings'],
  ])('answers %s calmly and changes nothing', async (_, text, message) => {
    const page = await open(rig);
    await giveFile(page, text);
    await expect.poll(() => said(page)).toContain(message);
    expect(await storageDump(rig.browser)).toEqual({ sync: {}, local: {} });
  });

  it('says which document it speaks from, and in which bytes', async () => {
    const page = await open(rig);
    const text = await page.evaluate(() => document.body.textContent);
    expect(text).toContain('18 July 2021');
    expect(text).toMatch(/[0-9a-f]{64}/u);
    expect(text).toContain('MIT');
    expect(await page.evaluate(() => document.querySelector<HTMLAnchorElement>('main a')?.rel)).toBe(
      'noopener noreferrer',
    );
  });
});

/** As if the file had been chosen in the browser's own dialog, which no test can press. */
async function giveFile(page: DrivenPage, text: string): Promise<void> {
  await page.evaluate((content: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'settings.json', { type: 'application/json' }));
    if (input) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}
