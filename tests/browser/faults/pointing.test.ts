/** Which mention is under the pointer: asked by way of the card, which opens for it. */
import { expect, it } from 'vitest';
import type { DrivenPage, Point } from '../../../scripts/drive/driven-browser.ts';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { nextFrames } from '../card/card-probe.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { errorsOf, expectMarked, pause } from './support.ts';

const NAME = 'NSO Group';
/** How long a card is waited for; it comes after a third of a second on a machine at rest. */
const OPENS_WITHIN_MS = 15_000;
/** After so long a time none will come. */
const NEVER_OPENS_MS = 1_500;
const LAYER = 'position:absolute;inset:0;z-index:9';

describeInBrowsers('pointing', (rig) => {
  it.each([
    ['a plain word', ''],
    ['a scrolled page', 'margin-top:1500px'],
    ['a transformed block', 'transform:rotate(12deg) scale(1.4);margin:120px;width:200px'],
    ['perspective', 'transform:perspective(500px) rotateY(40deg) translateZ(50px);margin:120px;width:400px'],
    ['vertical writing', 'writing-mode:vertical-rl;height:300px'],
    ['CSS zoom', 'zoom:1.5'],
  ])('A27 finds the word under the pointer on %s', async (_, style) => {
    const page = await rig.openHtml(`<style>p{${style}}</style><p>The ${NAME}</p><div style="height:2000px"></div>`);
    await page.evaluate(() => document.querySelector('p')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await expectMarked(page, [NAME]);
    expect(await opensAt(page, middleOf((await marksOf(page))[0]))).toBe(true);
  });

  it('A27 finds nothing in the blank space after a line', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    const word = middleOf((await marksOf(page))[0]);
    expect(await opensAt(page, { x: word.x + 300, y: word.y }, NEVER_OPENS_MS)).toBe(false);
  });

  it('A27 finds nothing under what lies on top, and looks through what lets clicks through', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p><div id=layer style="${LAYER};background:#fff"></div>`);
    await expectMarked(page, [NAME]);
    const word = middleOf((await marksOf(page))[0]);
    expect(await opensAt(page, word, NEVER_OPENS_MS)).toBe(false);
    await page.evaluate(() => {
      (document.getElementById('layer') as HTMLElement).style.pointerEvents = 'none';
    });
    expect(await opensAt(page, word)).toBe(true);
  });

  it('A27 finds the word in a shadow tree, open or closed', async () => {
    for (const mode of ['open', 'closed'] as const) {
      const page = await rig.openHtml('<div id=h></div>');
      await page.evaluate(
        (how: 'open' | 'closed', name: string) => {
          const root = (document.getElementById('h') as HTMLElement).attachShadow({ mode: how });
          root.innerHTML = `<p>The ${name}</p>`;
        },
        mode,
        NAME,
      );
      await expectMarked(page, [NAME]);
      expect(await opensAt(page, middleOf((await marksOf(page))[0])), mode).toBe(true);
    }
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

/** Rests the pointer there, coming from elsewhere, and tells whether a card came. */
async function opensAt(page: DrivenPage, point: Point, waitMs = OPENS_WITHIN_MS): Promise<boolean> {
  await page.moveTo({ x: 1_100, y: 700 });
  await nextFrames(page);
  await page.moveTo({ x: point.x + 1, y: point.y });
  await page.moveTo(point);
  for (const end = Date.now() + waitMs; Date.now() < end; ) {
    await pause(100);
    if (await page.evaluate(() => document.documentElement.children.length > 2)) return true;
  }
  return false;
}
