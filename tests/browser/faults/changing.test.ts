/** Pages that change under the reader: nothing stale stays marked, nothing new is missed, nothing runs away. */
import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { hostsOn } from '../harness/article.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { errorsOf, expectAlive, expectListed, expectMarked, listed, marked, pause } from './support.ts';

const NAME = 'NSO Group';

describeInBrowsers('changing pages', (rig) => {
  it('A08 survives document.open, write and close', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><p>An HLR lookup</p>');
      document.close();
    });
    await expectMarked(page, ['HLR lookup']);
    await expectListed(rig, page, ['HLR lookup']);
    await expectAlive(page);
  });

  it('A09 follows a root that is swapped twenty times', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    await page.evaluate(async () => {
      for (let i = 0; i < 20; i++) {
        const html = document.createElement('html');
        html.append(Object.assign(document.createElement('body'), { textContent: `An HLR lookup ${i}` }));
        document.documentElement.replaceWith(html);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await expectMarked(page, ['HLR lookup']);
    expect(await page.evaluate(() => document.body.textContent)).toBe('An HLR lookup 19');
    await expectAlive(page);
  });

  it('A10 keeps nothing of the routes that were left', async () => {
    const page = await rig.openHtml(`<main id=app>The ${NAME}</main>`);
    await expectMarked(page, [NAME]);
    await page.click(middleOf((await marksOf(page))[0]));
    await expect.poll(() => hostsOn(page)).toBe(1);
    await page.evaluate(async (name: string) => {
      for (let i = 0; i < 200; i++) {
        history.pushState({}, '', `?${i}`);
        const text = `<p>Route ${i}: the ${name}</p><p>And an HLR lookup</p>`;
        (document.getElementById('app') as HTMLElement).innerHTML = text;
        if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }, NAME);
    await expectMarked(page, [NAME, 'HLR lookup']);
    const ranges = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, marks) => sum + marks.size, 0));
    expect(ranges).toBe(2);
    expect(await listed(rig, page)).toHaveLength(2);
    // The card was that of a mention on a route that was left.
    expect(await hostsOn(page)).toBe(0);
  });

  it('A11 never leaves a mark on words that have taken the place of others', async () => {
    const page = await rig.openHtml(`<p id=p>${NAME} and more</p>`);
    await expectMarked(page, [NAME]);
    const atOnce = await page.evaluate(async () => {
      const text = document.getElementById('p')?.firstChild as Text;
      text.data = 'Charlemagne of the HLR lookup';
      await new Promise(requestAnimationFrame);
      return [...CSS.highlights.values()].reduce((sum, marks) => sum + marks.size, 0);
    });
    expect(atOnce).toBe(0);
    await expectMarked(page, ['HLR lookup']);
  });

  it('A12 gathers 75,001 records in slices, and reads what is left of them', async () => {
    const page = await rig.openHtml('<div id=d></div><input id=i>');
    await page.evaluate((name: string) => {
      const place = document.getElementById('d') as HTMLElement;
      for (let i = 0; i < 50_000; i++)
        place.append(Object.assign(document.createElement('p'), { textContent: `w${i}` }));
      for (let i = 0; i < 25_000; i++) place.firstChild?.remove();
      place.append(Object.assign(document.createElement('p'), { textContent: `The ${name}` }));
    }, NAME);
    await expect.poll(() => listed(rig, page), { timeout: 20_000 }).toEqual([NAME]);
  });

  it('A12 keeps up with a ticker of a thousand changes a second, and the page with it', async () => {
    const page = await rig.openHtml(`<p id=t></p><p>The ${NAME}</p><input id=i>`);
    await expectMarked(page, [NAME]);
    const ticks = await page.evaluate(async () => {
      const ticker = document.getElementById('t') as HTMLElement;
      let count = 0;
      const channel = new MessageChannel();
      const end = performance.now() + 2_000;
      await new Promise<void>((resolve) => {
        channel.port1.onmessage = () => {
          for (let i = 0; i < 4; i++) ticker.textContent = `${count++}`;
          if (performance.now() < end) setTimeout(() => channel.port2.postMessage(null), 4);
          else resolve();
        };
        channel.port2.postMessage(null);
      });
      return count;
    });
    expect(ticks).toBeGreaterThan(400);
    await expectMarked(page, [NAME]);
  });

  // A driver's Chromium tells every tab that it is in front.
  it.skipIf(rig.name === 'chromium')('A12 reads nothing while nobody sees the page, and all of it then', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    const other = await rig.openHtml('<p>In front</p>');
    await page.waitFor(() => document.hidden, []);
    const before = await readings(rig, page);
    await page.evaluate(() => {
      for (let i = 0; i < 100; i++) document.body.append(document.createElement('hr'), 'An HLR lookup');
    });
    // Twice as long as a restless page waits for its reading.
    await pause(2_000);
    expect(await readings(rig, page)).toBe(before);
    await other.close();
    await page.bringToFront();
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(50);
    expect(await readings(rig, page)).toBeGreaterThan(before);
  });

  it('A13 reads nothing because of its own card', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    await expectAlive(page);
    const before = await readings(rig, page);
    expect(before).toBeGreaterThan(0);
    for (let i = 0; i < 20; i++) await expectAlive(page);
    expect(await readings(rig, page)).toBe(before);
    await page.evaluate(() => document.body.append('An HLR lookup'));
    await expect.poll(() => readings(rig, page)).toBeGreaterThan(before);
  });

  it('A41 survives a view transition that swaps the page', async () => {
    const page = await rig.openHtml(`<main><p>The ${NAME}</p></main>`);
    await expectMarked(page, [NAME]);
    await page.evaluate(async () => {
      const swap = () => {
        (document.querySelector('main') as HTMLElement).innerHTML = '<p>An HLR lookup</p>';
      };
      if (document.startViewTransition) await document.startViewTransition(swap).finished;
      else swap();
    });
    await expectMarked(page, ['HLR lookup']);
  });

  it('A42 follows a list that recycles its rows', async () => {
    const page = await rig.openHtml('<div id=list style="height:400px;overflow:auto"></div>');
    const wanted = await page.evaluate(async (name: string) => {
      const list = document.getElementById('list') as HTMLElement;
      const rows = Array.from({ length: 20 }, () => list.appendChild(document.createElement('div')));
      let last: string[] = [];
      for (let screen = 0; screen < 50; screen++) {
        last = [];
        rows.forEach((row, i) => {
          const number = screen * 20 + i;
          const text = number % 3 === 0 ? `Row ${number}: the ${name}` : `Row ${number}: plain`;
          if (row.firstChild) (row.firstChild as Text).data = text;
          else row.textContent = text;
          if (number % 3 === 0) last.push(name);
        });
        await new Promise(requestAnimationFrame);
      }
      return last;
    }, NAME);
    await expectMarked(page, wanted);
    expect(await listed(rig, page)).toEqual(wanted);
  });

  it('A42 marks text that is laid out only when it comes near', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, i) => `<p style="content-visibility:auto;contain-intrinsic-size:auto 80px">Row ${i}: the ${NAME}</p>`,
    );
    const page = await rig.openHtml(rows.join(''));
    await expect.poll(() => marked(page)).toContain(NAME);
    const before = (await marked(page)).length;
    expect(before).toBeLessThan(200);
    await page.evaluate(() => scrollTo(0, 6_000));
    await expect
      .poll(async () => {
        const rects = await page.evaluate(
          () =>
            [...document.querySelectorAll('p')].filter((p) => {
              const { top, bottom } = p.getBoundingClientRect();
              return bottom > 0 && top < innerHeight;
            }).length,
        );
        return (await marked(page)).length >= rects;
      })
      .toBe(true);
  });

  it('A43 lives with a translator that wraps every text twice', async () => {
    const page = await rig.openHtml(`<p>The ${NAME} speaks.</p><p>An HLR lookup</p>`);
    await expectMarked(page, [NAME, 'HLR lookup']);
    for (let round = 0; round < 2; round++) {
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.appendChild(document.createElement('font')).append(text);
        }
      });
      await expectMarked(page, [NAME, 'HLR lookup']);
    }
  });

  it('A44 lives with another highlighter that wraps and unwraps the same words', async () => {
    const page = await rig.openHtml(`<p>The ${NAME} speaks of the ${NAME}.</p>`);
    await expectMarked(page, [NAME, NAME]);
    await page.evaluate((name: string) => {
      const paragraph = document.querySelector('p') as HTMLElement;
      paragraph.innerHTML = paragraph.innerHTML.replaceAll(name, `<mark>${name}</mark>`);
    }, NAME);
    await expectMarked(page, [NAME, NAME]);
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
      document.body.normalize();
    });
    await expectMarked(page, [NAME, NAME]);
    await expectListed(rig, page, [NAME, NAME]);
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

/** How often the extension has read a part of this page. A script of ours runs in the same world as its content scripts. */
async function readings(rig: Rig, page: DrivenPage): Promise<number> {
  return rig.browser.inExtension(
    async (tabId: number) => {
      interface Scripting {
        executeScript(how: object): Promise<readonly { readonly result?: unknown }[]>;
      }
      const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome;
      const [answer] = await scripting.executeScript({
        target: { tabId },
        func: () => Reflect.get(globalThis, Symbol.for('on-record.scan')).readings(),
      });
      return Number(answer?.result);
    },
    await rig.browser.tabIdOf(page),
  );
}
