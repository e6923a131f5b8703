import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { article, plainPage } from './article.ts';
import { clickOn, focused, openRead, textOf, violations, waitForText } from './desk-page.ts';

describeInBrowsers('the popup', (rig) => {
  it('can be typed into as soon as it opens, and finds passages at each key', async () => {
    const popup = await rig.openExtension('popup.html');
    await expect.poll(() => focused(popup)).toBe('input');
    // As large as the reader has set it, though Chromium would make it smaller.
    expect(await popup.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('16px');
    await popup.type('khash');
    await waitForText(popup, 'heinous murder of Jamal Khashoggi');
    expect(
      await popup.evaluate(() => [...document.querySelectorAll('.quote mark')].map((mark) => mark.textContent)),
    ).toContain('Khashoggi');
  });

  it('leads by arrow keys and Enter to a passage and back', async () => {
    const popup = await rig.openExtension('popup.html');
    await popup.type('lawful interception');
    await waitForText(popup, 'Government of India');
    await popup.key('ArrowDown');
    await expect.poll(() => focused(popup)).toContain('Government of India');
    await popup.key('ArrowUp');
    await expect.poll(() => focused(popup)).toBe('input');
    await popup.key('ArrowDown');
    await expect.poll(() => focused(popup)).toContain('Government of India');
    await popup.key('Enter');
    await waitForText(popup, 'After it');
    await expect.poll(() => focused(popup)).toContain('Government of India');
    expect(await popup.evaluate(() => location.hash)).toContain('#passage=india/');
    await clickOn(popup, 'button', 'Back');
    await waitForText(popup, 'Narrow down');
    expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('lawful interception');
  });

  it('opens the best passage on Enter in the box', async () => {
    const popup = await rig.openExtension('popup.html');
    await popup.type('Khashoggi');
    await waitForText(popup, 'Statement');
    await popup.key('Enter');
    await waitForText(popup, 'The document holds no finding on the murder of Jamal Khashoggi.');
    expect(await popup.evaluate(() => location.hash)).toContain('#passage=nso/5');
  });

  it('lists what the page speaks of, by topic, and leads there', async () => {
    const page = await openRead(rig, article);
    const popup = await rig.openExtension('popup.html', page);
    await waitForText(popup, 'Hungary');
    const heads = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.topic-name')].map((head) => head.innerText),
    );
    expect(heads).toEqual(['Pegasus', 'NSO Group', 'India', 'Hungary']);
    await clickOn(popup, '.row-button', 'Critics of the government of Hungary');
    await page.waitFor(() => scrollY > 1000, []);
  });

  it('switches itself off for the site in one click, keeps that, and on again', async () => {
    const page = await openRead(rig, article);
    const popup = await rig.openExtension('popup.html', page);
    await waitForText(popup, 'Hungary');
    await clickOn(popup, '[role=switch]', 'On for 127.0.0.1');
    await waitForText(popup, 'switched off for this site');
    await expect.poll(() => textOf(popup)).not.toContain('Hungary');
    await rig.browser.stopBackground();
    const again = await rig.openExtension('popup.html', page);
    await waitForText(again, 'Off for 127.0.0.1');
    await waitForText(again, 'switched off for this site');
    await clickOn(again, '[role=switch]', 'Off for');
    // A real popup leaves its page in sight; this one, in a tab, must make room for it, for hidden pages are not read.
    await page.bringToFront();
    await waitForText(again, 'Hungary');
  });

  it('says that a page without a mention has none', async () => {
    const page = await rig.openHtml(plainPage);
    const popup = await rig.openExtension('popup.html', page);
    await waitForText(popup, 'Nothing on this page speaks of');
  });

  it('says why where no script may run, and still finds', async () => {
    const closed = await rig.openExtension('options.html');
    const popup = await rig.openExtension('popup.html', closed);
    await waitForText(popup, 'The browser lets no extension read this page');
    await clickOn(popup, '[role=tab]', 'The record');
    await clickOn(popup, '.chip-button', 'Saudi Arabia');
    await waitForText(popup, 'No reply');
  });

  it('survives whatever is typed', async () => {
    const popup = await rig.openExtension('popup.html');
    for (const odd of [
      '[(*',
      '\\',
      '"',
      '"" ""',
      'topic:',
      'kind:"',
      'مرحبا',
      '~^!',
      '<b>x</b>',
      '%',
      'a b'.repeat(90),
      'NSO\0Group\u202e',
      'no words of it '.repeat(70_000),
    ]) {
      await popup.evaluate((text: string) => {
        const field = document.querySelector('input');
        if (!field) throw new Error('no field');
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, odd);
      await popup.waitFor(() => /passage|Not in this record|Compared with/.test(document.body.innerText), []);
    }
    await popup.evaluate(() => {
      const field = document.querySelector('input');
      if (field) field.value = '';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await waitForText(popup, 'Topics');
    const errors = await rig.browser.extensionErrors();
    // Firefox's notes on pages that were closed while they told something, and on a page without a declared encoding.
    expect(errors.filter((error) => !/context unloaded|character encoding/.test(error))).toEqual([]);
  });

  it.each([false, true])('has nothing that axe objects to (dark: %s)', async (dark) => {
    const page = await openRead(rig, article);
    const popup = await rig.openExtension('popup.html', page);
    await popup.emulate({ dark });
    await waitForText(popup, 'Hungary');
    expect(await violations(popup)).toEqual([]);
    await popup.type('hlr');
    await waitForText(popup, 'Narrow down');
    expect(await violations(popup)).toEqual([]);
    await clickOn(popup, '.row-button', '');
    await waitForText(popup, 'More on');
    expect(await violations(popup)).toEqual([]);
    await popup.emulate({});
  });
});
