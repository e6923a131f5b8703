import { afterEach, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { clearStorage, putInStorage } from '../harness/storage.ts';
import { bundleScript } from './bundle-script.ts';
import { middleOf, pause, seeCard, waitForCard, waitForNoCard } from './card-probe.ts';

/** Long enough for a page that changed to be read and marked again. */
const SETTLE_MS = 1_200;

/** Asks for elements on the server's site, or no longer. */
async function askForElements(rig: Rig, on: boolean): Promise<void> {
  const sites = on ? [new URL(rig.server.url('')).host] : [];
  await putInStorage(rig.browser, { sync: { 'setting.sitesWithElements': sites, 'settings.version': 1 } });
}

const countMarks = (page: DrivenPage) => page.evaluate(() => document.querySelectorAll('mark').length);

async function openWithElements(rig: Rig, html: string, marks: number): Promise<DrivenPage> {
  await askForElements(rig, true);
  const page = await rig.openHtml(`<!doctype html><html lang="en"><title>Spyware</title><body>${html}`);
  await expect.poll(() => countMarks(page)).toBe(marks);
  // What was marked is read again, for the page is another one now.
  await pause(SETTLE_MS);
  return page;
}

describeInBrowsers('marks that are elements', (rig) => {
  afterEach(() => clearStorage(rig.browser));

  const article = `<p id="one">The firm NSO Group sells spyware. NSO Group denies it.</p>
<p>See <a id="link" href="#x">NSO Group</a> and the Pegasus project’s <i>NSO </i>Group.</p><p><button id="after">Next</button></p>`;

  it('are reached by Tab, open the card by Enter, and have the focus again after Escape', async () => {
    const page = await openWithElements(rig, article, 6);
    await page.key('Tab');
    const focused = () => page.evaluate(() => [document.activeElement?.localName, document.activeElement?.textContent]);
    expect(await focused()).toEqual(['mark', 'NSO Group']);
    await page.key('Enter');
    await waitForCard(page);
    await expect.poll(async () => (await seeCard(page))?.focused).toContain('NSO Group');
    await page.key('Escape');
    await waitForNoCard(page);
    expect(await focused()).toEqual(['mark', 'NSO Group']);
    await page.key('Tab');
    await page.key('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  it('A48: have the colour of the words around them where colours are forced', async () => {
    const page = await openWithElements(rig, article, 6);
    await page.emulate({ forcedColors: true, dark: true });
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('mark')].map((mark) => [
        getComputedStyle(mark).color,
        getComputedStyle(mark.parentElement ?? mark).color,
      ]),
    );
    await page.emulate({});
    expect(colours).toHaveLength(6);
    for (const [own, around] of colours) expect(own).toBe(around);
  });

  it('open the same card under the pointer', async () => {
    const page = await openWithElements(rig, article, 6);
    const box = await page.evaluate(() => {
      const { x, y, width, height } = document.querySelector('mark')?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width, height };
    });
    await page.moveTo({ x: 1, y: 1 });
    await page.moveTo(middleOf(box));
    expect((await waitForCard(page)).title).toContain('NSO Group');
  });

  it('are undone without a trace: the page’s own text nodes stand where they stood, whole', async () => {
    await askForElements(rig, false);
    const page = await rig.openHtml(`<!doctype html><html lang="en"><title>Spyware</title><body>${article}`);
    await page.evaluate(() => {
      const kept = globalThis as unknown as { nodes: Node[]; html: string };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      kept.nodes = [];
      while (walker.nextNode()) kept.nodes.push(walker.currentNode);
      kept.html = document.body.innerHTML;
    });
    await pause(SETTLE_MS);
    await askForElements(rig, true);
    await expect.poll(() => countMarks(page)).toBe(6);
    await askForElements(rig, false);
    await expect.poll(() => countMarks(page)).toBe(0);
    const same = await page.evaluate(() => {
      const kept = globalThis as unknown as { nodes: Node[]; html: string };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return [
        nodes.length === kept.nodes.length && nodes.every((node, at) => node === kept.nodes[at]),
        document.body.innerHTML === kept.html,
      ];
    });
    expect(same).toEqual([true, true]);
  });

  it('stand on when a later word of the same text is marked after them, and the page changes elsewhere', async () => {
    const text = 'NSO Group denies it. The airline Pegasus flies to Izmir twice a day. NSO Group said no more.';
    const page = await openWithElements(rig, `<p id="p">${text}</p>`, 2);
    await putInStorage(rig.browser, { sync: { 'setting.sensitivity': 'every-name' } });
    await expect.poll(() => countMarks(page)).toBe(3);
    const stood = await page.evaluate(async () => {
      const first = document.querySelector('mark');
      document.body.append(document.createElement('hr'));
      await new Promise((resolve) => setTimeout(resolve));
      return first?.isConnected;
    });
    expect(stood).toBe(true);
    await pause(SETTLE_MS);
    expect(await countMarks(page)).toBe(3);
    await askForElements(rig, false);
    await expect.poll(() => countMarks(page)).toBe(0);
    expect(await page.evaluate(() => document.querySelector('#p')?.firstChild?.nodeValue)).toBe(text);
  });

  it('stay out of what is edited, and of what a script brought after the page had loaded', async () => {
    const page = await openWithElements(
      rig,
      `<p>NSO Group</p><div contenteditable>NSO Group</div><div id="app"><p>NSO Group</p></div><p id="late"></p>`,
      1,
    );
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'NSO Group spoke late.';
      document.querySelector('#late')?.replaceWith(late);
    });
    await pause(SETTLE_MS);
    expect(await countMarks(page)).toBe(1);
  });

  it('leave the words right when the page changes its text in place', async () => {
    const page = await openWithElements(rig, '<p id="p">The firm NSO Group sells spyware.</p><p>NSO Group</p>', 2);
    const text = await page.evaluate(async () => {
      const node = document.querySelector('#p')?.firstChild as Text;
      node.data = 'Nobody replied.';
      await new Promise((resolve) => setTimeout(resolve));
      return document.querySelector('#p')?.textContent;
    });
    expect(text).toBe('Nobody replied.');
    await pause(SETTLE_MS);
    expect(await countMarks(page)).toBe(1);
  });

  it.each(['react', 'preact', 'vue'] as const)(
    'A02: what %s renders stays as it would be without them',
    async (name) => {
      const script = await bundleScript(renderers[name]);
      const steps = async (page: DrivenPage) => {
        const texts: string[] = [];
        for (const state of [1, 2, 0, 1, 0]) {
          await page.evaluate((to: number) => (globalThis as unknown as { go(state: number): void }).go(to), state);
          await pause(150);
          texts.push(await page.evaluate(() => document.querySelector('#r')?.textContent ?? ''));
        }
        return texts;
      };
      const html = `<p>NSO Group</p><div id="r"></div><script>${script}</script>`;
      await askForElements(rig, false);
      const plain = await rig.openHtml(`<!doctype html><html lang="en"><title>Spyware</title><body>${html}`);
      const wanted = await steps(plain);
      const page = await openWithElements(rig, html, 3);
      expect(await steps(page)).toEqual(wanted);
      await askForElements(rig, false);
      await expect.poll(() => countMarks(page)).toBe(0);
      expect(await steps(page)).toEqual(wanted);
      expect(page.log.filter(({ kind }) => kind === 'error')).toEqual([]);
    },
  );
});

