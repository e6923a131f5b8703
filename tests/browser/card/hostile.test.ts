/** Pages that are in the way of a card, with or without meaning to. The ids are those of the list of faults. */
import { expect, it } from 'vitest';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { takeLookups } from '../harness/lookups.ts';
import { expectAlive } from './alive.ts';
import {
  boxOf,
  cardAtRest,
  command,
  controlOf,
  middleOf,
  nextFrames,
  openMarked,
  pause,
  restOn,
  seeCard,
  waitForCard,
  waitForNoCard,
  windowAtRest,
} from './card-probe.ts';

const mention = '<p>The spyware firm <span id="m">NSO Group</span> replied at length.</p><p><input id="box"></p>';
const filler = '<p>The committee met on Tuesday and again on Thursday.</p>'.repeat(30);

describeInBrowsers('a card on a page that is in its way', (rig: Rig) => {
  it.each([
    [
      'A31: everything hidden',
      '<style>*{display:none!important;opacity:0!important;transform:scale(0)!important}html,body,p{display:block!important}span{display:inline!important}html,body,p,span{opacity:1!important;transform:none!important}</style>',
    ],
    ['A32: an html that is nearly transparent', '<style>html{opacity:.01}</style>'],
    [
      'A32: an html that is transformed and clipped',
      '<style>html{transform:translateX(10px);clip-path:inset(0 0 50% 0)}</style>',
    ],
    // One that leaves colours as they are, so that the card's paper can be told; it holds what is fixed all the same.
    ['A32: an html with a filter', '<style>html{filter:contrast(1)}</style>'],
    [
      'A32: text that ignores the pointer around it',
      '<style>html{cursor:none}div{pointer-events:none!important;visibility:hidden!important}</style>',
    ],
    ['A46: the page’s own zoom', '<style>html{zoom:1.7}</style>'],
    ['A46: a text that runs from right to left', '<script>document.documentElement.dir="rtl"</script>'],
  ])('%s', async (_case, head) => {
    const page = await openMarked(rig, mention, head);
    await expectAlive(page);
  });

  it.each([
    // No words are left there to look up; under the filter they count as seen.
    ['content-visibility', 'hidden', []],
    ['filter', 'blur(1px) opacity(0%)', ['NSO Group']],
  ])('A32: a page that shows nothing by %s: %s is not told that it shows a card', async (name, value, lookups) => {
    const page = await openMarked(rig, mention);
    const hide = (property: string, hiding: string) =>
      document.querySelector('#m')?.addEventListener('pointermove', () => {
        document.documentElement.style.setProperty(property, hiding);
      });
    await page.evaluate(hide, name, value);
    await restOn(page, '#m');
    await pause(800);
    expect(await seeCard(page)).toBeNull();
    await command(rig, page, 'open');
    await pause(800);
    expect(await seeCard(page)).toBeNull();
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await expect.poll(() => takeLookups(rig.browser)).toEqual(lookups);
  });

  it('A33: attributes that the page puts on the host are taken off again, a few times', async () => {
    const page = await openMarked(rig, mention);
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    const left = await page.evaluate(async () => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.inert = true;
      host.hidden = true;
      host.setAttribute('style', 'display:none!important');
      await new Promise((resolve) => setTimeout(resolve, 50));
      return host.getAttributeNames();
    });
    expect(left).toEqual([]);
    await page.click(await controlOf(page, 'Close'));
    await waitForNoCard(page);
  });

  it('A07: a page that throws the host out wins after five times, and stays usable', async () => {
    const page = await openMarked(rig, mention);
    await page.evaluate(() => {
      const seen = { count: 0 };
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        for (const child of [...document.documentElement.children])
          if (!['head', 'body'].includes(child.localName)) {
            child.remove();
            seen.count++;
          }
      }).observe(document.documentElement, { childList: true });
    });
    await page.click(middleOf(await boxOf(page, '#m')));
    // The look-up, which the page cannot reach, opens in the card's place.
    await expect.poll(() => takeLookups(rig.browser)).toEqual(['NSO Group']);
    await page.bringToFront();
    const removals = () => page.evaluate(() => (globalThis as unknown as { seen: { count: number } }).seen.count);
    expect(await removals()).toBeGreaterThan(1);
    expect(await removals()).toBeLessThanOrEqual(6);
    await page.click(middleOf(await boxOf(page, '#box')));
    await page.type('still here');
    await expect
      .poll(() => page.evaluate(() => (document.querySelector('#box') as HTMLInputElement).value))
      .toBe('still here');
  });

  it('A34: inside a modal dialog the card stands in the dialog, and outside again once it has closed', async () => {
    const page = await openMarked(
      rig,
      `${mention}<dialog style="max-width:none;width:80vw;height:80vh"><p>Here <span id="d">NSO Group</span> spoke.</p></dialog>`,
    );
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.waitFor(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === 2, []);
    expect((await expectAlive(page, '#d')).parent).toBe('dialog');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    expect((await expectAlive(page, '#m')).parent).toBe('html');
  });

  it('A34: a modal dialog that opens over a card sends it away', async () => {
    const page = await openMarked(
      rig,
      `${mention}<dialog style="margin:0;inset:auto auto 0 0"><p>Cookies?</p></dialog>`,
    );
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await waitForNoCard(page);
  });

  it('A35: in full screen the card stands in what fills the screen', async () => {
    const page = await openMarked(
      rig,
      `<article style="background:#fff">${mention}<button id="full">Full screen</button></article>`,
    );
    await page.evaluate(() =>
      document
        .querySelector('#full')
        ?.addEventListener('click', () => document.querySelector('article')?.requestFullscreen()),
    );
    await page.click(middleOf(await boxOf(page, '#full')));
    await page.waitFor(() => document.fullscreenElement !== null, []);
    await windowAtRest(page);
    expect((await expectAlive(page)).parent).toBe('article');
  });

  it('A36: a page that takes the focus back cannot take it out of the card, nor does anybody fight over it', async () => {
    const page = await openMarked(rig, mention);
    await page.evaluate(() => {
      const taken = { count: 0 };
      Object.assign(globalThis, { taken });
      const box = document.querySelector<HTMLElement>('#box');
      const trap = (event: Event) => {
        if (event.target === box || taken.count > 50) return;
        taken.count++;
        box?.focus();
      };
      for (const target of [window, document]) target.addEventListener('focusin', trap, true);
      box?.focus();
    });
    await command(rig, page, 'open');
    await waitForCard(page);
    await expect.poll(async () => (await seeCard(page))?.focused).toContain('NSO Group');
    await pause(300);
    expect((await seeCard(page))?.focused).toContain('NSO Group');
    expect(
      await page.evaluate(() => (globalThis as unknown as { taken: { count: number } }).taken.count),
    ).toBeLessThanOrEqual(3);
    await page.key('Escape');
    await waitForNoCard(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('box');
  });

  it('A37: a page that swallows every event before anybody else does not switch the card off', async () => {
    const swallow = `<script>for (const type of ['click','pointerdown','pointerup','pointermove','mousedown','mouseup','keydown','keyup','focusin'])
      addEventListener(type, (event) => event.stopImmediatePropagation(), true)</script>`;
    const page = await openMarked(rig, mention, swallow);
    await page.click(middleOf(await boxOf(page, '#m')));
    const first = await waitForCard(page);
    expect(first.text).toContain('of 12');
    await page.click(await controlOf(page, 'Why is this marked?'));
    const before = (await seeCard(page))?.text.match(/\d+ of 12/u)?.[0];
    await page.click(await controlOf(page, before === '12 of 12' ? 'Previous statement' : 'Next statement'));
    await expect.poll(async () => (await seeCard(page))?.text.match(/\d+ of 12/u)?.[0]).not.toBe(before);
    await page.click(await controlOf(page, 'Close'));
    await waitForNoCard(page);
  });

  it('keeps what happens in the card from the page', async () => {
    const page = await openMarked(rig, mention);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'focusin'])
        addEventListener(type, (event) => heard.push(`${type} ${(event.target as Element).localName}`), true);
    });
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    await page.click(await controlOf(page, 'Next statement'));
    await page.key('j');
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(['pointerdown span', 'mousedown span', 'click span']);
  });

  it('A22: in a frame too small for a card none is clipped: a click asks for the look-up', async () => {
    rig.server.route('/small-frame.html', {
      body: `<!doctype html><title>Spyware</title><body style="margin:0">${mention}`,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    const page = await rig.openHtml(
      `<!doctype html><title>Spyware</title><body style="margin:0"><iframe src="${rig.server.url('small-frame.html')}" style="border:0;width:300px;height:100px"></iframe>`,
    );
    const marks = () =>
      page.evaluate(() => {
        const frame = document.querySelector('iframe')?.contentWindow as typeof globalThis | null | undefined;
        return [...(frame?.CSS.highlights.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
      });
    await expect.poll(marks).toBe(1);
    const place = await page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentDocument;
      const { x, y, width, height } = frame?.querySelector('#m')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const hosts = () =>
      page.evaluate(() => document.querySelector('iframe')?.contentDocument?.documentElement.children.length);
    await page.moveTo({ x: 290, y: 95 });
    await page.moveTo(place);
    await pause(900);
    expect(await hosts()).toBe(2);
    expect(await takeLookups(rig.browser)).toEqual([]);
    await page.click(place);
    await expect.poll(() => takeLookups(rig.browser)).toEqual(['NSO Group']);
    expect(await hosts()).toBe(2);
  });

  it.each([
    [320, 256],
    [320, 568],
    [420, 800],
    [768, 400],
    [1440, 900],
  ])(
    'A46: at %i × %i it stays in the window, scrolls nothing sideways, and leaves its line to be read',
    async (width, height) => {
      const page = await openMarked(
        rig,
        `${filler}<p style="text-align:right">A reply at length, at the end of a longer line than fits, came from the spyware firm that is called <span id="m">NSO Group</span></p>${filler}`,
      );
      await page.resize(width, height);
      await page.waitFor((wanted: number) => innerWidth === wanted, [width]);
      for (const part of [0.15, 0.5, 0.85]) {
        await page.evaluate((share: number) => {
          const { top } = document.querySelector('#m')?.getBoundingClientRect() ?? new DOMRect();
          scrollBy({ top: top - innerHeight * share, behavior: 'instant' });
        }, part);
        await nextFrames(page);
        await restOn(page, '#m');
        const { box, shape } = await cardAtRest(page);
        expect(shape).toBe(width < 420 ? 'sheet' : 'beside');
        const seen = await page.evaluate(() => {
          const lines = [...(document.querySelector('#m')?.getClientRects() ?? [])];
          return {
            tops: lines.map(({ top }) => top),
            bottoms: lines.map(({ bottom }) => bottom),
            isWide: document.documentElement.scrollWidth > innerWidth,
            clearWidth: document.documentElement.clientWidth,
          };
        });
        expect(seen.isWide).toBe(false);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(seen.clearWidth);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1);
        expect(box.y >= Math.max(...seen.bottoms) || box.y + box.height <= Math.min(...seen.tops)).toBe(true);
        await page.key('Escape');
        await waitForNoCard(page);
      }
    },
  );

  it('opens a sheet at a tap, in the middle of a wide window and no wider than lines can be read', async () => {
    const page = await openMarked(rig, mention);
    await page.tap(middleOf(await boxOf(page, '#m')));
    const { shape, box } = await waitForCard(page);
    expect(shape).toBe('sheet');
    expect(box.width).toBe(720);
    const right = (await page.evaluate(() => document.documentElement.clientWidth)) - box.x - box.width;
    expect(Math.abs(box.x - right)).toBeLessThanOrEqual(1);
  });
});
