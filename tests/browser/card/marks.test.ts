/** What marks look like, in pixels: on papers of many colours, and where colours are forced. */
import { afterEach, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { type Mark, marksOf, middleOf, waitForMarks } from '../../../scripts/drive/marks.ts';
import { contrast, hex, papers } from '../../contrast.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { type Colour, pixelsOf } from '../harness/pixels.ts';
import { clearStorage, putInStorage } from '../harness/storage.ts';
import { waitForCard, waitForNoCard } from './card-probe.ts';

/** No letter of the name goes below the line, so what is painted there is the mark alone. */
const NAME = 'NSO';
/** Below the line, px: as far as a mark may reach. */
const DEPTH = 8;
/** Dots leave gaps. */
const LEAST_SHARE = 0.3;
/** Lines without gaps, but for the ends. */
const WHOLE = 0.95;
const QUOTED = 'We are not aware of any alleged data collection claimed by the request';

/** The same line on each of the papers. */
const onPapers = (line: string): string => {
  const sheets = Object.entries(papers).map(
    ([name, [paper, ink]]) =>
      `<p style="margin:0;padding:20px;font:20px/1.6 serif;background:${paper};color:${ink}" data-name="${name}">${line}<span class="line" style="display:inline-block"></span></p>`,
  );
  return `<!doctype html><title>Spyware</title><body style="margin:0">${sheets.join('')}`;
};
const page = onPapers(`The spyware firm ${NAME} replied.`);
const names = Object.keys(papers).map(() => NAME);

interface Strip {
  readonly letters: readonly (readonly Colour[])[];
  readonly below: readonly (readonly Colour[])[];
}

/** The pixels of the nth mark, which stands here: of its words, and of what stands below their line. */
async function stripOf(opened: DrivenPage, nth: number, { rects: [mark] }: Pick<Mark, 'rects'>): Promise<Strip> {
  if (!mark) throw new Error('the mark has no place');
  const line = await opened.evaluate(
    (at: number) => document.querySelectorAll('.line')[at]?.getBoundingClientRect().bottom ?? 0,
    nth,
  );
  const [x, width] = [Math.ceil(mark.x), Math.floor(mark.width)];
  const top = Math.ceil(mark.y);
  const base = Math.ceil(line);
  return {
    letters: await pixelsOf(opened, { x, y: top, width, height: base - top }),
    below: await pixelsOf(opened, { x, y: base + 1, width, height: DEPTH }),
  };
}

/** The share of columns in which something is painted that stands out from the paper. */
function shareMarked({ below }: Strip, paper: readonly number[]): number {
  const columns = below[0]?.map((_, x) => Math.max(...below.map((row) => contrast(row[x] ?? [0, 0, 0], paper)))) ?? [];
  return columns.filter((most) => most >= 3).length / columns.length;
}

/** The colour that most of the pixels have. */
function ground({ letters }: Strip): readonly number[] {
  const counts = new Map<string, number>();
  for (const pixel of letters.flat()) counts.set(pixel.join(), (counts.get(pixel.join()) ?? 0) + 1);
  const [most = ''] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return most.split(',').map(Number);
}

describeInBrowsers('the look of marks', (rig) => {
  afterEach(() => clearStorage(rig.browser));

  it('A49: lines stand out by 3:1 on every paper, and the open one’s words by 4.5:1 from its tint', async () => {
    const opened = await rig.openHtml(page);
    const marks = await waitForMarks(opened, names);
    expect(marks).toHaveLength(names.length);
    for (const [nth, mark] of marks.entries()) {
      const [paper, ink] = Object.values(papers)[nth] ?? papers.white;
      expect(shareMarked(await stripOf(opened, nth, mark), hex(paper))).toBeGreaterThan(LEAST_SHARE);
      await opened.click(middleOf(mark));
      await waitForCard(opened);
      const tinted = ground(await stripOf(opened, nth, mark));
      expect(tinted).not.toEqual(hex(paper));
      expect(contrast(tinted, hex(ink))).toBeGreaterThanOrEqual(4.5);
      await opened.key('Escape');
      await waitForNoCard(opened);
    }
  });

  it('A49: the lines of a quotation, too, are drawn in the colour of its very words', async () => {
    const opened = await rig.openHtml(onPapers(`The spyware firm ${NAME}: “${QUOTED}.”`));
    const isQuotation = ({ text }: Mark) => text.startsWith(QUOTED);
    const count = async () => (await marksOf(opened)).filter(isQuotation).length;
    await expect.poll(count).toBe(names.length);
    for (const [nth, mark] of (await marksOf(opened)).filter(isQuotation).entries()) {
      const [paper] = Object.values(papers)[nth] ?? papers.white;
      expect(shareMarked(await stripOf(opened, nth, mark), hex(paper))).toBeGreaterThan(WHOLE);
    }
  });

  it('A23: a mark in a shadow tree is drawn, too, where the page around it has none', async () => {
    const line = `<p style="margin:0;padding:20px;font:20px/1.6 serif">The spyware firm ${NAME} replied.</p>`;
    const opened = await rig.openHtml(
      `<!doctype html><title>Spyware</title><body style="margin:0;background:#fff"><div><template shadowrootmode="open">${line}</template></div>`,
    );
    const [
      {
        rects: [mark],
      } = { rects: [] },
    ] = await waitForMarks(opened, [NAME]);
    if (!mark) throw new Error('the mark has no place');
    const below = {
      x: Math.ceil(mark.x),
      y: Math.floor(mark.y + mark.height - 4),
      width: Math.floor(mark.width),
      height: 8,
    };
    const dark = async () => (await pixelsOf(opened, below)).flat().filter((one) => contrast(one, hex('#ffffff')) >= 3);
    await expect.poll(async () => (await dark()).length).toBeGreaterThan(mark.width * LEAST_SHARE);
  });

  it('A48: where colours are forced, a mark is to be seen by its shape even if it was chosen to be a tint', async () => {
    await putInStorage(rig.browser, { local: { 'setting.markStyle': 'tint' } });
    const opened = await rig.openHtml(page);
    const [mark = { rects: [] }] = await waitForMarks(opened, names);
    expect(shareMarked(await stripOf(opened, 0, mark), hex('#ffffff'))).toBe(0);
    await opened.emulate({ forcedColors: true });
    const paper = await opened.evaluate(() => {
      const shown = document.createElement('p');
      shown.style.color = 'Canvas';
      document.body.append(shown);
      return (getComputedStyle(shown).color.match(/\d+/gu) ?? []).map(Number);
    });
    await expect.poll(async () => shareMarked(await stripOf(opened, 0, mark), paper)).toBeGreaterThan(LEAST_SHARE);
    await opened.emulate({});
  });
});
