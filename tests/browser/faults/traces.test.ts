/** What a page can see of us, do to us, and get from us. */
import { expect, it } from 'vitest';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { errorsOf, expectAlive, expectListed, expectMarked, listed, marked, pause } from './support.ts';

const NAME = 'NSO Group';

describeInBrowsers('traces and tampering', (rig) => {
  it('A28 leaves what links, buttons and summaries do untouched', async () => {
    const page = await rig.openHtml(`<script>
      window.clicked = [];
      addEventListener('click', ({ target }) => clicked.push(target.localName), true);
      </script><p><a href="#gone" onclick="window.got=(window.got||0)+1">${NAME}</a></p>
      <p><button onclick="window.got=(window.got||0)+1">${NAME}</button></p>
      <details><summary>${NAME}</summary>More</details>`);
    await expectMarked(page, [NAME, NAME, NAME]);
    for (const mark of await marksOf(page)) await page.click(middleOf(mark));
    // Awaited, for a browser under load may be behind; and with who got each click, which a card in the way would have.
    const done = () =>
      page.evaluate(() => [
        Reflect.get(window, 'clicked'),
        Reflect.get(window, 'got'),
        location.hash,
        document.querySelector('details')?.open,
      ]);
    await expect.poll(done).toEqual([['a', 'button', 'summary'], 2, '#gone', true]);
  });

  it('A29 comes back when the page clears the registry, and gives in when it keeps clearing', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    await page.evaluate(() => CSS.highlights.clear());
    await expectMarked(page, [NAME]);
    await page.evaluate(() => {
      Object.assign(globalThis, { clearings: 0 });
      setInterval(() => {
        if (CSS.highlights.size === 0) return;
        CSS.highlights.clear();
        Object.assign(globalThis, { clearings: Reflect.get(globalThis, 'clearings') + 1 });
      }, 50);
    });
    // Once for the marks that stood there, and five times for those that came back; a second would bring the next.
    const clearings = () => page.evaluate(() => Reflect.get(globalThis, 'clearings') as number);
    await expect.poll(clearings, { timeout: 30_000 }).toBe(5);
    await pause(1_500);
    expect(await clearings()).toBe(5);
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

  it('B04 says nothing to the page, and obeys nothing that the page says', async () => {
    const page = await rig.openHtml(`<script>
      window.messages = [];
      addEventListener('message', ({ data }) => messages.push(JSON.stringify(data)));
      </script><p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    const heard = () => page.evaluate(() => Reflect.get(window, 'messages') as string[]);
    expect(await heard()).toEqual([]);
    const id = new URL(rig.browser.extensionRoot).host;
    await page.evaluate((own: string) => {
      for (const name of ['scan', 'content', 'reader'])
        for (const target of [document, window])
          target.dispatchEvent(
            new CustomEvent(`${own}:${name}:wxt:content-script-started`, { detail: { contentScriptName: name } }),
          );
      postMessage({ type: `${own}:content:wxt:content-script-started`, 'on-record': 'page', name: 'start' }, '*');
    }, id);
    await expectAlive(page);
    expect(await marked(page)).toEqual([NAME]);
    // The page hears itself, and nobody else.
    expect(await heard()).toHaveLength(1);
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
