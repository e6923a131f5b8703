/** The card for those who do not use a pointer, or eyes. */
import axe, { type AxeResults } from 'axe-core';
import { expect, it } from 'vitest';
import type { DrivenPage, Emulation } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import {
  boxOf,
  cardAtRest,
  command,
  controlOf,
  middleOf,
  openMarked,
  seeCard,
  waitForCard,
  waitForNoCard,
} from './card-probe.ts';

const article = `<main><h1>A report</h1><p>An <span id="m">HLR lookup</span> asks for a phone. <a id="next" href="#x">More</a></p>
<p>The firm NSO Group replied, and <span id="d">the government of Dubai</span> did not reply to questions on NSO Group spyware.</p></main>`;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe says of the nodes inside the card's shadow root, by rule. */
async function axeOnCard(page: DrivenPage): Promise<{ violations: readonly string[]; passed: number }> {
  await page.evaluateSource(`(() => { ${axe.source}; return '{}'; })()`);
  return page.evaluate(async (tags: readonly string[]) => {
    const { axe: loaded } = globalThis as unknown as { axe: { run(on: unknown, how: object): Promise<AxeResults> } };
    const results = await loaded.run(document, { runOnly: { type: 'tag', values: tags } });
    // A node in a shadow tree is named by the path to it.
    const inside = (target: readonly unknown[]) => Array.isArray(target[0]);
    return {
      violations: results.violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ target }) => inside(target))
          .map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      ),
      passed: results.passes.flatMap(({ nodes }) => nodes.filter(({ target }) => inside(target))).length,
    };
  }, RULES);
}

describeInBrowsers('the card for everyone', (rig) => {
  const views: readonly [string, Partial<Emulation>, string, number][] = [
    ['light', {}, 'ltr', 1024],
    ['dark', { dark: true }, 'ltr', 1024],
    ['light, on a page from right to left', {}, 'rtl', 1024],
    ['dark, on a page from right to left', { dark: true }, 'rtl', 1024],
    ['forced colours', { forcedColors: true }, 'ltr', 1024],
    ['a sheet', {}, 'ltr', 360],
    ['a sheet, dark', { dark: true }, 'ltr', 360],
  ];
  it.each(views)('has nothing for axe to find: %s', async (_name, media, direction, width) => {
    const page = await openMarked(rig, article);
    await page.emulate(media);
    await page.resize(width, 900);
    await page.evaluate((dir: string) => {
      document.documentElement.dir = dir;
    }, direction);
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    await page.click(await controlOf(page, 'Why is this marked?'));
    await page.click(await controlOf(page, 'Whole passage'));
    // What is still fading in is paler than it will be.
    await cardAtRest(page);
    const { violations, passed } = await axeOnCard(page);
    await page.emulate({});
    expect(violations).toEqual([]);
    expect(passed).toBeGreaterThan(40);
  });

  it('names every stop of Tab, in the order in which it is read', async () => {
    const page = await openMarked(rig, article);
    await page.evaluate(() => document.querySelector<HTMLElement>('#next')?.focus());
    await command(rig, page, 'next');
    await waitForCard(page);
    const stops: (string | null)[] = [];
    for (let stop = 0; stop < 25; stop++) {
      const card = await seeCard(page);
      if (!card) break;
      stops.push(card.focused ?? null);
      await page.key('Tab');
    }
    const [dialog, ...others] = stops;
    expect(dialog).toContain('HLR lookup on the record');
    expect(others).toEqual([
      'Close',
      'Previous statement',
      'Next statement',
      expect.stringMatching(/^“.+, source of this passage by NSO Group$/u),
      'Copy with citation',
      expect.stringMatching(/^“.+, source of this passage by The Pegasus project consortium$/u),
      'Whole passage',
      'Copy with citation',
      'Why is this marked?',
      'Open in look-up',
      'Not this one',
      'Not on this site',
    ]);
  });

  it('is one target of 24 px or more for every control, and both columns are equally wide', async () => {
    const page = await openMarked(rig, article);
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    const { small, columns } = await page.evaluate(() => {
      const root = [...document.querySelectorAll('*')].find(({ shadowRoot }) =>
        shadowRoot?.querySelector('.surface'),
      )?.shadowRoot;
      const box = (one: Element) => one.getBoundingClientRect();
      return {
        small: [...(root?.querySelectorAll('button, summary') ?? [])]
          .filter((one) => box(one).height < 24 || box(one).width < 24)
          .map((one) => one.textContent),
        columns: [...(root?.querySelectorAll('.side') ?? [])].map((one) => box(one).width),
      };
    });
    expect(small).toEqual([]);
    expect(columns).toHaveLength(2);
    expect(Math.abs((columns[0] ?? 0) - (columns[1] ?? 9))).toBeLessThanOrEqual(1);
  });

  it('says of a government that did not reply what the document says, and its date', async () => {
    const page = await openMarked(rig, article);
    await command(rig, page, 'previous');
    await waitForCard(page);
    const titleNow = async () => (await seeCard(page))?.title ?? '';
    for (let step = 0; step < 4 && !(await titleNow()).includes('Dubai'); step++) {
      const before = await titleNow();
      await command(rig, page, 'previous');
      await expect.poll(titleNow).not.toBe(before);
    }
    const card = await seeCard(page);
    expect(card?.text).toContain('did not respond to requests for comment (as published 18 July 2021)');
    expect(card?.text).toContain('The finding names the United Arab Emirates.');
  });

  it('prints nothing', async () => {
    const page = await openMarked(rig, article);
    await page.click(middleOf(await boxOf(page, '#m')));
    await waitForCard(page);
    await page.playwright?.emulateMedia({ media: 'print' });
    if (page.playwright) await expect.poll(async () => (await seeCard(page))?.box.width ?? 0).toBe(0);
    await page.print();
    await waitForNoCard(page);
  });
});

describeInBrowsers(
  'the card as it is shipped',
  (rig) => {
    it('cannot be looked into by the page, and tells assistive technology all of it', async () => {
      const page = await openMarked(rig, article);
      await command(rig, page, 'next');
      const session = await page.playwright?.context().newCDPSession(page.playwright);
      const read = async () => {
        const tree = (await session?.send('Accessibility.getFullAXTree')) as {
          nodes: readonly {
            ignored: boolean;
            role?: { value: string };
            name?: { value: string };
            description?: { value: string };
          }[];
        };
        return tree.nodes.filter(({ ignored }) => !ignored);
      };
      const find = async (role: string) => (await read()).filter((node) => node.role?.value === role);
      await expect
        .poll(async () => (await find('dialog')).map(({ name }) => name?.value))
        .toEqual(['HLR lookup on the record']);
      const [dialog] = await find('dialog');
      expect(dialog?.description?.value).toMatch(/^\d mentions on this page: HLR lookup 1/u);
      const headings = (await find('heading')).map(({ name }) => name?.value);
      expect(headings).toEqual(expect.arrayContaining(['HLR lookup on the record', 'Statement', 'Finding']));
      expect(headings.indexOf('Statement')).toBeLessThan(headings.indexOf('Finding'));
      expect(
        await page.evaluate(() => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length),
      ).toBe(0);
    });
  },
  { build: 'shipped', only: 'chromium' },
);
