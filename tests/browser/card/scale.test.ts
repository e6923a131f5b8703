/** Screens with more or fewer pixels than CSS counts, pages that their reader has made larger, lines from top to bottom. */
import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';
import { takeLookups } from '../harness/lookups.ts';
import { expectAlive } from './alive.ts';
import { boxOf, command, openMarked, seeCard, waitForCard, waitForNoCard } from './card-probe.ts';

const mention =
  '<p style="width:8em;font:20px monospace">The firm <span id="m">NSO Group</span> replied at length.</p>';
const filler = '<p>The committee met on Tuesday and again on Thursday.</p>'.repeat(30);
/** Device pixels in a CSS px: of old screens, of laptops in between, of phones. */
const SCALES = [1.25, 2, 3, 1];
/** Of a window of 1200 × 800: one of 300 × 200 at 400 %. */
const ZOOMS = [0.5, 4];
const LARGEST_ZOOM = 5;
const PINCHED = 2;
/** Between a card and its line, px. */
const MOST_APART = 16;

describeInBrowsers('a card on other scales', (rig) => {
  it('A46: on screens of any density it opens for the line that was pointed at, and lies beside it', async () => {
    const page = await openMarked(rig, mention);
    const lines = () => page.evaluate(() => document.querySelector('#m')?.getClientRects().length);
    for (const scale of SCALES) {
      await page.resize(900, 600, scale);
      await page.waitFor((wanted: number) => devicePixelRatio === wanted, [scale]);
      expect(await lines()).toBe(2);
      for (const line of [0, 1]) await expectAlive(page, '#m', line);
    }
  });

  // No driver can pinch a page in Firefox.
  it.runIf(rig.name === 'chromium')('A46: on a page that was pinched it lies beside its line, whole', async () => {
    const page = await openMarked(rig, `${mention}${filler}`);
    const session = await page.playwright?.context().newCDPSession(page.playwright);
    await session?.send('Emulation.setPageScaleFactor', { pageScaleFactor: PINCHED });
    await page.waitFor((scale: number) => visualViewport?.scale === scale, [PINCHED]);
    await command(rig, page, 'open');
    const { box } = await waitForCard(page);
    const line = await boxOf(page, '#m', 1);
    expect(box.y).toBeGreaterThanOrEqual(line.y + line.height);
    expect(box.y - line.y - line.height).toBeLessThan(MOST_APART);
    const { innerWidth, innerHeight, isWide } = await windowOf(page);
    expect([box.x >= 0, box.x + box.width <= innerWidth, box.y + box.height <= innerHeight, isWide]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    await session?.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  });

  it('A46: on a narrow html in the middle it begins where its word does', async () => {
    const page = await openMarked(
      rig,
      '<p>The spyware firm <span id="m">NSO Group</span> replied at length.</p>',
      '<style>html{width:600px;margin:0 auto}</style>',
    );
    const { x } = await boxOf(page, '#m');
    const { box } = await expectAlive(page);
    expect(Math.abs(box.x - x)).toBeLessThanOrEqual(1);
  });

  it('A46: beside vertical text it leaves the whole line to be read', async () => {
    // In the middle of the window: at its edge any card would be pushed aside.
    const style = '<style>html{writing-mode:vertical-rl}body{margin:0 300px}</style>';
    const page = await openMarked(
      rig,
      '<p>The spyware firm <span id="m">NSO Group</span> replied at length.</p>',
      style,
    );
    const { x, width } = await boxOf(page, '#m');
    const { box } = await expectAlive(page);
    expect(box.x >= x + width || box.x + box.width <= x).toBe(true);
  });

  it('A46: at a page zoom from 50 to 400 % it stays in the window, and nothing scrolls sideways', async () => {
    const page = await openMarked(rig, `${filler}${mention}${filler}`);
    const { innerWidth: width } = await windowOf(page);
    for (const zoom of ZOOMS) {
      await setZoom(rig, page, zoom);
      await expect.poll(async () => (await windowOf(page)).innerWidth).toBeCloseTo(width / zoom, -1);
      // The window changes its size for a while, and a card closes with that.
      await expect
        .poll(async () => {
          if (await seeCard(page)) return true;
          await command(rig, page, 'open');
          return waitForCard(page, 1_500).then(
            () => true,
            () => false,
          );
        })
        .toBe(true);
      await expect
        .poll(async () => {
          const { innerWidth, innerHeight } = await windowOf(page);
          const { x, y, ...box } = (await waitForCard(page)).box;
          return x >= 0 && y >= 0 && x + box.width <= innerWidth + 1 && y + box.height <= innerHeight + 1;
        })
        .toBe(true);
      expect((await windowOf(page)).isWide).toBe(false);
      await page.key('Escape');
      await waitForNoCard(page);
    }
    // A fifth of the window has no room for a card that could be read: the look-up opens in its place.
    await setZoom(rig, page, LARGEST_ZOOM);
    await expect.poll(async () => (await windowOf(page)).innerWidth).toBe(width / LARGEST_ZOOM);
    await takeLookups(rig.browser);
    await page.bringToFront();
    await command(rig, page, 'open');
    await expect.poll(() => takeLookups(rig.browser)).toEqual(['NSO Group']);
    await setZoom(rig, page, 1);
  });
});

function windowOf(page: DrivenPage) {
  return page.evaluate(() => ({
    innerWidth,
    innerHeight,
    isWide: document.documentElement.scrollWidth > innerWidth,
  }));
}

/** The browser's own zoom of the tab, as by Control and plus. */
async function setZoom(rig: Rig, page: DrivenPage, zoom: number): Promise<void> {
  await rig.browser.inExtension(
    async (tab: number, factor: number) => {
      interface Api {
        readonly tabs: { setZoom(tab: number, factor: number): Promise<void> };
      }
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      await (browser ?? chrome).tabs.setZoom(tab, factor);
    },
    await rig.browser.tabIdOf(page),
    zoom,
  );
}
