/** Pages that are larger, deeper or more of one thing than anybody writes: read all the same, and nobody is kept waiting. */
import { expect, it } from 'vitest';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { errorsOf, expectAlive, expectListed, expectMarked, inShortTasks, listed, marked, pause } from './support.ts';

/** A name that is plain by itself, so that no evidence has to stand around it. */
const NAME = 'NSO Group';
/** Ten thousand names in ten megabytes, laid out, read in slices and listed: 5 s at rest, 22 s where ten others run. */
const LARGE_PAGE_MS = 90_000;

/** What is read in slices takes long on a page that works all the time, in tasks of so many ms, until it is told to rest. */
function leaveLittleTime(page: DrivenPage, taskMs: number): Promise<void> {
  return page.evaluate((ms: number) => {
    const work = () => {
      const end = performance.now() + ms;
      while (performance.now() < end);
      if (document.body.dataset.rests === undefined) setTimeout(work);
    };
    work();
  }, taskMs);
}

const rest = (): void => {
  document.body.dataset.rests = '';
};

describeInBrowsers('pages without measure', (rig) => {
  it('A14 reads 10 MB in 20,000 nodes in short tasks, up to its cap, which it discloses, and lists it in parts', async () => {
    const page = await rig.openHtml('<p>Wait</p>');
    const popup = await rig.openExtension('popup.html', page);
    // A real popup leaves its page in sight; a tab would hide it, and what is hidden is not read.
    await page.bringToFront();
    const read = async () => {
      await page.evaluate((name: string) => {
        const text = `${name} ${'and more words that say nothing at all '.repeat(12)}. `;
        for (let i = 0; i < 20_000; i++)
          document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
      }, NAME);
      // More names than are kept of one page; of those, the ones near the viewport are marked.
      await popup.waitFor(() => document.body.innerText.includes('This page is very long.'), [], LARGE_PAGE_MS);
    };
    await inShortTasks(rig, page, read);
    const marks = (await marked(page)).length;
    expect(marks).toBeGreaterThan(10);
    expect(marks).toBeLessThanOrEqual(1_000);
    const rows = () => popup.evaluate(() => document.querySelectorAll('.row-button').length);
    const said = await popup.evaluate(() => document.body.innerText);
    // A screenful of text is read whole, so that a little more than ten thousand come together.
    const more = Number(/(\d+) more names are on this page/u.exec(said)?.[1]);
    expect(more).toBeGreaterThan(10_000 - 300);
    expect(more).toBeLessThan(11_000);
    expect(await rows()).toBe(300);
    await popup.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'List more')?.click(),
    );
    await expect.poll(rows).toBe(600);
    expect(await popup.evaluate(() => document.body.innerText)).toContain(`${more - 300} more names are on this page`);
  });

  it('A14 reads one text node of 10 MB in short tasks, without asking where its words stand', async () => {
    const filler = 'words that say nothing at all, '.repeat(320_000);
    const page = await rig.openHtml(`<p id=p></p>`);
    await inShortTasks(rig, page, async () => {
      await page.evaluate(
        (text: string, name: string) => {
          (document.getElementById('p') as HTMLElement).textContent = `The ${name}. ${text} The ${name}.`;
        },
        filler,
        NAME,
      );
      // The browser's own layout of it takes seconds, before any mark can be placed. Marks are only counted: whoever asks
      // where they stand has the browser work it out for everybody.
      const count = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
      await expect.poll(count, { timeout: LARGE_PAGE_MS }).toBe(2);
      // They are counted once more for the badge, a while later.
      await pause(1_000);
    });
    await expectMarked(page, [NAME, NAME]);
  });

  it('A14 marks the nearest of very many names in one text, and tells which is pointed at, in short tasks', async () => {
    const page = await rig.openHtml(`<pre id=seen style="white-space:pre-wrap"></pre>
      <div id=unseen style="position:absolute;width:1px;height:1px;overflow:hidden"></div>`);
    await inShortTasks(rig, page, async () => {
      await page.evaluate((name: string) => {
        const sentences = `The ${name} speaks. ${'No more is said here. '.repeat(10)}\n`.repeat(1_200);
        const last = 'An HLR lookup is the last.';
        for (const id of ['seen', 'unseen'])
          (document.getElementById(id) as HTMLElement).textContent = sentences + last;
      }, NAME);
      await expect.poll(async () => (await marked(page)).length, { timeout: LARGE_PAGE_MS }).toBe(1_000);
      expect(await marked(page)).not.toContain('HLR lookup');
      for (let y = 100; y < 600; y += 100) {
        await page.moveTo({ x: 300, y });
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      }
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(async () => (await marked(page)).filter((words) => words === 'HLR lookup').length).toBe(1);
      await page.evaluate(() => scrollTo(0, 0));
      await expect.poll(async () => (await marked(page)).includes('HLR lookup')).toBe(false);
    });
    await expectAlive(page);
  });

  it('A12 says that it is reading while a large change is read, and that it has done so afterwards', async () => {
    const page = await rig.openHtml(`<p id=p>The ${NAME} speaks.</p>`);
    await expectMarked(page, [NAME]);
    const popup = await rig.openExtension('popup.html', page);
    const popupSays = (words: string) =>
      popup.waitFor((wanted: string) => document.body.innerText.includes(wanted), [words]);
    await popupSays(NAME);
    await page.bringToFront();
    await page.evaluate(() => {
      document.getElementById('p')?.remove();
      const text = 'words that say nothing at all '.repeat(20);
      for (let n = 0; n < 10_000; n++)
        document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
    });
    await leaveLittleTime(page, 40);
    const state = async () => (await askReports(rig.browser, page)).map((report) => report.state);
    await expect.poll(state, { interval: 20 }).toEqual(['reading']);
    // It asks nobody by itself: it is told.
    await popupSays('Reading this page');
    await page.evaluate(rest);
    await expect.poll(state).toEqual(['settled']);
    expect(await listed(rig, page)).toEqual([]);
  });

  it('A14 says that it has read what it reads of a very long page only when every name of it is judged', async () => {
    const page = await rig.openHtml('<p>Wait</p>');
    await leaveLittleTime(page, 8);
    await page.evaluate((name: string) => {
      for (let n = 0; n < 11_000; n++)
        document.body.append(Object.assign(document.createElement('p'), { textContent: `The ${name} speaks.` }));
    }, NAME);
    // Asked time and again for all it lists, the page would do little else.
    const look = () => askReports(rig.browser, page, 1);
    await expect.poll(async () => (await look())[0]?.state, { interval: 20, timeout: LARGE_PAGE_MS }).toBe('capped');
    const names = async () => (await look()).map(({ mentions, more }) => mentions.length + more);
    const atOnce = await names();
    await page.evaluate(rest);
    await pause(1_000);
    expect(atOnce).toEqual(await names());
    expect(atOnce[0]).toBeGreaterThanOrEqual(10_000);
  });

  it('A15 reads what is nested ten thousand deep, without recursion, about as fast as what stands side by side', async () => {
    // Chromium's own renderer dies of deeper trees, without any extension.
    const depth = rig.name === 'chromium' ? 2_000 : 10_000;
    const build = (isNested: boolean, levels: number, name: string) => {
      const nest = (into: HTMLElement, count: number) => {
        let inner = into;
        for (let i = 0; i < count; i++) {
          const next = document.createElement('div');
          // A stretch without a name is not walked. What nobody sees is looked at for the list and the badge all the same.
          if (i % 20 === 0) next.append(into.hidden ? `The ${name} spoke.` : 'Nobody spoke.');
          (isNested ? inner : into).append(next);
          inner = next;
        }
        inner.textContent = `The ${name} speaks.`;
      };
      const hidden = Object.assign(document.createElement('div'), { hidden: true });
      nest(hidden, 10_000);
      document.body.append(hidden);
      nest(document.body, levels);
    };
    const spentOn = async (isNested: boolean) => {
      const page = await rig.openHtml('<p>Wait</p>');
      const spent = await inShortTasks(rig, page, async () => {
        await page.evaluate(build, isNested, depth, NAME);
        await page.evaluate(() => document.body.append('An HLR lookup'));
        // Firefox lays nothing out below some two hundred levels: the name there is read, and cannot be seen.
        const isSeen = rig.name === 'chromium' || !isNested;
        await expectListed(rig, page, isSeen ? [NAME, 'HLR lookup'] : ['HLR lookup']);
      });
      await page.close();
      return spent;
    };
    const beside = await spentOn(false);
    const nested = await spentOn(true);
    // By what the same costs side by side, and not by the clock: a look at
    // all ancestors of each element makes it ten times that in Firefox, and thirty in Chromium.
    expect(nested).toBeLessThan(4 * beside);
    expect(await errorsOf(rig)).toEqual([]);
  });

  it('A45 takes adversarial text in its stride', async () => {
    const texts = ['NSO'.repeat(300_000), 'a'.repeat(1_000_000), '“'.repeat(100_000), '\u200f'.repeat(100_000)];
    const page = await rig.openHtml('<p id=p></p>');
    for (const text of texts) {
      await page.evaluate((said: string) => {
        (document.getElementById('p') as HTMLElement).textContent = said;
      }, text);
    }
    await page.evaluate(() => document.body.append('An HLR lookup'));
    await expectMarked(page, ['HLR lookup']);
  });
});
