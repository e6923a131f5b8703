/** Where nothing can be read, or nothing of ours be reached in the page: the popup says what is the case, and works. */
import { beforeAll, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { marksOf } from '../../../scripts/drive/marks.ts';
import { clickOn, waitForText } from '../desk/desk-page.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { newestTab } from '../harness/newest-tab.ts';
import { errorsOf } from './support.ts';

const CLOSED = 'The browser lets no extension read this page';

/** One empty page, in as few bytes as both browsers' viewers take. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;

describeInBrowsers('pages where nothing may be read', (rig) => {
  /** Opens the address in a tab of its own, and the popup about it. */
  async function popupAbout(address: string): Promise<DrivenPage> {
    await rig.browser.inExtension(() => true);
    const page = await rig.open('about:blank');
    const tab = await newestTab(rig.browser);
    // Firefox opens pages of its own without telling a driver so.
    void page.goto(address).catch(() => {});
    await expect.poll(() => page.evaluate(() => location.href).catch(() => 'about:blank')).not.toBe('about:blank');
    return rig.openExtension(`popup.html?tab=${tab}`);
  }

  it.each([
    ['a page of the browser', () => (rig.name === 'chromium' ? 'chrome://version/' : 'about:support')],
    ['the source of a page', () => `view-source:${rig.server.url('a20.html')}`],
    ['the store', () => (rig.name === 'chromium' ? 'chrome://extensions/' : 'about:addons')],
  ])('A20 on %s the popup says that it cannot run there, and searches', async (_, address) => {
    rig.server.route('a20.html', { body: article() });
    const popup = await popupAbout(address());
    await waitForText(popup, CLOSED);
    await waitForText(popup, 'The record can be searched all the same.');
    await popup.type('Khashoggi');
    await waitForText(popup, 'heinous murder of Jamal Khashoggi');
  });

  it('A20 on a PDF the popup says so', async () => {
    rig.server.route('a20.pdf', { body: pdf, headers: { 'content-type': 'application/pdf' } });
    const popup = await popupAbout(rig.server.url('a20.pdf'));
    // Chromium shows a PDF in a page that scripts may run in; Firefox in one of its own.
    await waitForText(popup, rig.name === 'chromium' ? 'a file of the kind application/pdf' : CLOSED);
  });

  it('A38 where the page prevents everything, the popup lists its mentions and leads to them', async () => {
    const page = await rig.openHtml(
      article(`<script>
        for (const type of ['pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'mouseover',
          'click', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'focusin', 'wheel', 'contextmenu'])
          addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); },
            { capture: true, passive: false });
      </script>`),
    );
    await waitForArticleMarks(page);
    const popup = await rig.openExtension('popup.html', page);
    await clickOn(popup, '.row-button', 'NSO Group sells');
    await page.bringToFront();
    await expect.poll(() => hostsOn(page)).toBe(1);
    await page.key('Escape');
    await expect.poll(() => hostsOn(page)).toBe(0);
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

const BARRED = 'localhost';

/** Bars the extension from a host, as the administrator of a computer does; false where this browser cannot be told to. */
async function setPolicy(rig: Rig): Promise<boolean> {
  // Firefox keeps what its policy says of hosts in a preference, set below; Chromium has a page to try policies out.
  if (rig.name === 'firefox') return true;
  const page = await rig.open('chrome://policy/test');
  // Not in a Chrome that has a brand.
  if (!(await page.evaluate(() => document.querySelector('#apply-policies') !== null))) return false;
  const extension = new URL(rig.browser.extensionRoot).host;
  const policy = {
    ...{ namespace: 'chrome', name: 'ExtensionSettings' },
    // Mandatory, for the machine, from the platform.
    ...{ level: 1, scope: 1, source: 5 },
    value: { [extension]: { runtime_blocked_hosts: [`*://${BARRED}`] } },
  };
  // As source, for in a function Vitest would put its own `import` for the browser's.
  await page.evaluateSource(`import('chrome://resources/js/cr.js')
    .then(({ sendWithPromise }) => sendWithPromise('setLocalTestPolicies', ${JSON.stringify(JSON.stringify([policy]))}, ''))
    .then(() => '{}')`);
  return true;
}

describeInBrowsers(
  'hosts that an administrator has closed',
  (rig) => {
    let isSet = false;
    beforeAll(async () => {
      isSet = await setPolicy(rig);
    });

    it('B12 nothing is read there, the popup says so, and elsewhere all is as it was', async ({ skip }) => {
      skip(!isSet, 'this Chromium has no page to try policies out');
      rig.server.route('b12.html', { body: article() });
      await rig.browser.inExtension(() => true);
      const barred = await rig.open(rig.server.url('b12.html', BARRED));
      const popup = await rig.openExtension(`popup.html?tab=${await newestTab(rig.browser)}`);
      await waitForText(popup, CLOSED);
      const open = await rig.open(rig.server.url('b12.html'));
      await waitForArticleMarks(open);
      await barred.bringToFront();
      expect(await marksOf(barred)).toEqual([]);
      expect(await errorsOf(rig)).toEqual([]);
    });
  },
  { preferences: { 'extensions.webextensions.restrictedDomains': BARRED } },
);
