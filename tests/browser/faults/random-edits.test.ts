/**
 * One property for everything that reads and watches: whatever a page does to itself, what is marked after it rests is
 * what a fresh scan of the same page finds, and the page is what it would have become without us.
 */
import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { editAtRandom, structureOf } from './random-edits.ts';
import { bareBrowser, errorsOf, listed, marked, pause } from './support.ts';

const ROUNDS = 3;
const EDITS = 25;
const SEEDS = [11, 222, 3333];
const TIMEOUT_MS = 120_000;

const page = `<!doctype html><title>Edits</title>
<p>The <b>NSO</b> Group sells spyware.</p><div>An HLR lookup <i>and</i> more<section>Government of India</section>tail</div>
<ul><li>One</li><li>NSO Group</li></ul><p>Plain words, and <a href="#">the Government</a> of India.</p>`;

describeInBrowsers('random edits', (rig) => {
  const bare = bareBrowser(rig);

  it.each(SEEDS)(
    'leave marks as a fresh scan finds them, and the page as it would have become (seed %i)',
    async (seed) => {
      const ours = await rig.openHtml(page);
      const plain = await bare.page();
      await plain.goto(ours.url());
      for (let round = 0; round < ROUNDS; round++) {
        await ours.evaluate(editAtRandom, seed + round, EDITS);
        await plain.evaluate(editAtRandom, seed + round, EDITS);
        await atRest(ours);
        expect(await ours.evaluate(structureOf), `structure after round ${round}`).toBe(
          await plain.evaluate(structureOf),
        );
        const [list, marks] = [await listed(rig, ours), await marked(ours)];
        await scanAfresh(rig, ours);
        expect(list, `list after round ${round}`).toEqual(await listed(rig, ours));
        expect(marks, `marks after round ${round}`).toEqual(await marked(ours));
      }
      expect(ours.log).toEqual([]);
      await plain.close();
    },
    TIMEOUT_MS,
  );

  it('leaves no error behind', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

/** Waits until list and marks stand still for longer than a changed text may wait; late shadow trees take a second. */
async function atRest(driven: DrivenPage): Promise<void> {
  let last = '';
  let still = 0;
  await pause(1_000);
  while (still < 4) {
    const now = JSON.stringify(await marked(driven));
    still = now === last ? still + 1 : 0;
    last = now;
    await pause(150);
  }
}

/** Turns the site off and on again: all is forgotten, and read from nothing. */
async function scanAfresh(rig: Rig, driven: DrivenPage): Promise<void> {
  const { host } = new URL(driven.url());
  await rig.browser.inExtension(storeSitesOff, [host]);
  await expect.poll(() => marked(driven)).toEqual([]);
  await rig.browser.inExtension(storeSitesOff, []);
  await atRest(driven);
}

async function storeSitesOff(sites: readonly string[]): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    typeof import('wxt/browser').browser
  >;
  await (browser ?? chrome).storage.local.set({ 'setting.sitesOff': sites });
}
