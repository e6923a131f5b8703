/** What every page of the extension must stand, whatever is on it. */
import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { checkWithAxe } from './axe.ts';
import type { Rig } from './in-browsers.ts';

/** Rules that axe must have found something to check with; fewer mean that it looked at an empty page. */
const LEAST_PASSED = 50;

/** axe finds nothing, and nothing overflows, narrow and wide, in light and dark. Leaves pictures for eyes. */
export function testLooks(rig: Rig, name: string, open: (rig: Rig) => Promise<DrivenPage>): void {
  it.each([
    [1440, false],
    [1440, true],
    [320, false],
    [320, true],
  ])('has no fault of accessibility at %i px, dark %s, and fits', async (width, dark) => {
    const page = await open(rig);
    await page.resize(width, 900);
    await page.emulate({ dark });
    const { violations, passed } = await checkWithAxe(page);
    expect(violations).toEqual([]);
    expect(passed).toBeGreaterThan(LEAST_PASSED);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await rig.picture(page, `${name}-${width}-${dark ? 'dark' : 'light'}`);
    await page.emulate({});
  });
}
