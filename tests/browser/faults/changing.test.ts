/** Pages that change under the reader: nothing stale stays marked, nothing new is missed, nothing runs away. */
import { expect, it } from 'vitest';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { hostsOn } from '../harness/article.ts';
import { usedHeap } from '../harness/heap.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { errorsOf, expectAlive, expectListed, expectMarked, inShortTasks, listed, marked, pause } from './support.ts';
import { hide, readings } from './unseen.ts';

const NAME = 'NSO Group';
const ROUTES = 200;
/** Twice as long as a restless page waits for its reading. */
const LONGER_THAN_ANY_WAIT_MS = 2_000;
/** For two hundred routes of two hundred paragraphs each. */
const MOST_KEPT_BYTES = 2_000_000;

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

  it('A10 keeps nothing of the routes that were left, neither marks nor memory', async () => {
    const page = await rig.openHtml(`<main id=app>The ${NAME}</main>`);
    await expectMarked(page, [NAME]);
    await page.click(middleOf((await marksOf(page))[0]));
    await expect.poll(() => hostsOn(page)).toBe(1);
    const visit = (count: number) =>
      page.evaluate(
        async (name: string, routes: number) => {
          const app = document.getElementById('app') as HTMLElement;
          const isMarked = () =>
            [...CSS.highlights.values()].some((marks) =>
              [...marks].some((range) => app.contains(range.startContainer)),
            );
          const STAY = 20;
          const unmarked: number[] = [];
          for (let i = 0; i < routes; i++) {
            history.pushState({}, '', `?${i}`);
            const more = Array.from({ length: 200 }, (_, n) => `<p>Paragraph ${n} of route ${i}, and the ${name}.</p>`);
            app.innerHTML = `<p>Route ${i}: the ${name}</p><p>And an HLR lookup</p>${i < routes - 1 ? more.join('') : ''}`;
            // A person stays on some routes, and passes through others.
            for (let wait = 0; wait < (i % STAY === 0 ? 500 : 1); wait++) {
              await new Promise((resolve) => setTimeout(resolve, 10));
              if (isMarked()) break;
            }
            if (i % STAY === 0 && !isMarked()) unmarked.push(i);
          }
          return unmarked;
        },
        NAME,
        count,
      );
    // By then all is there that is made once and stays, such as the card's script.
    expect(await visit(ROUTES / 10)).toEqual([]);
    const before = await usedHeap(rig, page);
    expect(await visit(ROUTES), 'routes on which nothing was marked within five seconds').toEqual([]);
    await expectMarked(page, [NAME, 'HLR lookup']);
    const marks = () =>
      page.evaluate(() =>
        [...CSS.highlights.values()].flatMap((ranges) =>
          [...ranges].map(({ startContainer, collapsed }) => startContainer.isConnected && !collapsed),
        ),
      );
    expect(await marks()).toEqual([true, true]);
    expect(await listed(rig, page)).toHaveLength(2);
    // The card was that of a mention on a route that was left.
    expect(await hostsOn(page)).toBe(0);
    // What is under way holds its route for a while.
    await expect
      .poll(async () => (await usedHeap(rig, page)) - before, { message: 'bytes kept', interval: 1_000 })
      .toBeLessThan(MOST_KEPT_BYTES);
  });

  it('A11 never leaves a mark on words that have taken the place of others', async () => {
    const page = await rig.openHtml(`<p id=p>${NAME} and more</p>`);
    await expectMarked(page, [NAME]);
    const atOnce = await page.evaluate(async () => {
      const text = document.getElementById('p')?.firstChild as Text;
      text.data = 'Charlemagne of the HLR lookup';
      await new Promise(requestAnimationFrame);
      const wordsOf = ({ startContainer, startOffset, endOffset }: AbstractRange) =>
        startContainer.textContent?.slice(startOffset, endOffset);
      return [...CSS.highlights.values()].flatMap((marks) => [...marks].map(wordsOf));
    });
    // On a busy machine a frame may come so late that the new words have their mark by then.
    expect(atOnce.filter((words) => words !== 'HLR lookup')).toEqual([]);
    await expectMarked(page, ['HLR lookup']);
  });

  it('A12 gathers 75,001 records in short tasks, and reads what is left of them', async () => {
    const page = await rig.openHtml('<div id=d></div><input id=i>');
    await inShortTasks(rig, page, async () => {
      await page.evaluate((name: string) => {
        const place = document.getElementById('d') as HTMLElement;
        for (let i = 0; i < 50_000; i++)
          place.append(Object.assign(document.createElement('p'), { textContent: `w${i}` }));
        for (let i = 0; i < 25_000; i++) place.firstChild?.remove();
        place.append(Object.assign(document.createElement('p'), { textContent: `The ${name}` }));
      }, NAME);
      await expect.poll(() => listed(rig, page), { timeout: 60_000 }).toEqual([NAME]);
    });
  });

  it('A12 keeps up with a ticker of a thousand changes a second, and what a person does is not kept waiting', async () => {
    const page = await rig.openHtml(`<p id=t></p><p>The ${NAME}</p><input id=i>`);
    await expectMarked(page, [NAME]);
    const before = await readings(rig, page);
    const tick = () =>
      page.evaluate(async () => {
        const ticker = document.getElementById('t') as HTMLElement;
        const channel = new MessageChannel();
        const waits: number[] = [];
        let count = 0;
        const end = performance.now() + 2_000;
        await new Promise<void>((resolve) => {
          let asked = 0;
          channel.port1.onmessage = () => {
            waits.push(performance.now() - asked);
            for (let i = 0; i < 4; i++) ticker.textContent = `${count++}`;
            if (performance.now() > end) return resolve();
            setTimeout(() => {
              asked = performance.now();
              channel.port2.postMessage(null);
            }, 4);
          };
          asked = performance.now();
          channel.port2.postMessage(null);
        });
        // A task that came as an event of a key would: how long 95 of 100 of them waited at most.
        return { count, wait: waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.95)] };
      });
    let ticks = 0;
    // A machine that is busy with something else holds up a whole run of it, and hardly every one.
    await inShortTasks(rig, page, () =>
      expect
        .poll(
          () => {
            ticks++;
            return tick();
          },
          { timeout: 25_000 },
        )
        .toSatisfy(({ count, wait = Number.POSITIVE_INFINITY }) => count > 400 && wait < 50),
    );
    // Some five hundred times four changes, of which those within 40 ms are read together.
    expect((await readings(rig, page)) - before).toBeLessThan(60 * ticks);
    await expectMarked(page, [NAME]);
  });

  it('A12 reads nothing while nobody sees the page, and all of it then', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    const show = await hide(rig, page);
    // What was under way as it was hidden is read to its end.
    let before = -1;
    await expect
      .poll(
        async () => {
          const last = before;
          before = await readings(rig, page);
          return before === last;
        },
        { interval: 300 },
      )
      .toBe(true);
    await page.evaluate(() => {
      for (let i = 0; i < 100; i++) document.body.append(document.createElement('hr'), 'An HLR lookup');
    });
    await pause(LONGER_THAN_ANY_WAIT_MS);
    expect(await readings(rig, page)).toBe(before);
    await show();
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(50);
    expect(await readings(rig, page)).toBeGreaterThan(before);
  });

  it('A12 does not even look for a name while nobody sees the page', async () => {
    const page = await rig.openHtml('<p>Nobody is named here</p>');
    // It has looked, and keeps watch.
    await expect.poll(async () => (await askReports(rig.browser, page)).map(({ state }) => state)).toEqual(['settled']);
    const show = await hide(rig, page);
    await page.evaluate((name) => document.body.append(`The ${name}`), NAME);
    await pause(LONGER_THAN_ANY_WAIT_MS);
    expect(await readings(rig, page)).toBe(0);
    expect(await marked(page)).toEqual([]);
    await show();
    await expectMarked(page, [NAME]);
  });

  it('A13 reads nothing because of its own card', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    await expectAlive(page);
    const before = await readings(rig, page);
    expect(before).toBeGreaterThan(0);
    for (let i = 0; i < 100; i++) await expectAlive(page);
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

  it('A42 follows a list of ten thousand rows that shows them in twenty recycled ones', async () => {
    const page = await rig.openHtml(
      '<div id=list style="height:400px;overflow:auto"><div id=all style="height:200000px;position:relative"></div></div>',
    );
    const wanted = await page.evaluate(async (name: string) => {
      const list = document.getElementById('list') as HTMLElement;
      const all = document.getElementById('all') as HTMLElement;
      const rows = Array.from({ length: 20 }, () => all.appendChild(document.createElement('div')));
      let shown: string[] = [];
      list.onscroll = () => {
        const first = Math.min(Math.floor(list.scrollTop / 20), 10_000 - rows.length);
        shown = [];
        for (const [i, row] of rows.entries()) {
          const number = first + i;
          const text = number % 3 === 0 ? `Row ${number}: the ${name}` : `Row ${number}: plain`;
          row.style.cssText = `position:absolute;top:${number * 20}px`;
          if (row.firstChild) (row.firstChild as Text).data = text;
          else row.textContent = text;
          if (number % 3 === 0) shown.push(name);
        }
      };
      for (let screen = 0; screen < 50; screen++) {
        list.scrollTop += 4_000;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }
      return shown;
    }, NAME);
    expect(wanted.length).toBeGreaterThan(5);
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

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});
