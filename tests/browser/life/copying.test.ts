/** Where the browser refuses to copy for any script: the words are given to be copied by hand, and can be. */
import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { boxOf, controlOf, middleOf, openMarked, waitForCard } from '../card/card-probe.ts';
import { alterPackage, runFirst } from '../harness/altered-package.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';

/** Both ways of a script to the clipboard are refused; that of a key is the browser's own. */
const refusing = `if (globalThis.document) {
  for (const way of ['write', 'writeText'])
    Object.defineProperty(navigator.clipboard, way, { configurable: true, value: () => Promise.reject(new Error('refused')) });
  Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false });
}`;

/** What is selected by then, copied by key and put into the field of the page. */
async function copyByHand(from: DrivenPage, to: DrivenPage): Promise<string> {
  await from.key('Control+c');
  await to.bringToFront();
  await to.click(middleOf(await boxOf(to, '#box')));
  await to.key('Control+v');
  const pasted = () => to.evaluate(() => document.querySelector('textarea')?.value ?? '');
  await expect.poll(pasted).not.toBe('');
  return (await pasted()).trimEnd();
}

const page = '<p>The spyware firm <span id="m">NSO Group</span> replied at length.</p><textarea id="box"></textarea>';

describeInBrowsers(
  'a clipboard that is closed to scripts',
  (rig) => {
    it('B16: the card gives its words selected, and a key copies them', async () => {
      const opened = await openMarked(rig, page);
      await opened.click(middleOf(await boxOf(opened, '#m')));
      await waitForCard(opened);
      await opened.click(await controlOf(opened, 'Copy with citation'));
      const given = await opened.waitFor(
        () =>
          [...document.documentElement.children]
            .map(({ shadowRoot }) => shadowRoot?.querySelector('pre')?.textContent)
            .find(Boolean),
        [],
      );
      expect(given).toMatch(/NSO Group[\s\S]+2021/u);
      expect((await waitForCard(opened)).text).toContain('did not allow copying');
      expect(await copyByHand(opened, opened)).toBe(String(given).trimEnd());
    });

    it('B16: so does a passage of the look-up', async () => {
      const target = await openMarked(rig, page);
      const desk = await rig.openExtension('sidepanel.html#passage=nso/4');
      await desk.waitFor(() => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Copy');
        button?.click();
        return button !== undefined;
      }, []);
      const given = await desk.waitFor(
        () => document.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.value,
        [],
      );
      expect(given).toMatch(/NSO Group[\s\S]+2021/u);
      await desk.bringToFront();
      expect(await copyByHand(desk, target)).toBe(String(given).trimEnd());
    });
  },
  { alter: (built) => alterPackage(built, (folder) => runFirst(folder, refusing)) },
);
