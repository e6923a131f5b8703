/** Others that work on the same page: a translator, a page's own highlighter, another extension. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outputFolder, targetOf } from '../../../scripts/build-extension.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { storageDump } from '../harness/storage.ts';
import { errorsOf, expectAlive, expectListed, expectMarked } from './support.ts';

const NAME = 'NSO Group';

describeInBrowsers('beside others', (rig) => {
  it('A43 lives with a translator that wraps every text twice', async () => {
    const page = await rig.openHtml(`<p>The ${NAME} speaks.</p><p>An HLR lookup</p>`);
    await expectMarked(page, [NAME, 'HLR lookup']);
    for (let round = 0; round < 2; round++) {
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.appendChild(document.createElement('font')).append(text);
        }
      });
      await expectMarked(page, [NAME, 'HLR lookup']);
    }
  });

  it('A44 lives with another highlighter that wraps and unwraps the same words', async () => {
    const page = await rig.openHtml(`<p>The ${NAME} speaks of the ${NAME}.</p>`);
    await expectMarked(page, [NAME, NAME]);
    await page.evaluate((name: string) => {
      const paragraph = document.querySelector('p') as HTMLElement;
      paragraph.innerHTML = paragraph.innerHTML.replaceAll(name, `<mark>${name}</mark>`);
    }, NAME);
    await expectMarked(page, [NAME, NAME]);
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
      document.body.normalize();
    });
    await expectMarked(page, [NAME, NAME]);
    await expectListed(rig, page, [NAME, NAME]);
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

describeInBrowsers(
  'beside another extension',
  (rig) => {
    it('B13 A44 marks what the other has rewritten, opens over it, and hears nothing of what it sends', async () => {
      const page = await rig.openHtml(`<!doctype html><meta charset=utf-8><title>Two</title>
        <p>The ${NAME} speaks.</p><p>An HLR lookup</p>`);
      await page.waitFor(() => document.body.dataset.other, []);
      // The other's mark and ours, on the same words.
      await expectMarked(page, ['NSO', NAME, 'HLR lookup']);
      await expectListed(rig, page, [NAME, 'HLR lookup']);
      await page.evaluate((name: string) => {
        document.body.append(Object.assign(document.createElement('p'), { textContent: `Later the ${name}` }));
      }, NAME);
      await expectListed(rig, page, [NAME, 'HLR lookup', NAME]);
      // What it made is all there.
      const made = () =>
        page.evaluate(() =>
          ['font', 'other-note', 'other-overlay:popover-open'].map(
            (wanted) => document.querySelectorAll(wanted).length,
          ),
        );
      expect(await made()).toEqual([3, 3, 1]);
      await expectAlive(page);
      expect(await made()).toEqual([3, 3, 1]);

      const stored = await storageDump(rig.browser);
      const { browser_specific_settings: settings } = JSON.parse(
        readFileSync(join(outputFolder(targetOf[rig.name], 'test'), 'manifest.json'), 'utf8'),
      );
      const to = settings?.gecko.id ?? new URL(rig.browser.extensionRoot).host;
      const messages = ['page', 'background', 'panels'].flatMap((direction) =>
        [
          ['turnSiteOff', { site: '127.0.0.1' }],
          ['loadReader', undefined],
          ['askReport', { nonce: 'x', most: 9 }],
          ['showEveryName', { on: true }],
          ['rest', { on: true }],
          ['jumpTo', { id: 1 }],
          ['openLookup', { query: 'NSO' }],
        ].map(([name, payload]) => ({ 'on-record': direction, name, payload })),
      );
      await page.evaluate(
        (detail: string) => dispatchEvent(new CustomEvent('knock', { detail })) && null,
        JSON.stringify({ to, messages }),
      );
      const answers = await page.waitFor(() => document.body.dataset.answers, []);
      expect(JSON.parse(answers ?? '')).toEqual(messages.map(() => 'not heard'));
      expect(await storageDump(rig.browser)).toEqual(stored);
      await expectListed(rig, page, [NAME, 'HLR lookup', NAME]);
      expect(await errorsOf(rig)).toEqual([]);
    });
  },
  { beside: 'second-extension' },
);
