/**
 * B18: what a page can notice of the extension is what PRIVACY.md says, and nothing else. The same page is looked at from
 * inside in a browser with the extension and in one without.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrivenBrowser, DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { middleOf } from '../../../scripts/drive/marks.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { launchReady } from '../harness/launch-ready.ts';

/** Stands first in the page: hears what is said to the page, and sees what is changed in it. */
const witness = `<script>
  globalThis.witnessed = { messages: [], changes: [], events: [] };
  addEventListener('message', ({ data }) => witnessed.messages.push(JSON.stringify(data)), true);
  new MutationObserver((records) => {
    if (document.readyState === 'complete')
      for (const { type, target } of records) witnessed.changes.push(type + ' ' + target.nodeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    witnessed.events.push(event.type);
    return dispatch.call(this, event);
  };
</script>`;

/** Everything of a document that a script in it can list. */
function look(): Promise<Record<string, unknown>> {
  const { witnessed } = globalThis as unknown as { witnessed: Record<string, readonly string[]> };
  const attributes = (element: Element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`);
  return Promise.resolve({
    ...witnessed,
    globals: Object.getOwnPropertyNames(globalThis)
      .filter((name) => !/^\d+$/u.test(name))
      .sort(),
    html: document.documentElement.outerHTML,
    attributes: [...attributes(document.documentElement), ...attributes(document.body)],
    expandos: [document, document.documentElement, document.body].flatMap((node) => Object.keys(node)),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    highlights: [...CSS.highlights.keys()],
    elements: [...document.querySelectorAll('*')].filter((one) => one.matches(':not(:defined)')).length,
    resources: performance.getEntriesByType('resource').map(({ name }) => name),
    marks: performance.getEntries().filter(({ entryType }) => /mark|measure/u.test(entryType)).length,
    cookies: document.cookie,
    stored: [Object.keys(localStorage), Object.keys(sessionStorage)],
  });
}

describeInBrowsers(
  'B18: what a page can notice',
  (rig) => {
    let plain: DrivenBrowser;
    beforeAll(async () => {
      plain = await launchReady(rig.name, { extension: null });
    });
    afterAll(() => plain.close());

    const settle = (page: DrivenPage) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));

    it('is the names of highlights and one adopted style sheet', async () => {
      const on = await rig.openHtml(article(witness));
      await waitForArticleMarks(on);
      await settle(on);
      const off = await plain.newPage();
      await off.goto(on.url());
      await settle(off);
      const [withUs, without] = [await on.evaluate(look), await off.evaluate(look)];
      await off.close();
      const { highlights, adopted, ...rest } = withUs;
      const { highlights: none, adopted: few, ...same } = without;
      expect(rest).toEqual(same);
      expect([none, few, adopted]).toEqual([[], 0, 1]);
      for (const name of highlights as readonly string[]) expect(name).toMatch(/^[a-z]+[a-z0-9-]{6,}$/u);
      expect(on.log).toEqual([]);
    });

    it('has another name on each page, that says nothing of who we are', async () => {
      const names = async () => {
        const page = await rig.openHtml(article());
        await waitForArticleMarks(page);
        return page.evaluate(() => [...CSS.highlights.keys()]);
      };
      const [first, second] = [await names(), await names()];
      expect(first.filter((name) => second.includes(name))).toEqual([]);
      expect([...first, ...second].join()).not.toMatch(/record|nso|pegasus|mention/iu);
    });

    it('is one closed element beside head and body while a card is open, and nothing of it afterwards', async () => {
      const page = await rig.openHtml(article());
      const [mark] = await waitForArticleMarks(page);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await page.click(middleOf(mark));
      await expect.poll(() => hostsOn(page)).toBe(1);
      const host = await page.evaluate(() => {
        const found = [...document.documentElement.children].at(-1);
        return { root: found?.shadowRoot ?? null, inside: found?.innerHTML, names: found?.getAttributeNames() };
      });
      expect(host.root).toBe(null);
      expect(host.inside).toBe('');
      expect(JSON.stringify(host.names)).not.toMatch(/record|nso|pegasus/iu);
      await page.key('Escape');
      await expect.poll(() => hostsOn(page)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  },
  { build: 'shipped' },
);
