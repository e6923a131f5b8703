/** A page is read as far as names hang on what it says: no further at first, and further when that changes. */
import { expect, it } from 'vitest';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { expectMarked } from './support.ts';
import { readings } from './unseen.ts';

const PARAGRAPHS = 400;
/** The name stands in the first of them, and what speaks for it so far behind that no look for the page's language finds it. */
const SPEAKING = 300;
const FILLER = 'The walls of the town were old, and the gates of it were open to all of them.';

const paragraph = (_: unknown, nth: number): string => {
  if (nth === 0) return 'The client in India said that it was all of it.';
  return nth >= SPEAKING && nth < SPEAKING + 6 ? `Of spyware it was told, and ${FILLER}` : FILLER;
};
const html = `<!doctype html><html lang=en><title>The week</title>
  <body><p>${Array.from({ length: PARAGRAPHS }, paragraph).join('<p>')}`;

describeInBrowsers('evidence that was passed over', (rig) => {
  const reasons = async (page: DrivenPage): Promise<string> => {
    const reports = await askReports(rig.browser, page);
    return reports.flatMap(({ mentions }) => mentions.flatMap((mention) => mention.reasons)).join('; ');
  };

  it.each([
    ['another name', 'Pegasus', () => document.body.append('Nobody there had heard of Pegasus.')],
    ['another title', 'India', () => Reflect.set(document, 'title', 'The spyware')],
  ])('is read when %s comes on which it bears', async (_, name, change) => {
    const page = await rig.openHtml(html);
    await expect.poll(async () => (await askReports(rig.browser, page)).map(({ unmarked }) => unmarked)).toEqual([1]);
    await expectMarked(page, []);
    const before = await readings(rig, page);
    await page.evaluate(change);
    await expectMarked(page, [name]);
    await expect.poll(() => reasons(page)).toMatch(/“spyware” stands elsewhere on the page/u);
    // The change itself, and once more the whole page.
    expect((await readings(rig, page)) - before).toBe(2);
  });
});
