import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { alterPackage } from '../harness/altered-package.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { clickOn, focused, waitForText } from './desk-page.ts';

/** Long enough to type a word in, on a busy machine too. */
const LATE_MS = 2_000;

/** The package with a script of the popup that comes late. */
function withLateScript(builtFolder: string): Promise<string> {
  return alterPackage(builtFolder, async (folder) => {
    const chunks = join(folder, 'chunks');
    const [main] = (await readdir(chunks)).filter((name) => name.startsWith('main-'));
    if (!main) throw new Error('the popup has no script of its own');
    const script = await readFile(join(chunks, main), 'utf8');
    const late = `await new Promise((resolve) => setTimeout(resolve, ${LATE_MS}));`;
    await writeFile(
      join(chunks, main),
      script.replace(/^(?:import[^;]*;)*/u, (imports) => `${imports}${late}`),
    );
  });
}

describeInBrowsers(
  'the popup before its script',
  (rig) => {
    it('can be typed into, and loses no letter when the script comes', async () => {
      const popup = await rig.openExtension('popup.html');
      await expect.poll(() => focused(popup)).toBe('input');
      await popup.type('khash');
      expect(await popup.evaluate(() => document.querySelector('.results'))).toBe(null);
      await waitForText(popup, 'heinous murder of Jamal Khashoggi');
      expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('khash');
      expect(await focused(popup)).toBe('input');
    });

    it('looks as with it', async () => {
      const popup = await rig.openExtension('popup.html');
      const head = () =>
        popup.evaluate(() => {
          const copy = document.querySelector('.desk-head')?.cloneNode(true) as Element;
          const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
          // Space between elements, and around the words of one, is not to be seen.
          while (texts.nextNode()) (texts.currentNode as Text).data = (texts.currentNode as Text).data.trim();
          for (const element of copy.querySelectorAll('*'))
            for (const name of element.getAttributeNames().sort()) {
              const value = element.getAttribute(name) ?? '';
              element.removeAttribute(name);
              element.setAttribute(name, value);
            }
          return copy.outerHTML.replaceAll('><', '>\n<');
        });
      const before = await head();
      expect(before).toContain('Search the record');
      await waitForText(popup, 'Settings');
      expect(await head()).toBe(before);
    });

    it('has the theme of last time', async () => {
      const options = await rig.openExtension('options.html');
      await clickOn(options, 'label', 'Dark');
      await options.waitFor(() => document.documentElement.dataset.theme === 'dark', []);
      const popup = await rig.openExtension('popup.html');
      expect(
        await popup.evaluate(() => [document.documentElement.dataset.theme, document.querySelector('footer')]),
      ).toEqual(['dark', null]);
    });
  },
  { alter: withLateScript },
);
