/** The extension is updated, or injected twice, under a page that is open. */
import { expect, it } from 'vitest';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { hostsOn } from '../harness/article.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { expectAlive, expectMarked, pause } from './support.ts';

const NAME = 'NSO Group';
const page = `<p>The ${NAME}</p>`;

describeInBrowsers('copies of the scan script', (rig) => {
  it('B03 does its work once, however often it is injected', async () => {
    const opened = await rig.openHtml(page);
    await expectMarked(opened, [NAME]);
    const tab = await rig.browser.tabIdOf(opened);
    for (let i = 0; i < 2; i++) await rig.browser.inExtension(injectScan, tab);
    await opened.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'An HLR lookup' })),
    );
    await expectMarked(opened, [NAME, 'HLR lookup']);
    await pause(1_200);
    await expectMarked(opened, [NAME, 'HLR lookup']);
    expect(await sheetsOf(opened)).toBe(1);
    // One answers, and one card opens.
    expect(await askReports(rig.browser, opened)).toHaveLength(1);
    await expectAlive(opened);
  });

  it(
    rig.name === 'chromium'
      ? 'B01 an orphan takes its marks away and falls silent'
      : 'B02 the new copy takes the place of the old one, of which nothing is left',
    async () => {
      const opened = await rig.openHtml(page);
      await expectMarked(opened, [NAME]);
      const point = middleOf((await marksOf(opened))[0]);
      await opened.click(point);
      await expect.poll(() => hostsOn(opened)).toBe(1);
      await opened.evaluate(() => void Object.assign(globalThis, { written: 'half a letter' }));
      await reload(rig);
      // Chromium leaves the old copy alone with the page; Firefox brings the new one into it.
      const isLeft = rig.name === 'chromium';
      await expect.poll(() => hostsOn(opened)).toBe(0);
      await expectMarked(opened, isLeft ? [] : [NAME]);
      await expect.poll(() => sheetsOf(opened)).toBe(isLeft ? 0 : 1);
      await opened.click(point);
      if (isLeft) await pause(800);
      await expect.poll(() => hostsOn(opened)).toBe(isLeft ? 0 : 1);
      expect(opened.log).toEqual([]);
      // Nobody loads a tab anew in which a person may have been writing.
      expect(await opened.evaluate(() => Reflect.get(globalThis, 'written'))).toBe('half a letter');
    },
  );
});

async function injectScan(tab: number): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    typeof import('wxt/browser').browser
  >;
  await (browser ?? chrome).scripting.executeScript({ target: { tabId: tab }, files: ['/scan.js'] });
}

/** Updates the extension, as far as its pages can tell; whoever asks is gone before the answer. */
async function reload(rig: Rig): Promise<void> {
  await rig.browser
    .inBackground(() => {
      const { browser, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        typeof import('wxt/browser').browser
      >;
      setTimeout(() => (browser ?? chrome).runtime.reload(), 50);
    })
    .catch(() => {});
}

function sheetsOf(opened: Awaited<ReturnType<Rig['open']>>): Promise<number> {
  return opened.evaluate(() => document.adoptedStyleSheets.length);
}
