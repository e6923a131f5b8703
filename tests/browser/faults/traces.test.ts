/** What a page can see of us, do to us, and get from us. */
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { bareBrowser, errorsOf, expectListed, expectMarked, listed, marked, pause } from './support.ts';

const NAME = 'NSO Group';

describeInBrowsers('traces and tampering', (rig) => {
  const bare = bareBrowser(rig);

  it('A28 leaves what links, buttons and summaries do untouched', async () => {
    const page = await rig.openHtml(`<p><a href="#gone" onclick="window.got=(window.got||0)+1">${NAME}</a></p>
      <p><button onclick="window.got=(window.got||0)+1">${NAME}</button></p>
      <details><summary>${NAME}</summary>More</details>`);
    await expectMarked(page, [NAME, NAME, NAME]);
    for (const mark of await marksOf(page)) await page.click(middleOf(mark));
    expect(
      await page.evaluate(() => [Reflect.get(window, 'got'), location.hash, document.querySelector('details')?.open]),
    ).toEqual([2, '#gone', true]);
  });

  it('A29 comes back when the page clears the registry, and gives in when it keeps clearing', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    await page.evaluate(() => CSS.highlights.clear());
    await expect.poll(() => marked(page), { timeout: 1_500 }).toEqual([NAME]);
    await page.evaluate(() => {
      setInterval(() => CSS.highlights.clear(), 100);
    });
    await pause(7_000);
    expect(await marked(page)).toEqual([]);
    await expectListed(rig, page, [NAME]);
  });

  it('A30 lists its mentions whatever the page does to the looks of them', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    await page.evaluate(() => {
      const css = [...CSS.highlights.keys()].map(
        (name) => `*::highlight(${name}){background:red!important;color:red!important}`,
      );
      document.head.append(Object.assign(document.createElement('style'), { textContent: css.join('') }));
    });
    expect(await listed(rig, page)).toEqual([NAME]);
  });

  it('A47 leaves no mark on paper', async () => {
    const page = await rig.openHtml(`<p style="font:40px serif">The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    const plain = await bare.page();
    await plain.goto(page.url());
    const area = { x: 0, y: 0, width: 500, height: 120 };
    const pixels = async (of: typeof page) => Buffer.from(await of.screenshot(area)).toString('base64');
    expect(await pixels(page)).not.toBe(await pixels(plain));
    if (rig.name === 'firefox') {
      // It cannot be told to show a page as in print, but what it prints does not depend on who prints it.
      expect(inksOf(await page.print())).toEqual(inksOf(await plain.print()));
    } else {
      for (const one of [page, plain]) await one.playwright?.emulateMedia({ media: 'print' });
      expect(await pixels(page)).toBe(await pixels(plain));
    }
    await plain.close();
  });

  it('B04 says nothing to the page, and obeys nothing that the page says', async () => {
    const page = await rig.openHtml(`<script>
      window.messages = [];
      addEventListener('message', ({ data }) => messages.push(JSON.stringify(data)));
      </script><p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    const id = new URL(rig.browser.extensionRoot).host;
    await page.evaluate((own: string) => {
      for (const name of ['scan', 'content', 'reader'])
        for (const target of [document, window])
          target.dispatchEvent(
            new CustomEvent(`${own}:${name}:wxt:content-script-started`, { detail: { contentScriptName: name } }),
          );
      postMessage({ type: `${own}:content:wxt:content-script-started`, 'on-record': 'page', name: 'start' }, '*');
    }, id);
    await pause(500);
    expect(await marked(page)).toEqual([NAME]);
    const messages = await page.evaluate(() => Reflect.get(window, 'messages') as string[]);
    expect(messages.filter((said) => !said.includes('content-script-started'))).toEqual([]);
  });

  it('B18 leaves no trace but its highlights and one adopted sheet', async () => {
    const html = `<script>window.before = Object.getOwnPropertyNames(window).sort()</script><p>The ${NAME}</p>`;
    const page = await rig.openHtml(html);
    await expectMarked(page, [NAME]);
    const seen = await page.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).filter(
        (name) => !(Reflect.get(window, 'before') as string[]).includes(name) && name !== 'before',
      ),
      attributes: [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].map(({ name }) => name),
      ),
      children: [...document.documentElement.children].map(({ localName }) => localName),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      entries: performance.getEntries().filter(({ entryType }) => entryType === 'mark' || entryType === 'measure')
        .length,
      names: [...CSS.highlights.keys()].every((name) => /^h[0-9a-z]+$/.test(name)),
    }));
    // What the browsers' own automation adds is the same without us.
    const plain = await bare.page();
    await plain.goto(page.url());
    const others = await plain.evaluate(() =>
      Object.getOwnPropertyNames(window).filter(
        (name) => !(Reflect.get(window, 'before') as string[]).includes(name) && name !== 'before',
      ),
    );
    await plain.close();
    expect(seen).toEqual({
      globals: others,
      attributes: [],
      children: ['head', 'body'],
      sheets: [0, 1],
      entries: 0,
      names: true,
    });
    expect(page.log).toEqual([]);
  });

  it('adopts nothing where there is nothing to mark', async () => {
    const page = await rig.openHtml('<p>Nothing of the kind</p>');
    await pause(800);
    expect(await page.evaluate(() => [document.adoptedStyleSheets.length, CSS.highlights.size])).toEqual([0, 0]);
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

/** What is drawn on the pages of a PDF, as its operators; the file itself also holds the time of its making. */
function inksOf(pdf: Uint8Array): readonly string[] {
  const streams = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu),
  ];
  const texts = streams.flatMap(([, packed = '']) => {
    try {
      return [inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  const inks = texts.filter((text) => /\bBT\b[\s\S]+\bET\b/u.test(text));
  expect(inks.length).toBeGreaterThan(0);
  return inks;
}
