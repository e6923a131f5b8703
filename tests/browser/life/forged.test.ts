import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outputFolder, targetOf } from '../../../scripts/build-extension.ts';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { storageDump } from '../harness/storage.ts';

describeInBrowsers(
  'what a page forges',
  (rig) => {
    it('B13: messages and events under every name that our scripts know change nothing', async () => {
      const folder = outputFolder(targetOf[rig.name], 'shipped');
      const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
      const scripts = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
      const names = [...new Set([...scripts.matchAll(/["'`]([\w:-]{3,40})["'`]/gu)].map(([, name = '']) => name))];
      expect(names.length).toBeGreaterThan(50);
      const page = await rig.openHtml(article());
      const marks = await waitForArticleMarks(page);
      const before = {
        stored: await storageDump(rig.browser),
        html: await page.evaluate(() => document.documentElement.outerHTML),
      };
      const reached = await page.evaluate(
        async (all: readonly string[], extension: string) => {
          const payloads = [
            { id: 1 },
            { on: true },
            { direction: 'open' },
            { nonce: 'x' },
            { site: location.host },
            {},
          ];
          for (const name of all) {
            for (const target of [window, document, document.documentElement, document.body])
              target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { name, id: 1 } }));
            for (const to of ['page', 'background', 'panels'])
              for (const payload of payloads) postMessage({ 'on-record': to, name, payload }, '*');
          }
          interface Runtime {
            sendMessage?(id: string, message: unknown): Promise<unknown>;
          }
          const { chrome } = globalThis as unknown as { chrome?: { runtime?: Runtime } };
          const send = chrome?.runtime?.sendMessage;
          return send
            ? send(extension, { 'on-record': 'background', name: 'loadReader' }).then(
                () => 'heard',
                () => 'not heard',
              )
            : 'no way';
        },
        names.slice(0, 600),
        new URL(rig.browser.extensionRoot).host,
      );
      expect(['no way', 'not heard']).toContain(reached);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect((await marksOf(page)).map(({ text }) => text)).toEqual(marks.map(({ text }) => text));
      expect(await hostsOn(page)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before.html);
      expect(await storageDump(rig.browser)).toEqual(before.stored);
      expect((await askReports(rig.browser, page)).map(({ state }) => state)).toEqual(['settled']);
    });

    it('B14: pointer, mouse, touch and key events that a script made open nothing; a hand’s do', async () => {
      const page = await rig.openHtml(article());
      const [mark] = await waitForArticleMarks(page);
      const point = middleOf(mark);
      await page.evaluate(async ({ x, y }: { x: number; y: number }) => {
        const at = { clientX: x, clientY: y, screenX: x, screenY: y, bubbles: true, cancelable: true, composed: true };
        const target = document.elementFromPoint(x, y);
        const pointer = { ...at, pointerType: 'mouse', isPrimary: true, button: 0 };
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup'])
          target?.dispatchEvent(new PointerEvent(type, pointer));
        for (const type of [
          'mouseover',
          'mouseenter',
          'mousemove',
          'mousedown',
          'mouseup',
          'click',
          'dblclick',
          'contextmenu',
        ])
          target?.dispatchEvent(new MouseEvent(type, { ...at, shiftKey: true }));
        for (const key of ['Enter', ' ', 'Shift', 'n', 'Escape', 'F2'])
          for (const type of ['keydown', 'keyup'])
            target?.dispatchEvent(new KeyboardEvent(type, { key, altKey: true, shiftKey: true, bubbles: true }));
        target?.dispatchEvent(new MouseEvent('click', at));
        (target as HTMLElement | null)?.click();
        await new Promise((resolve) => setTimeout(resolve, 800));
      }, point);
      expect(await hostsOn(page)).toBe(0);
      await page.click(point);
      await expect.poll(() => hostsOn(page)).toBe(1);
    });

    it('B19: a page that hides everything of ours does not touch the list', async () => {
      const page = await rig.openHtml(
        article(`<style>*::highlight(x){color:red} ::highlight(y){all:unset}</style><script>
          setInterval(() => {
            CSS.highlights.clear();
            document.adoptedStyleSheets = [];
            for (const one of [...document.documentElement.children]) if (!/HEAD|BODY/.test(one.tagName)) one.remove();
          }, 50);
        </script>`),
      );
      await expect
        .poll(async () =>
          (await askReports(rig.browser, page)).flatMap(({ mentions }) => mentions.map(({ text }) => text)),
        )
        .toEqual(['NSO Group', 'Pegasus', 'Hungary']);
    });
  },
  { build: 'shipped' },
);
