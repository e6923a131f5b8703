/** How much of a page is read, counted: the modules that read it, in a page, with an engine that only keeps count. */
import { beforeAll, expect, it } from 'vitest';
import type { Wanted } from '../../../engine/reading/types.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { bundleScript } from '../card/bundle-script.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';

const folder = new URL('../../../page/annotator/', import.meta.url).pathname;
const SCRIPT = `
  import { createBlockBook } from '${folder}block-book.ts';
  import { createTreeReader } from '${folder}tree-reader.ts';
  const asked = new Set();
  globalThis.textsAsked = () => asked.size;
  globalThis.textsRead = (asksFor) => {
    const texts = [];
    asked.clear();
    const reading = {
      nameFrom: (text, from) => (asked.add(text), text.indexOf('hind', from)),
      quotedIn(text) {
        if (text.includes('quoted')) return [{ start: 0, end: text.length }];
        const at = text.indexOf('short');
        return at === -1 ? [] : [{ start: Math.max(0, at - 100), end: at + 100 }];
      },
      *readAhead() {},
      put: (_, text) => texts.push(text),
      drop() {},
      asksFor,
    };
    const events = { onText() {}, onMoved() {}, onDropped() {} };
    const book = createBlockBook(reading, events);
    const reader = createTreeReader({ book, reading, isFull: () => false });
    rests = 0;
    for (const _rest of reader.read(document, false)) if (++rests === lost) document.getElementById('lost').remove();
    return texts;
  };
  let rests = 0;
  let lost = -1;
  globalThis.loseAt = (rest) => { lost = rest; };
  globalThis.restsTaken = () => rests;`;

const PARAGRAPHS = 3_000;
const FILLER = 'and some more words that say nothing at all';
/** A text of 1.5 MB; where it stands it is hidden, for its layout would take seconds. */
const LONG = 'and no more words here. '.repeat(62_500);
/** Units of raw text that are asked about together. */
const ASKED_AT_ONCE = 250_000;
/** Units of the longest block that is cut out of a long text. */
const A_CUT = 6_000;
/** Units of the longest block of the other pages. */
const ONE_MORE = 200;

let script = '';
beforeAll(async () => {
  script = await bundleScript(SCRIPT);
});

