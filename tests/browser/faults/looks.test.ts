/** What marks do to a page where pictures lie behind its text, where colours are forced, and on paper. */
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Area, DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { contrast } from '../../contrast.ts';
import { hostsOn } from '../harness/article.ts';
import { checkWithAxe } from '../harness/axe.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { type Colour, pixelsOf } from '../harness/pixels.ts';
import { bareBrowser, errorsOf, expectMarked } from './support.ts';

const NAME = 'NSO Group';
/** Text on each of these keeps a contrast of at least 4.5, which is the page's own affair. */
const PICTURES = [
  'color:#ffe;background:linear-gradient(90deg,#123,#345)',
  'color:#fff;background:radial-gradient(#600 3px,#222 4px) 0 0/9px 9px',
  'color:#111;background:conic-gradient(#fd8,#fff,#8fd,#fd8)',
] as const;
/** WCAG 1.4.11 for what is no text, 1.4.3 for what is. */
const LEAST_OF_LINES = 3;
const LEAST_OF_TEXT = 4.5;

const large = (styles: readonly string[]) =>
  `<!doctype html><meta charset=utf-8><style>body{margin:0}p{margin:0;padding:12px;font:32px/1.5 serif}</style>${styles
    .map((style) => `<p style='${style}'>The ${NAME}</p>`)
    .join('')}`;

describeInBrowsers('the looks of marks', (rig) => {
  const bare = bareBrowser(rig);
  /** The same page with the extension, and marked; and without. */
  const both = async (styles: readonly string[]): Promise<[ours: DrivenPage, plain: DrivenPage]> => {
    const ours = await rig.openHtml(large(styles));
    const plain = await bare.page();
    await plain.goto(ours.url());
    await expectMarked(ours, Array(styles.length).fill(NAME));
    return [ours, plain];
  };

  it('A49 draws a line that can be seen over pictures, and leaves the letters as they are', async () => {
    const [ours, plain] = await both(PICTURES);
    for (const [n, { rects }] of (await marksOf(ours)).entries()) {
      const [word] = rects;
      if (!word) throw new Error(`nothing is marked in ${PICTURES[n]}`);
      const [changed, contrasts] = changesOf(await pixelsOf(ours, whole(word)), await pixelsOf(plain, whole(word)));
      expect(Math.max(...contrasts), PICTURES[n]).toBeGreaterThanOrEqual(LEAST_OF_LINES);
      // Under the letters and not on them.
      expect(Math.min(...changed), PICTURES[n]).toBeGreaterThan(word.height * 0.7);
    }
    await plain.close();
  });

  it('A48 leaves text in forced colours as legible as it was, and the popup usable', async () => {
    const [ours, plain] = await both(['', 'color:#eee;background:#111']);
    await ours.emulate({ forcedColors: true });
    for (const { rects } of await marksOf(ours)) {
      const [word] = rects;
      if (!word) throw new Error('nothing is marked');
      const colours = (await pixelsOf(ours, whole(word))).flat();
      const ground = groundOf(colours);
      expect(Math.max(...colours.map((colour) => contrast(colour, ground)))).toBeGreaterThanOrEqual(LEAST_OF_TEXT);
    }
    const popup = await rig.openExtension('popup.html', ours);
    await popup.emulate({ forcedColors: true });
    await popup.waitFor((name: string) => document.body.innerText.includes(name), [NAME]);
    const { violations, passed } = await checkWithAxe(popup);
    expect(violations).toEqual([]);
    expect(passed).toBeGreaterThan(10);
    await popup.emulate({});
    await plain.close();
  });

  it('A47 prints the page as it would be without us, marks and card left out', async () => {
    const [ours, plain] = await both(['']);
    const wanted = await onPaper(plain);
    expect(await onPaper(ours)).toBe(wanted);
    await ours.click(middleOf((await marksOf(ours))[0]));
    await expect.poll(() => hostsOn(ours)).toBe(1);
    expect(await onPaper(ours)).toBe(wanted);
    // What the comparison is worth: one letter more is told apart.
    await plain.evaluate(() => document.querySelector('p')?.append('.'));
    expect(await onPaper(plain)).not.toBe(wanted);
    await plain.close();
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

/** Of a word and a little below it, in whole px. */
function whole({ x, y, width, height }: Area): Area {
  return { x: Math.ceil(x), y: Math.floor(y), width: Math.floor(width), height: Math.ceil(height) + 4 };
}

type Picture = readonly (readonly Colour[])[];

/** The rows in which two pictures differ, and by how much each differing pixel stands out from the other picture. */
function changesOf(now: Picture, before: Picture): readonly [rows: readonly number[], contrasts: readonly number[]] {
  const changes = now.flatMap((row, y) =>
    row.flatMap((colour, x) => {
      const other = before[y]?.[x] ?? colour;
      return colour.join() === other.join() ? [] : [[y, contrast(colour, other)] as const];
    }),
  );
  return [changes.map(([y]) => y), changes.map(([, ratio]) => ratio)];
}

/** The colour that most pixels have. */
function groundOf(colours: readonly Colour[]): Colour {
  const counts = new Map<string, number>();
  for (const colour of colours) counts.set(colour.join(), (counts.get(colour.join()) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return colours.find((colour) => counts.get(colour.join()) === most) ?? [0, 0, 0];
}

/**
 * What would be printed: in Firefox the PDF, but for when it was made; Chromium can show a page as in print, while its
 * PDFs tell in how many pieces a text was drawn, which no paper shows.
 */
async function onPaper({ playwright, print, screenshot }: DrivenPage): Promise<string> {
  if (!playwright) return unpacked(await print()).replaceAll(/\(D:\d{14}[^)]*\)/gu, '');
  await playwright.emulateMedia({ media: 'print' });
  const picture = await screenshot();
  await playwright.emulateMedia({ media: 'screen' });
  return Buffer.from(picture).toString('base64');
}

/**
 * A PDF with what it has packed laid open, and without its lengths and offsets, which are those of the packed: so without
 * its cross-reference stream, too (ISO 32000-1, 7.5.8), which the digits of the date alone can change.
 */
function unpacked(pdf: Uint8Array): string {
  const parts = Buffer.from(pdf)
    .toString('latin1')
    .split(/\bstream\r?\n/u);
  const streams = parts.slice(1).filter((_, nth) => !/\/Type\s*\/XRef.{0,400}$/su.test(parts[nth] ?? ''));
  if (streams.length === 0 || streams.length === parts.length - 1)
    throw new Error('no PDF with a cross-reference stream');
  return streams.map((stream) => inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')).join('\n');
}
