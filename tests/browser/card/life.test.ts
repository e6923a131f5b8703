import { expect, it } from 'vitest';
import { DWELL_MS, GRACE_MS } from '../../../engine/popover/life.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import {
  boxOf,
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
} from './card-probe.ts';

const filler = '<p>The committee met on Tuesday and again on Thursday, and heard six witnesses.</p>'.repeat(6);
const article = `${filler}<p>The spyware firm <span id="m">NSO Group</span> replied, and <span id="n">NSO Group</span> wrote again.
<a id="link" href="#there">NSO Group</a></p><p><input id="box"></p>${filler.repeat(8)}<p>NSO Group</p>`;

/** Longer than dwell and grace together. */
const LONG_MS = 900;
/** A pointer that moves on in so little time stays on no word for as long as it takes a card to open. */
const QUICK_MS = DWELL_MS * 0.8;
/** Timers and events do not share a clock to the millisecond. */
const CLOCKS_MS = 20;

describeInBrowsers('the life of the card', (rig) => {
  it('opens for the word that the pointer rests on, says both sides, and stays as long as the pointer does', async () => {
    const page = await openMarked(rig, article);
    await restOn(page, '#m');
    const card = await waitForCard(page);
    expect(card.title).toContain('NSO Group');
    expect(card.text).toMatch(/Statement[\s\S]+18 July 2021[\s\S]+Finding/u);
    expect(card.parent).toBe('html');
    expect(card.focused).toBeNull();
    await pause(LONG_MS);
    expect(await seeCard(page)).not.toBeNull();
  });

  it('opens nothing for a pointer that crosses words', async () => {
    const page = await openMarked(rig, article);
    const { y, width, height } = await boxOf(page, '#m');
    await page.evaluate(() => {
      const moves: number[] = [];
      Object.assign(globalThis, { moves });
      addEventListener('pointermove', ({ timeStamp }) => moves.push(timeStamp), true);
    });
    // Each move takes its time to reach the browser, and on a busy machine longer than a card takes to open.
    const cross = async (): Promise<'slowly' | 'quickly'> => {
      await page.evaluate(() => Reflect.get(globalThis, 'moves').splice(0));
      for (let x = 20; x < 600; x += width) await page.moveTo({ x, y: y + height / 2 });
      await page.moveTo({ x: 600, y: y + 200 });
      await nextFrames(page);
      const moves = await page.evaluate(() => Reflect.get(globalThis, 'moves') as number[]);
      expect(moves.length).toBeGreaterThan(4);
      return moves.slice(1).some((at, n) => at - (moves[n] ?? 0) > QUICK_MS) ? 'slowly' : 'quickly';
    };
    await expect
      .poll(
        async () => {
          const how = await cross();
          await pause(LONG_MS);
          const card = await seeCard(page);
          if (how === 'slowly' && card) {
            await page.key('Escape');
            await waitForNoCard(page);
          }
          return how === 'slowly' ? how : [how, card];
        },
        { timeout: 30_000 },
      )
      .toEqual(['quickly', null]);
  });

  it('lets the pointer travel slantwise from word to card, and goes only a while after it has left', async () => {
    const page = await openMarked(rig, article);
    const word = await restOn(page, '#m');
    const { box } = await waitForCard(page);
    const from = middleOf(word);
    // Whoever stops half way, in the gap between the two, is not leaving either.
    await page.moveTo({ x: from.x, y: (word.y + word.height + box.y) / 2 });
    await pause(LONG_MS);
    expect(await seeCard(page)).not.toBeNull();
    const to = { x: box.x + box.width * 0.7, y: box.y + 60 };
    for (let step = 1; step <= 10; step++) {
      await page.moveTo({ x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 });
      await pause(40);
    }
    await pause(LONG_MS);
    expect(await seeCard(page)).not.toBeNull();
    await page.evaluate(() => {
      let left = 0;
      addEventListener(
        'pointermove',
        ({ timeStamp }) => {
          left = timeStamp;
        },
        true,
      );
      new MutationObserver(() => {
        Object.assign(globalThis, { stayed: performance.now() - left });
      }).observe(document.documentElement, { childList: true });
    });
    await page.moveTo({ x: 2, y: 2 });
    await waitForNoCard(page);
    const stayed = await page.evaluate(() => Reflect.get(globalThis, 'stayed') as number);
    expect(stayed, 'ms').toBeGreaterThan(GRACE_MS - CLOCKS_MS);
  });

  it('goes at Escape without the pointer moving, does not come back by itself, and leaves Escape to the page else', async () => {
    const page = await openMarked(rig, article);
    await page.evaluate(() => {
      addEventListener('keydown', (event) => {
        document.title += ` ${event.key}:${event.defaultPrevented}`;
      });
    });
    await restOn(page, '#m');
    await waitForCard(page);
    await page.key('Escape');
    await waitForNoCard(page);
    await pause(LONG_MS);
    expect(await seeCard(page)).toBeNull();
    expect(await page.evaluate(() => document.title)).toBe('Spyware');
    await page.key('Escape');
    await expect.poll(() => page.evaluate(() => document.title)).toBe('Spyware Escape:false');
  });

  it('is pinned by a click on the word, and closed by one elsewhere, or by its button', async () => {
    const page = await openMarked(rig, article);
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    await page.moveTo({ x: 2, y: 2 });
    await pause(LONG_MS);
    expect(await seeCard(page)).not.toBeNull();
    await page.click({ x: 2, y: 2 });
    await waitForNoCard(page);
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    await page.click(await controlOf(page, 'Close'));
    await waitForNoCard(page);
  });

  it('leaves a link to the page: a click follows it and opens nothing', async () => {
    const page = await openMarked(rig, article);
    await page.click(middleOf(await boxOf(page, '#link')));
    await pause(LONG_MS);
    expect(await page.evaluate(() => location.hash)).toBe('#there');
    expect(await seeCard(page)).toBeNull();
    // A card that had come would have gone with the address; of this click the page makes something else.
    await page.evaluate(() =>
      document.querySelector('#link')?.addEventListener('click', (event) => {
        event.preventDefault();
        document.title = 'pressed';
      }),
    );
    await page.click(middleOf(await boxOf(page, '#link')));
    await pause(LONG_MS);
    expect(await page.evaluate(() => document.title)).toBe('pressed');
    expect(await seeCard(page)).toBeNull();
  });

  it('takes no orders from the page: events that no person made open nothing', async () => {
    const page = await openMarked(rig, article);
    const { x, y } = middleOf(await boxOf(page, '#m'));
    await page.evaluate(
      (clientX: number, clientY: number) => {
        const at = { clientX, clientY, bubbles: true, screenX: 5, screenY: 5 };
        const target = document.querySelector('#m');
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
          target?.dispatchEvent(new PointerEvent(type, at));
      },
      x,
      y,
    );
    await pause(LONG_MS);
    expect(await seeCard(page)).toBeNull();
  });

  it('follows its line when the page scrolls, and goes with it', async () => {
    const page = await openMarked(rig, article);
    await restOn(page, '#m');
    const before = await waitForCard(page);
    await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
    await page.waitFor(
      (was: number) => {
        for (const { shadowRoot } of document.querySelectorAll('*')) {
          const top = shadowRoot?.querySelector('.surface')?.getBoundingClientRect().top;
          if (top !== undefined && Math.abs(was - 60 - top) < 2) return true;
        }
        return false;
      },
      [before.box.y],
    );
    await page.evaluate(() => scrollBy({ top: 2000, behavior: 'instant' }));
    await waitForNoCard(page);
  });

  it('opens by key with the focus in it, and gives the focus back with scroll and selection as they were', async () => {
    const page = await openMarked(rig, article);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#link')?.focus();
      const text = document.querySelector('p')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 4, text, 13);
    });
    const state = () =>
      page.evaluate(() => [
        scrollY,
        getSelection()?.toString(),
        document.activeElement?.id ?? document.activeElement?.localName,
      ]);
    const before = await state();
    expect(before).toEqual([0, 'committee', 'link']);
    await command(rig, page, 'open');
    const card = await waitForCard(page);
    await expect.poll(async () => (await seeCard(page))?.focused).toContain('NSO Group');
    expect(card.text).toContain('Statement');
    await page.key('Escape');
    await waitForNoCard(page);
    await expect.poll(state).toEqual(before);
  });

  it('walks from mention to mention by key, scrolling only as far as it must', async () => {
    const page = await openMarked(rig, article);
    const placeSaid = async () => (await seeCard(page))?.text.match(/\d of \d/u)?.[0];
    // The mentions are counted some time after they were found; until then a card does not say which of them it is of.
    const open = async () => {
      await page.key('Escape');
      await waitForNoCard(page);
      await command(rig, page, 'open');
      await waitForCard(page);
      return placeSaid();
    };
    await expect.poll(open).toBe('1 of 4');
    for (const [direction, place] of [
      ['next', '2 of 4'],
      ['next', '3 of 4'],
      ['next', '4 of 4'],
      ['previous', '3 of 4'],
    ] as const) {
      await command(rig, page, direction);
      await expect.poll(placeSaid).toBe(place);
      const scrolled = await page.evaluate(() => scrollY);
      if (place !== '4 of 4' && direction === 'next') expect(scrolled).toBe(0);
      else expect(scrolled).toBeGreaterThan(0);
    }
  });

  it('says which of the mentions it is on a page with hundreds of them, without those that nobody can see', async () => {
    const many = (count: number) => '<p>The spyware firm NSO Group wrote.</p>'.repeat(count);
    const page = await openMarked(rig, `${many(250)}<p hidden>NSO Group</p><p id="here">NSO Group</p>${many(150)}`);
    // The mentions are counted some time after they were found; until then a card does not say.
    const sayPlace = async () => {
      await page.key('Escape');
      await waitForNoCard(page);
      await page.evaluate(() => document.querySelector('#here')?.scrollIntoView({ block: 'start' }));
      await command(rig, page, 'open');
      return (await waitForCard(page)).text.match(/\d+ of \d+/u)?.[0];
    };
    await expect.poll(sayPlace).toBe('251 of 401');
  });

  it('lets Tab out at both ends, back to where the focus was', async () => {
    const page = await openMarked(rig, article);
    const active = () => page.evaluate(() => document.activeElement?.id);
    await page.evaluate(() => document.querySelector<HTMLElement>('#link')?.focus());
    await command(rig, page, 'open');
    await waitForCard(page);
    await page.key('Shift+Tab');
    await waitForNoCard(page);
    await expect.poll(active).toBe('link');
    await command(rig, page, 'open');
    await waitForCard(page);
    for (let stop = 0; stop < 20 && (await seeCard(page)); stop++) await page.key('Tab');
    expect(await seeCard(page)).toBeNull();
    await expect.poll(active).toBe('box');
  });
});