/** Conditional text beside elements, which is where wrapped text nodes break what renders them. */
const renderers = {
  react: `import { createElement as h, useState } from 'react'; import { createRoot } from 'react-dom/client';
    import { flushSync } from 'react-dom';
    function App() { const [n, set] = useState(0); globalThis.go = set;
      return h('div', null, n !== 2 && 'The firm NSO Group sells. ', h('b', null, 'Next'), ' to NSO Group ', n, n === 1 && ' and NSO Group'); }
    flushSync(() => createRoot(document.querySelector('#r')).render(h(App)));`,
  preact: `import { h, render } from 'preact'; import { useState } from 'preact/hooks';
    function App() { const [n, set] = useState(0); globalThis.go = set;
      return h('div', null, n !== 2 && 'The firm NSO Group sells. ', h('b', null, 'Next'), ' to NSO Group ', n, n === 1 && ' and NSO Group'); }
    render(h(App), document.querySelector('#r'));`,
  vue: `import { createApp, h, ref } from 'vue'; const n = ref(0); globalThis.go = (to) => { n.value = to; };
    createApp({ render: () => h('div', [n.value !== 2 ? 'The firm NSO Group sells. ' : null, h('b', 'Next'), ' to NSO Group ', String(n.value), n.value === 1 ? ' and NSO Group' : null]) }).mount('#r');
    document.querySelector('#r').removeAttribute('data-v-app');`,
} as const;
