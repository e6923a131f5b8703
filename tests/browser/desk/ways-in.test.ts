import { expect, it } from 'vitest';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { article, plainPage } from './article.ts';
import { clickOn, openRead } from './desk-page.ts';
import {
  askWithoutClick,
  closePopups,
  closeTabsAt,
  countTabs,
  openToolbarPopup,
  pressMenu,
  pressShortcut,
  suggestionsFor,
  viewsBesidePages,
} from './ways-in.ts';

const waitForView = (rig: Rig, path: string, words: string) =>
  expect
    .poll(async () => (await viewsBesidePages(rig)).find((view) => view.path.startsWith(path))?.text ?? '')
    .toContain(words);

describeInBrowsers('the ways into the desk', (rig) => {
  it('the toolbar button opens a popup that can be typed into, with the page before the reader', async () => {
    const page = await openRead(rig, article);
    // Made before: a popup closes when another tab opens.
    await viewsBesidePages(rig);
    await page.bringToFront();
    // One that an earlier try has left would bar the way.
    await closePopups(rig);
    await openToolbarPopup(rig);
    await waitForView(rig, '/popup.html', 'Critics of the government of Hungary');
    await expect
      .poll(async () => {
        const [popup] = await viewsBesidePages(rig);
        return [popup?.focused, popup?.overflows];
      })
      .toEqual(['input', false]);
    await closePopups(rig);
  });

  // Before the test that opens one: a panel stays open.
  it('a tab shows what was asked for where no panel is open and none may be opened', async () => {
    await askWithoutClick(rig, 'heinous');
    await expect.poll(() => closeTabsAt(rig, 'sidepanel.html#q=heinous')).toBe(1);
  });

  it('a panel that is open takes what menu and shortcut hand over, and no tab opens beside it', async () => {
    const page = await openRead(
      rig,
      `${article}<p id="quoted">NSO Group firmly denies false claims made in your report, many of which are uncorrected theories`,
    );
    const popup = await rig.openExtension('popup.html', page);
    // A click of a hand: both browsers open a panel for nothing less.
    await clickOn(popup, 'button', 'Open the side panel');
    await expect.poll(async () => (await viewsBesidePages(rig)).length).toBe(1);
    await page.bringToFront();
    await waitForView(rig, '/sidepanel.html', 'Critics of the government of Hungary');
    const tabs = await countTabs(rig);

    await pressMenu(rig, 'look-up', ' Khashoggi ');
    await waitForView(rig, '/sidepanel.html#q=Khashoggi', 'heinous murder');
    await pressMenu(rig, 'check-quotation', 'We are not aware of any alleged data collection');
    await waitForView(rig, '/sidepanel.html#check=', 'Word for word in the record');
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#quoted') as Element));
    await pressShortcut(rig, 'check-quotation');
    await waitForView(rig, '/sidepanel.html#check=NSO', 'Wording differs from the record');

    await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
    await waitForView(rig, '/sidepanel.html#check=NSO', 'the wording of its quotations cannot be checked');
    expect(await countTabs(rig)).toBe(tabs);
  });

  it('the address bar offers passages', async () => {
    await rig.openHtml(plainPage);
    const offered = await suggestionsFor(rig, 'khashoggi');
    expect(offered.join('\n')).toContain('NSO Group: … previously stated');
    expect(offered.join('\n')).toContain('heinous murder of Jamal Khashoggi.');
  });
});
