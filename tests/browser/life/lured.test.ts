import { expect, it } from 'vitest';
import type { DrivenPage, Point } from '../../../scripts/drive/driven-browser.ts';
import { middleOf } from '../../../scripts/drive/marks.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { pixelsOf } from '../harness/pixels.ts';
import { storageDump } from '../harness/storage.ts';

async function openCard(page: DrivenPage): Promise<void> {
  const [mark] = await waitForArticleMarks(page);
  await page.click(middleOf(mark));
  await expect.poll(() => hostsOn(page)).toBe(1);
  await page.waitFor(() => [...document.documentElement.children].at(-1)?.shadowRoot?.querySelector('.card'), []);
}

/** The middle of the first control of the card with these words; the test build's root is open. */
const controlAt = (page: DrivenPage, words: string): Promise<Point> =>
  page.evaluate((label: string) => {
    const root = [...document.documentElement.children].at(-1)?.shadowRoot;
    const control = [...(root?.querySelectorAll('button, a') ?? [])].find((one) => one.textContent?.includes(label));
    if (!control) throw new Error(`no control says ${label}`);
    const { x, y, width, height } = control.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, words);

const cardText = (page: DrivenPage) =>
  page.evaluate(() => [...document.documentElement.children].at(-1)?.shadowRoot?.textContent ?? '');

/** Runs in the page: lays a white popover that lets presses through over all that is there. */
function coverOnce(): void {
  const cover = () => {
    const lure = Object.assign(document.createElement('div'), { className: 'lure', popover: 'manual' });
    lure.style.pointerEvents = 'none';
    document.body.append(lure);
    lure.showPopover();
  };
  Object.assign(globalThis, { cover });
  cover();
}

describeInBrowsers('clicks and copies on a page that means ill', (rig) => {
  it('B15: a press that is lured onto “copy” sends nothing, keeps nothing and tells the page nothing', async () => {
    const page = await rig.openHtml(
      article(`<script>
        globalThis.heard = [];
        for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'copy'])
          addEventListener(type, (event) => heard.push(type), true);
      </script><style>.lure { position: fixed; inset: 0; border: 0; padding: 0; background: white; pointer-events: none; opacity: .99; width: 100vw; height: 100vh }</style>`),
    );
    // Asked first: for that a tab opens, and a card closes when its page is hidden.
    const stored = await storageDump(rig.browser);
    await openCard(page);
    const at = await controlAt(page, 'Copy with citation');
    await page.evaluate(() => {
      // Above all that is there, and letting every press through.
      const lure = Object.assign(document.createElement('div'), { className: 'lure', popover: 'manual' });
      lure.textContent = 'Press here to win';
      document.body.append(lure);
      lure.showPopover();
      (globalThis as unknown as { heard: string[] }).heard.length = 0;
    });
    const before = {
      asked: rig.server.asked.length,
      refused: rig.refused.length,
    };
    expect(await hostsOn(page)).toBe(1);
    await page.click(at);
    await expect.poll(() => cardText(page)).toMatch(/Copied|did not allow copying/u);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toEqual([]);
    expect(await storageDump(rig.browser)).toEqual(stored);
    expect(rig.server.asked.length).toBe(before.asked);
    expect(rig.refused.slice(before.refused).filter((url) => !/google|mozilla|firefox/u.test(url))).toEqual([]);
  });

  it('B14: a click that a script makes on the card copies nothing; a hand’s does', async () => {
    const page = await rig.openHtml(article());
    await openCard(page);
    const at = await controlAt(page, 'Copy with citation');
    // All that a page has of the card is its host.
    await page.evaluate(({ x, y }: Point) => {
      const host = [...document.documentElement.children].at(-1);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        for (const detail of [0, 1])
          host?.dispatchEvent(
            new MouseEvent(type, { clientX: x, clientY: y, detail, bubbles: true, cancelable: true, composed: true }),
          );
    }, at);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await hostsOn(page)).toBe(1);
    expect(await cardText(page)).not.toMatch(/Copied|did not allow copying/u);
    await page.click(at);
    await expect.poll(() => cardText(page)).toMatch(/Copied|did not allow copying/u);
  });

  it('B15: what a page lays over the card comes to lie under it, and the card goes where the page insists', async () => {
    const page = await rig.openHtml(
      article(
        '<style>.lure { position: fixed; inset: 0; border: 0; background: white; width: 100vw; height: 100vh }</style>',
      ),
    );
    await openCard(page);
    const { x, y } = await controlAt(page, 'Copy with citation');
    await page.evaluate(coverOnce);
    const isSeen = async () =>
      (await pixelsOf(page, { x: x - 30, y: y - 10, width: 60, height: 20 })).flat().some(([red = 0]) => red < 128);
    await expect.poll(isSeen).toBe(true);
    await page.evaluate(() => {
      let left = 20;
      const timer = setInterval(() => {
        document.querySelector('.lure')?.remove();
        (globalThis as unknown as { cover(): void }).cover();
        if (--left === 0) clearInterval(timer);
      }, 50);
    });
    await expect.poll(() => hostsOn(page)).toBe(0);
  });

  it('B16: where the page forbids the clipboard, the words are copied all the same or given to be copied by hand', async () => {
    const page = await rig.openHtml(article(), { 'permissions-policy': 'clipboard-write=(), clipboard-read=()' });
    await openCard(page);
    await page.click(await controlAt(page, 'Copy with citation'));
    await expect.poll(() => cardText(page)).toMatch(/Copied|did not allow copying/u);
    const given = await page.evaluate(() => {
      const root = [...document.documentElement.children].at(-1)?.shadowRoot;
      return { text: root?.textContent ?? '', byHand: root?.querySelector('pre')?.textContent ?? null };
    });
    if (/did not allow/u.test(given.text)) expect(given.byHand).toMatch(/NSO Group[\s\S]+2021/u);
  });

  it('B20: every link of a card leads to the document by https, and tells it nothing', async () => {
    const page = await rig.openHtml(article());
    await openCard(page);
    const links = await page.evaluate(() => {
      const root = [...document.documentElement.children].at(-1)?.shadowRoot;
      return [...(root?.querySelectorAll('a') ?? [])].map(({ href, rel, target }) => ({ href, rel, target }));
    });
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      expect(link.href).toMatch(/^https:\/\/www\.theguardian\.com\/news\/2021\/jul\/18\//u);
      expect(link).toMatchObject({ rel: 'noopener noreferrer', target: '_blank' });
    }
  });

  it.each(['welcome.html', 'options.html', 'popup.html#passage=nso/4', 'sidepanel.html#passage=nso/4'])(
    'B20: so does every link of %s',
    async (path) => {
      const page = await rig.openExtension(path);
      await page.waitFor(() => document.querySelector('a[target]'), []);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a')]
          .filter(({ href }) => !href.startsWith(location.origin))
          .map(({ href, rel }) => ({ href, rel })),
      );
      expect(links.length).toBeGreaterThan(0);
      for (const { href, rel } of links) {
        expect(href).toMatch(/^https:\/\//u);
        expect(rel).toBe('noopener noreferrer');
      }
    },
  );
});
