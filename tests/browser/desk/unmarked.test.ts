import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { type Mark, marksOf, waitForMarks } from '../../../scripts/drive/marks.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { pixelsOf } from '../harness/pixels.ts';
import { putInStorage } from '../harness/storage.ts';
import { clickOn, waitForText } from './desk-page.ts';

const page = `<!doctype html><title>Notes</title>
<p>NSO Group declined to comment.</p>
<p>Nobody at the table had heard of Pegasus.</p>
<p>India won by six wickets, and the desert of New Mexico was dry.</p>
<style>body { font: 24px/2 serif; color: #000; background: #fff }</style>`;
const judged = ['NSO Group'];
const every = ['NSO Group', 'Pegasus', 'India', 'Mexico'];

/** Of a name's height, what stands above the place of its line: letters that do not go below are left out. */
const ABOVE_LINE = 0.86;
/** Of a name's width, from its left: two letters, none of which goes below its line. */
const LEFT = 0.2;
/** Below that, px: as far as a line reaches. */
const DEPTH = 8;

/** Where there is a line at all. */
const INKED = 0.2;
/** Of the ink under a name that is meant, what lies under another one: a finer line of the same colour. */
const FAINT_SHARE = 0.75;

/** How much ink lies under the first letters of a mark: px of black for each px of width. */
async function inkUnder(page: DrivenPage, mark: Mark | undefined): Promise<number> {
  const [name] = mark?.rects ?? [];
  if (!name) throw new Error('the mark has no place');
  const { x, y, width, height } = name;
  const strip = {
    x: Math.ceil(x),
    y: Math.ceil(y + height * ABOVE_LINE),
    width: Math.floor(width * LEFT),
    height: DEPTH,
  };
  const pixels = (await pixelsOf(page, strip)).flat();
  return pixels.reduce((sum, [red = 255]) => sum + (255 - red) / 255, 0) / strip.width;
}

describeInBrowsers('names left unmarked', (rig) => {
  it('are counted in the popup, shown by one click or by choice, and marked when evidence comes late', async () => {
    const opened = await rig.openHtml(page);
    await waitForMarks(opened, judged);

    const popup = await rig.openExtension('popup.html', opened);
    await waitForText(popup, '3 names were left unmarked.');
    await clickOn(popup, 'button', 'Show them on this page');
    await waitForText(popup, 'Hide them again');
    await opened.bringToFront();
    const [meant, ...rejected] = await waitForMarks(opened, every);
    const [faint] = new Set(rejected.map(({ highlight }) => highlight));
    expect(rejected.map(({ highlight }) => highlight)).toEqual([faint, faint, faint]);
    expect(meant?.highlight).not.toBe(faint);
    await expect.poll(() => inkUnder(opened, meant)).toBeGreaterThan(INKED);
    const full = await inkUnder(opened, meant);
    for (const name of rejected.slice(0, 2)) {
      await expect.poll(() => inkUnder(opened, name)).toBeGreaterThan(INKED);
      expect(await inkUnder(opened, name)).toBeLessThan(full * FAINT_SHARE);
    }
    await clickOn(popup, 'button', 'Hide them again');
    await opened.bringToFront();
    await waitForMarks(opened, judged);

    await putInStorage(rig.browser, { local: { 'setting.sensitivity': 'every-name' } });
    await waitForMarks(opened, every);
    await putInStorage(rig.browser, { local: { 'setting.sensitivity': 'judged' } });
    await waitForMarks(opened, judged);

    await opened.evaluate(() => {
      for (const text of ['The spyware reads messages, Citizen Lab found.', 'Makers of spyware name no customers.']) {
        const late = document.createElement('p');
        late.textContent = text;
        document.body.append(late);
      }
    });
    await waitForMarks(opened, ['NSO Group', 'Pegasus']);
    expect(await marksOf(opened)).toHaveLength(2);
  });
});