describeInBrowsers('of a long page', (rig) => {
  const open = (paragraph: (nth: number) => string): Promise<DrivenPage> => {
    const paragraphs = Array.from({ length: PARAGRAPHS }, (_, nth) => `<p>${nth} ${paragraph(nth)} ${FILLER}</p>`);
    return rig.openHtml(`<!doctype html><title>.</title><script>${script}</script><body>${paragraphs.join('\n')}`);
  };
  const textsRead = (page: DrivenPage, asksFor: Wanted): Promise<readonly string[]> =>
    page.evaluate((asks: string) => {
      const world = globalThis as unknown as { textsRead(asksFor: string): readonly string[] };
      return world.textsRead(asks);
    }, asksFor);
  const unitsOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0);

  it('nothing is read where names are no more than parts of words', async () => {
    const page = await open(() => 'what is <b>be</b>yond and behind');
    expect(await textsRead(page, 'nothing')).toEqual([]);
  });

  it('the blocks in which names stand are read, wherever they stand, and parts of words do not hide them', async () => {
    const page = await open((nth) =>
      nth % 1_000 === 500 ? 'behind is hind' : nth % 1_000 === 700 ? '<i>be</i>hind' : '',
    );
    const texts = await textsRead(page, 'nothing');
    expect(texts.map((text) => text.split(' ', 1)[0])).toEqual(['500', '700', '1500', '1700', '2500', '2700']);
  });

  it('a name late in a long text is found behind many parts of words, and the text is cut into few parts for that', async () => {
    const page = await open((nth) => (nth === 2_000 ? `${'behind '.repeat(100_000)}hind` : ''));
    expect((await textsRead(page, 'nothing')).some((text) => / hind /u.test(text))).toBe(true);
    const count = await page.evaluate(() => (globalThis as unknown as { textsAsked(): number }).textsAsked());
    expect(count).toBeLessThan(100);
  });

  it.each([
    ['evidence', 30_000],
    ['language', 5_000],
  ] as const)('so much more is read as tells the %s, and nothing twice', async (asksFor, most) => {
    const page = await open((nth) => (nth === 2_000 ? 'hind' : ''));
    const texts = await textsRead(page, asksFor);
    const [named, ...others] = texts;
    expect(named).toContain('hind');
    // What stands around the name comes first: the first of the few hundred paragraphs that are asked about together.
    expect(Math.abs(Number.parseInt(others[0] ?? '', 10) - 2_000)).toBeLessThan(300);
    expect(unitsOf(others)).toBeGreaterThanOrEqual(most);
    expect(unitsOf(others)).toBeLessThan(most + ONE_MORE);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ['nothing', 0],
    ['evidence', 30_000],
  ] as const)(
    'of one long text the part with the name is read, and so much more as tells the %s, with rests',
    async (asksFor, most) => {
      const page = await rig.openHtml(
        `<!doctype html><title>.</title><script>${script}</script><p hidden>${LONG} hind. ${LONG}`,
      );
      const [named = '', ...others] = await textsRead(page, asksFor);
      expect(named).toContain('hind');
      expect(named.length).toBeLessThanOrEqual(A_CUT);
      expect(unitsOf(others)).toBeGreaterThanOrEqual(most);
      expect(unitsOf(others)).toBeLessThan(most + A_CUT);
      const rests = await page.evaluate(() => (globalThis as unknown as { restsTaken(): number }).restsTaken());
      expect(rests).toBeGreaterThan((2 * LONG.length) / 100_000);
    },
  );

  it('a long text is read behind what is left unread in it', async () => {
    const body = `<p hidden><code><b>hind</b></code> ${LONG} hind. ${LONG}`;
    const page = await rig.openHtml(`<!doctype html><title>.</title><script>${script}</script>${body}`);
    const texts = await textsRead(page, 'nothing');
    expect(texts.map((text) => text.includes(' hind'))).toEqual([true]);
  });

  it.each([10, 30])(
    'what stands behind a long text is read although the page takes that away at rest %i',
    async (rest) => {
      const body = `<p>quoted</p><p id=lost hidden>${LONG.slice(0, ASKED_AT_ONCE - 1_000)}</p><p>The last one.</p>`;
      const page = await rig.openHtml(`<!doctype html><title>.</title><script>${script}</script>${body}`);
      await page.evaluate((at: number) => (globalThis as unknown as { loseAt(rest: number): void }).loseAt(at), rest);
      expect(await textsRead(page, 'nothing')).toContain('The last one.');
      expect(await page.evaluate(() => document.getElementById('lost'))).toBe(null);
    },
  );

  it('around a short quotation no more is read than was asked for, beside names and without them', async () => {
    const page = await open((nth) => (nth === 2_000 ? 'short' : nth === 2_020 ? 'hind' : nth === 10 ? 'short' : ''));
    const numbers = (await textsRead(page, 'nothing')).map((text) => Number.parseInt(text, 10));
    for (const nth of [10, 2_000, 2_020]) expect(numbers).toContain(nth);
    expect(numbers.length).toBeLessThan(20);
    for (const number of numbers)
      expect(Math.min(...[10, 2_000, 2_020].map((nth) => Math.abs(nth - number)))).toBeLessThan(5);
  });

  it('what may quote the record is read although a name stands beside it', async () => {
    const page = await open((nth) => (nth === 2_000 ? 'hind' : nth === 2_003 ? 'quoted' : ''));
    const texts = await textsRead(page, 'nothing');
    expect(texts.some((text) => text.includes('quoted'))).toBe(true);
    expect(texts.some((text) => text.includes('hind'))).toBe(true);
  });
});
