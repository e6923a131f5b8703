/** Whether the links to the published page land on the words in a real browser, over a page made of the record's text. */
import { expect, it } from 'vitest';
import { fragmentUrl } from '../../../engine/cite/fragment-url.ts';
import type { Slice } from '../../../engine/dossier/types.ts';
import { sentencesOf } from '../../../engine/sentences/excerpt.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';
import { describeInBrowsers, type Rig } from '../harness/in-browsers.ts';

const record = readRecord();

/** How long a browser may look for the words, ms. */
const FOUND_WITHIN_MS = 10_000;

function wordsOf(text: string): Slice {
  const start = record.source.indexOf(text);
  if (start === -1) throw new Error(`not in the record: ${text}`);
  return { start, end: start + text.length };
}

const hard: readonly (readonly [string, string])[] = [
  ['hyphens, commas and brackets', 'the provisions of section 5(2) of Indian Telegraph Act, 1885 and section 69'],
  ['a hyphen that ends a word', 'sex- and drug-trafficking rings, locate missing'],
  ['words that stand in two places, of which these are the second', 'NSO does not operate its technology'],
  ['quotation marks and an ellipsis', 'any other NSO products … we still do not see any correlation'],
  ['a dash and the end of a sentence', '– unrelated to Pegasus – for conducting HLR lookups via an NSO system.'],
];

const everyPassage = record.passages.flatMap((passage) =>
  [passage, ...sentencesOf(passage)].map(({ start, end }) => ({ start, end })),
);
const links = new Map(
  [...hard.map(([, text]) => wordsOf(text)), ...everyPassage].map((slice) => [fragmentUrl(record, slice), slice]),
);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** So large, in so narrow a column and so far apart that hardly more than one sentence is in view. */
const html = `<!doctype html><html lang="en"><title>The record</title>
<style>p { margin: 110vh 0; width: 14em; font-size: 40px }</style>
${[...record.source.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => `<p data-start="${index}">${escaped(line)}</p>`).join('')}`;

/** Shows the page at the address; the words' place in the window, or null where they were not brought into view. */
async function follow(page: DrivenPage, rig: Rig, fragment: string, words: Slice): Promise<boolean> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.goto(rig.server.url('/record.html') + fragment);
  return page
    .waitFor(
      ({ start, end }: Slice) => {
        const placeOf = (offset: number): [Node, number] => {
          const line = [...document.querySelectorAll<HTMLElement>('p')].findLast(
            ({ dataset }) => Number(dataset.start) <= offset,
          );
          const text = line?.firstChild;
          if (!text) throw new Error(`the page has no text at ${offset}`);
          return [text, Math.min(offset - Number(line.dataset.start), text.textContent?.length ?? 0)];
        };
        const range = document.createRange();
        range.setStart(...placeOf(start));
        range.setEnd(...placeOf(end));
        const { top, bottom } = range.getBoundingClientRect();
        // The middle of what is long stands in the middle of the window, its beginning perhaps above.
        return scrollY > 0 && top < innerHeight / 2 && bottom > innerHeight / 2 - 60;
      },
      [words],
      FOUND_WITHIN_MS,
    )
    .catch(() => false);
}

describeInBrowsers('links to the published page', (rig) => {
  it(`land on the words, all ${links.size} of them`, async () => {
    rig.server.route('/record.html', { body: html, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const page = await rig.open(rig.server.url('/record.html'));
    const missed: string[] = [];
    for (const [url, words] of links)
      if (!(await follow(page, rig, url.slice(record.meta.url.length), words))) missed.push(url);
    expect(missed).toEqual([]);
  });
});
