import { expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { article, plainPage } from './article.ts';
import { clickOn, openRead, textOf, violations, waitForText } from './desk-page.ts';

describeInBrowsers('the side panel', (rig) => {
  it('lists the mentions in reading order with their sentences, and what the record says of each', async () => {
    const page = await openRead(rig, article);
    const panel = await rig.openExtension('sidepanel.html', page);
    await waitForText(panel, 'Hungary');
    const topics = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.dossier > li .label')].map((label) => label.innerText),
      );
    await expect.poll(topics).toEqual(['Pegasus', 'NSO Group', 'India', 'Hungary', 'Pegasus']);
    await clickOn(panel, '.dossier > li:nth-child(4) summary', 'What the record says');
    await waitForText(panel, 'We are not aware of any alleged data collection claimed by the request.');
    expect(await violations(panel)).toEqual([]);
  });

  it('shows one topic alone when asked', async () => {
    const page = await openRead(rig, article);
    const panel = await rig.openExtension('sidepanel.html', page);
    await clickOn(panel, '.topic-filter button', 'India');
    await panel.waitFor(() => document.querySelectorAll('.dossier > li').length === 1, []);
    await clickOn(panel, '.topic-filter button', 'All');
    await panel.waitFor(() => document.querySelectorAll('.dossier > li').length === 5, []);
  });

  it('follows the page as it changes and as it is left', async () => {
    const page = await openRead(rig, article);
    const panel = await rig.openExtension('sidepanel.html', page);
    await waitForText(panel, 'Hungary');
    await page.bringToFront();
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'Saudi Arabia did not say whether it had bought the spyware Pegasus from NSO Group.';
      document.body.append(added);
    });
    await waitForText(panel, 'Saudi Arabia');
    rig.server.route('/bread.html', { body: plainPage, headers: { 'content-type': 'text/html' } });
    await page.goto(rig.server.url('/bread.html'));
    await waitForText(panel, 'Nothing on this page');
  });

  it('does not take the card that a jump opens for a part of the page', async () => {
    const page = await openRead(rig, article);
    const panel = await rig.openExtension('sidepanel.html', page);
    await clickOn(panel, '.dossier .row-button', 'Hungary');
    await page.bringToFront();
    await page.waitFor(() => scrollY > 1000, []);
    // Any change makes the page be looked over once more.
    await page.evaluate(() => document.body.append(document.createElement('section')));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await panel.evaluate(() => document.querySelectorAll('.dossier > li').length)).toBe(5);
  });

  it('survives the end of the background script between any two steps', async () => {
    const page = await openRead(rig, article);
    const panel = await rig.openExtension('sidepanel.html', page);
    await waitForText(panel, 'Hungary');
    await rig.browser.stopBackground();
    await clickOn(panel, '.dossier .row-button', 'Hungary');
    await page.waitFor(() => scrollY > 1000, []);
    await rig.browser.stopBackground();
    await panel.bringToFront();
    await clickOn(panel, 'input', '');
    await panel.type('khashoggi');
    await waitForText(panel, 'heinous murder');
    await clickOn(panel, '[role=tab]', 'This page');
    await waitForText(panel, 'Critics of the government of Hungary');
    // What a page tells the background of itself starts that script, and reaches the panel.
    await rig.browser.stopBackground();
    await page.bringToFront();
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'A letter by NSO Group, later' }));
    });
    await waitForText(panel, 'A letter by NSO Group, later');
  });

  it('opens at a passage, a query or a text to compare, by its address', async () => {
    const passage = await rig.openExtension('sidepanel.html#passage=nso/4');
    await waitForText(passage, 'NSO does not operate the systems that it sells');
    const query = await rig.openExtension('sidepanel.html#q=khashoggi');
    await waitForText(query, 'heinous murder');
    const text = encodeURIComponent('We are not aware of any such data collection claimed by the request.');
    const check = await rig.openExtension(`sidepanel.html#check=${text}`);
    await waitForText(check, 'Wording differs from the record');
    expect(await check.evaluate(() => document.querySelector('ins')?.textContent)).toContain('such');
    expect(await violations(check)).toEqual([]);
    const nowhere = await rig.openExtension('sidepanel.html#passage=no/such');
    await waitForText(nowhere, 'The record has no passage “no/such”');
  });

  it('takes a place that was left for its window', async () => {
    const page = await rig.openHtml(plainPage);
    const panel = await rig.openExtension('sidepanel.html', page);
    await waitForText(panel, 'Nothing on this page');
    await rig.browser.inExtension(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof Browser | undefined>;
      const api = browser ?? chrome;
      if (!api) throw new Error('no extension API');
      const { id } = await api.windows.getCurrent();
      await api.storage.session.set({ [`lookup-target:${id}`]: '#passage=morocco/1' });
    });
    await waitForText(panel, 'Moroccan authorities do not understand the context');
  });

  it('saves the list in three forms', async () => {
    const page = await openRead(rig, article);
    const panel = await rig.openExtension('sidepanel.html', page);
    await waitForText(panel, 'Hungary');
    const saved = await panel.evaluate(async () => {
      const files: { name: string; text: string }[] = [];
      const made = new Map<string, Blob>();
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        const url = create.call(URL, blob);
        made.set(url, blob);
        return url;
      };
      const reading: Promise<void>[] = [];
      HTMLAnchorElement.prototype.click = function () {
        const { download: name, href } = this;
        const nth = reading.length;
        const keep = (text: string) => {
          files[nth] = { name, text };
        };
        reading.push((made.get(href) as Blob).text().then(keep));
      };
      const select = document.querySelector<HTMLSelectElement>('#save-format');
      const save = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Save');
      for (const { value } of select?.options ?? []) {
        if (select) select.value = value;
        select?.dispatchEvent(new Event('change', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 50));
        save?.click();
      }
      while (reading.length < (select?.options.length ?? 0)) await new Promise((resolve) => setTimeout(resolve, 50));
      await Promise.all(reading);
      return files;
    });
    expect(saved.map(({ name }) => name.split('.').at(-1))).toEqual(['md', 'csv', 'jsonld']);
    for (const { text } of saved) expect(text).toContain('Critics of the government of Hungary');
    const annotations = JSON.parse(saved[2]?.text ?? '');
    expect(annotations.total).toBe(5);
  });

  it('reads from right to left and in forced colours, with the record’s words in their own direction', async () => {
    const page = await openRead(rig, article);
    const panel = await rig.openExtension('sidepanel.html', page);
    await waitForText(panel, 'On for 127.0.0.1');
    await panel.evaluate(() => {
      location.hash = 'passage=nso/4';
    });
    await waitForText(panel, 'Before it');
    await panel.resize(420, 800);
    await panel.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const boxOf = (selector: string) =>
      panel.evaluate((wanted: string) => {
        const { left, right } = document.querySelector(wanted)?.getBoundingClientRect() ?? { left: 0, right: 0 };
        return { left, right };
      }, selector);
    const [track, glass, field] = [await boxOf('.track'), await boxOf('.glass'), await boxOf('#query')];
    await expect
      .poll(async () => {
        const thumb = await boxOf('.thumb');
        return thumb.left > track.left && thumb.right < (track.left + track.right) / 2 + 2;
      })
      .toBe(true);
    expect(glass.left).toBeGreaterThan((field.left + field.right) / 2);
    const directions = await panel.evaluate(() =>
      [...document.querySelectorAll('.quote')].map((quote) => getComputedStyle(quote).direction),
    );
    expect(new Set(directions)).toEqual(new Set(['ltr']));
    expect(await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await panel.emulate({ forcedColors: true });
    const lines = await panel.evaluate(() =>
      [...document.querySelectorAll('.tab')].map((tab) => getComputedStyle(tab).borderBottomStyle !== 'none'),
    );
    expect(lines).toEqual([false, true]);
    await panel.emulate({});
  });

  it('shows quotations where they stand among the mentions, and alone when asked', async () => {
    const page = await openRead(
      rig,
      article.replace(
        'The company rejected',
        'It spoke of “uncorrected theories that raise serious doubts”. The company rejected',
      ),
    );
    // The record comes after the names, and no longer once the panel's tab hides the page.
    await page.waitFor(
      () =>
        [...CSS.highlights.values()].some((highlight) =>
          [...highlight].some(({ startContainer, startOffset, endOffset }) =>
            startContainer.textContent?.slice(startOffset, endOffset).includes('uncorrected'),
          ),
        ),
      [],
    );
    const panel = await rig.openExtension('sidepanel.html', page);
    // A tab behind another compares nothing until it is shown.
    await page.bringToFront();
    await waitForText(panel, 'Here “uncorrected”, the record has “uncorroborated”');
    const rows = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.dossier > li')].map((row) =>
          row.matches('.quoted') ? 'quotation' : (row.querySelector<HTMLElement>('.label')?.innerText ?? ''),
        ),
      );
    await expect.poll(rows).toEqual(['Pegasus', 'NSO Group', 'quotation', 'India', 'Hungary', 'Pegasus']);
    await clickOn(panel, '.topic-filter button', 'Quotations');
    await expect.poll(rows).toEqual(['quotation']);
    await clickOn(panel, '.dossier .row-button', 'Wording differs');
    // A jump opens the card, whose host is a third child of the root.
    await page.waitFor(() => document.documentElement.children.length > 2, []);
  });

  it.each([320, 1200])('fits %i px, in the dark too', async (width) => {
    const page = await openRead(rig, article);
    const panel = await rig.openExtension('sidepanel.html', page);
    await panel.resize(width, 700);
    await panel.emulate({ dark: true });
    await waitForText(panel, 'Hungary');
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations(panel)).toEqual([]);
    expect(await textOf(panel)).toContain('Save list as');
    await panel.emulate({});
  });
});
