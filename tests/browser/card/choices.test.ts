/** What a reader chooses: in the settings, and on the card itself. */
import { afterEach, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { marksOf } from '../../../scripts/drive/marks.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { clearStorage, putInStorage } from '../harness/storage.ts';
import {
  boxOf,
  command,
  controlOf,
  middleOf,
  openMarked,
  pause,
  restOn,
  seeCard,
  waitForCard,
  waitForNoCard,
} from './card-probe.ts';

const article = `<p>The spyware firm <span id="m">NSO Group</span> was asked about the murder of Jamal Khashoggi.</p>
<p>Later <span id="n">NSO Group</span> wrote again.</p><p><textarea id="box" rows="12" cols="80"></textarea></p>`;

/** Longer than dwell and grace together. */
const LONG_MS = 900;

const choose = (rig: Rig, setting: string, value: unknown) =>
  putInStorage(rig.browser, { local: { [`setting.${setting}`]: value } });

/** The card's own element, by what it says of itself. */
const dialogOf = (page: DrivenPage) =>
  page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('*')) {
      const dialog = shadowRoot?.querySelector('[role="dialog"]');
      if (dialog)
        return {
          paper: getComputedStyle(dialog).backgroundColor,
          isDescribed: dialog.hasAttribute('aria-describedby'),
        };
    }
    return null;
  });

describeInBrowsers('what a reader chooses', (rig) => {
  afterEach(() => clearStorage(rig.browser));

  it('by click only: resting opens nothing, a click does', async () => {
    await choose(rig, 'openBy', 'click');
    const page = await openMarked(rig, article);
    await restOn(page, '#m');
    await pause(LONG_MS);
    expect(await seeCard(page)).toBeNull();
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
  });

  it('by Shift: neither a rest nor a plain click opens, Shift over the word does, at once', async () => {
    await choose(rig, 'openBy', 'modifier');
    const page = await openMarked(rig, article);
    await restOn(page, '#m');
    await page.click(middleOf(await boxOf(page, '#m')));
    await pause(LONG_MS);
    expect(await seeCard(page)).toBeNull();
    await page.key('Shift');
    await waitForCard(page);
  });

  it('dark cards on light pages; and no summary is spoken where it was switched off', async () => {
    const light = await openMarked(rig, article);
    await command(rig, light, 'open');
    await waitForCard(light);
    const usual = await dialogOf(light);
    expect(usual?.isDescribed).toBe(true);
    await choose(rig, 'theme', 'dark');
    await choose(rig, 'announce', false);
    const page = await openMarked(rig, article);
    await command(rig, page, 'open');
    await waitForCard(page);
    const chosen = await dialogOf(page);
    expect(chosen?.isDescribed).toBe(false);
    expect(chosen?.paper).toBe('rgb(29, 28, 26)');
    expect(usual?.paper).not.toBe(chosen?.paper);
  });

  it('fades nothing in where less motion is wanted', async () => {
    const page = await openMarked(rig, article);
    const fades = async (reducedMotion: boolean) => {
      await page.emulate({ reducedMotion });
      await page.click(middleOf(await boxOf(page, '#m')));
      await waitForCard(page);
      const name = await page.evaluate(() => {
        for (const { shadowRoot } of document.querySelectorAll('*')) {
          const surface = shadowRoot?.querySelector('.surface');
          if (surface) return getComputedStyle(surface).animationName;
        }
        return null;
      });
      await page.key('Escape');
      await waitForNoCard(page);
      return name;
    };
    expect(await fades(false)).toBe('appear');
    expect(await fades(true)).toBe('none');
    await page.emulate({});
  });

  it('why it is marked and what else there is stand one step away; “not this one” unmarks this name and no other', async () => {
    const page = await openMarked(rig, article);
    await expect.poll(async () => (await marksOf(page)).length).toBe(2);
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    await page.click(await controlOf(page, 'Why is this marked?'));
    await expect.poll(async () => (await seeCard(page))?.text).toContain('“NSO Group” has one meaning');
    // One thing at a time: what was unfolded before makes room.
    await page.click(await controlOf(page, 'See also'));
    await expect.poll(async () => (await seeCard(page))?.text).toContain('an edited summary of statements');
    expect((await seeCard(page))?.text).not.toContain('has one meaning');
    await page.click(await controlOf(page, 'Not this one'));
    await waitForNoCard(page);
    await expect.poll(async () => (await marksOf(page)).length).toBe(1);
    await restOn(page, '#m');
    await pause(LONG_MS);
    expect(await seeCard(page)).toBeNull();
    await restOn(page, '#n');
    await waitForCard(page);
  });

  it('a card without a finding on the point says so, steps to the others, and is copied with its citation', async () => {
    const page = await openMarked(rig, article);
    await page.click(middleOf(await boxOf(page, '#m')));
    expect((await waitForCard(page)).text).toContain('The document holds no finding on this.');
    await page.click(await controlOf(page, 'Next finding'));
    await expect.poll(async () => (await seeCard(page))?.text).toMatch(/finding 1 of \d/u);
    await page.click(await controlOf(page, 'Previous finding'));
    await expect.poll(async () => (await seeCard(page))?.text).toContain('holds no finding on this.');
    await page.click(await controlOf(page, 'Copy with citation'));
    await expect.poll(async () => (await seeCard(page))?.text).toContain('Copied');
    await page.key('Escape');
    await page.click(middleOf(await boxOf(page, '#box')));
    await page.key('Control+v');
    const pasted = () => page.evaluate(() => document.querySelector('textarea')?.value);
    await expect
      .poll(pasted)
      .toMatch(/not associated in any way with the heinous murder of Jamal Khashoggi\.[\s\S]+2021/u);
    expect(await pasted()).toContain('https://www.theguardian.com/');
  });
});
