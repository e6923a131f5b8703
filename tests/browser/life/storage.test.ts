import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { settingKeys } from '../../../browser/settings-schema.ts';
import { PREFIX, VERSION } from '../../../browser/settings-storage.ts';
import { settledReports } from '../../../scripts/drive/ask-reports.ts';
import { middleOf } from '../../../scripts/drive/marks.ts';
import { alterPackage, runFirst } from '../harness/altered-package.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { clearStorage, putInStorage, storageDump } from '../harness/storage.ts';

/** Each seeds both areas: 12 × 2 × 10 values are more than two hundred. */
const SEEDS = 12;
const names = [...settingKeys.map((key) => PREFIX + key), VERSION];

/** Always the same, so that a failure can be looked at again. */
const garbage = fc.sample(fc.record(Object.fromEntries(names.map((name) => [name, fc.jsonValue({ maxDepth: 2 })]))), {
  numRuns: SEEDS * 2,
  seed: 20210718,
});

describeInBrowsers('storage that holds or does what it should not', (rig) => {
  afterEach(() => clearStorage(rig.browser));

  it('B07: garbage costs no page its marks, and is not wiped', async () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const [sync, local] = [garbage[seed] ?? {}, garbage[seed + SEEDS] ?? {}];
      await clearStorage(rig.browser);
      await putInStorage(rig.browser, { sync, local });
      const page = await rig.openHtml(article());
      await settledReports(rig.browser, page);
      await waitForArticleMarks(page);
      await page.close();
      const dump = await storageDump(rig.browser);
      // Both browsers store JSON; -0 comes back as 0.
      expect(dump).toEqual(JSON.parse(JSON.stringify({ sync, local })));
    }
    expect(await rig.browser.extensionErrors()).toEqual([]);
  });

  it('B07: popup and options show the defaults over garbage, and a choice replaces it', async () => {
    await putInStorage(rig.browser, { sync: { [`${PREFIX}theme`]: ['sepia'], [`${PREFIX}sitesOff`]: 'everywhere' } });
    const popup = await rig.openExtension('popup.html#q=Khashoggi');
    await popup.waitFor(() => document.body.innerText.includes('Jamal Khashoggi'), []);
    expect(await popup.evaluate(() => document.documentElement.dataset.theme)).toBe('auto');
    const page = await rig.openExtension('options.html');
    await page.waitFor(() => document.querySelector<HTMLInputElement>('[name="theme"][value="auto"]')?.checked, []);
    await page.evaluate(() => document.querySelector<HTMLElement>('[name="theme"][value="dark"]')?.click());
    await expect.poll(async () => (await storageDump(rig.browser)).sync[`${PREFIX}theme`]).toBe('dark');
    const { sync, local } = await storageDump(rig.browser);
    expect(sync[`${PREFIX}sitesOff`]).toBe('everywhere');
    expect(local['settings.quarantine']).toEqual({ theme: ['sepia'] });
  });

  it('B08: a list that sync refuses is kept on this device, and the reader is told', async () => {
    const sites = Array.from({ length: 900 }, (_, index) => `site-${index}.example.com`);
    const page = await rig.openExtension('options.html');
    await page.waitFor(() => document.querySelector('main'), []);
    await page.evaluate(
      (text: string) => {
        const input = document.querySelector<HTMLInputElement>('input[type="file"]');
        const files = new DataTransfer();
        files.items.add(new File([text], 'settings.json'));
        if (input) input.files = files.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      },
      JSON.stringify({ format: 'on-record-settings', version: 1, settings: { theme: 'dark', sitesOff: sites } }),
    );
    await page.waitFor(() => document.querySelector('.notice')?.textContent?.includes('kept on this device'), []);
    const { sync, local } = await storageDump(rig.browser);
    expect(sync[`${PREFIX}theme`]).toBe('dark');
    expect(sync).not.toHaveProperty(`${PREFIX}sitesOff`);
    expect(local[`${PREFIX}sitesOff`]).toEqual(sites);
    const again = await rig.openExtension('options.html');
    await again.waitFor(() => document.querySelectorAll('.sites li').length === 900, []);
  });

  it('B08: a hundred choices in a row are kept, and sync is written few times', async () => {
    const page = await rig.openExtension('options.html');
    await page.waitFor(() => document.querySelector('main'), []);
    const writes = await page.evaluate(async () => {
      interface Changes {
        addListener(hear: (changes: object, area: string) => void): void;
      }
      let count = 0;
      (globalThis as unknown as { chrome: { storage: { onChanged: Changes } } }).chrome.storage.onChanged.addListener(
        (_, area) => {
          if (area === 'sync') count += 1;
        },
      );
      for (let turn = 0; turn < 100; turn += 1)
        document.querySelector<HTMLElement>(`[name="markStyle"][value="${turn % 2 ? 'both' : 'tint'}"]`)?.click();
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      return count;
    });
    expect(writes).toBeLessThan(6);
    await expect.poll(async () => (await storageDump(rig.browser)).sync[`${PREFIX}markStyle`]).toBe('both');
  });
});

/** As where a policy or a broken profile denies storage: its very names throw. */
const refusing = `{
  const storage = new Proxy({}, { get: () => { throw new Error('storage is forbidden'); } });
  for (const name of ['chrome', 'browser'])
    if (globalThis[name]) Object.defineProperty(globalThis[name], 'storage', { value: storage, configurable: true });
}`;

describeInBrowsers(
  'storage that refuses',
  (rig) => {
    it('B09: pages are marked and cards open by the defaults', async () => {
      const page = await rig.openHtml(article());
      const [mark] = await waitForArticleMarks(page);
      await page.click(middleOf(mark));
      await expect.poll(() => hostsOn(page)).toBe(1);
    });

    it('B09: the options page opens, and says that nothing can be kept', async () => {
      const page = await rig.openExtension('options.html');
      expect(
        await page.evaluate(() => {
          try {
            return String((globalThis as unknown as { chrome: { storage: { sync: unknown } } }).chrome.storage.sync);
          } catch (error) {
            return (error as Error).message;
          }
        }),
      ).toBe('storage is forbidden');
      await page.waitFor(() => document.querySelector('[name="theme"][value="dark"]'), []);
      await page.evaluate(() => document.querySelector<HTMLElement>('[name="theme"][value="dark"]')?.click());
      await page.waitFor(
        () => document.querySelector('.notice')?.textContent?.includes('does not let extensions store'),
        [],
      );
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    });

    it.each(['popup.html', 'welcome.html'])('B09: %s opens', async (path) => {
      const about = await rig.openHtml(article());
      await waitForArticleMarks(about);
      const page = await rig.openExtension(`${path}?tab=1`);
      await page.waitFor(() => (document.body.textContent ?? '').length > 20, []);
    });

    it('B09: nothing was thrown', async () => {
      expect(await rig.browser.extensionErrors()).toEqual([]);
    });
  },
  { alter: (built) => alterPackage(built, (folder) => runFirst(folder, refusing)) },
);
