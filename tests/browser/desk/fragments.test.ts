/** Whether the links to the published page land on the words in a real browser, over a page made of the record's text. */
import { expect, it } from 'vitest';
import { fragmentUrl } from '../../../engine/cite/fragment-url.ts';
import type { Slice } from '../../../engine/dossier/types.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';

const record = readRecord();

function wordsOf(text: string): Slice {
  const start = record.source.indexOf(text);
  if (start === -1) throw new Error(`not in the record: ${text}`);
  return { start, end: start + text.length };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = record.source
  .split(/\n+/u)
  .filter((text) => text.trim() !== '')
  // So far apart that no two are in view together.
  .map((text) => `<p style="margin-block: 110vh">${escaped(text)}</p>`);

describeInBrowsers('links to the published page', (rig) => {
  it.each([
    ['hyphens, commas and brackets', 'the provisions of section 5(2) of Indian Telegraph Act, 1885 and section 69'],
    ['a hyphen that ends a word', 'sex- and drug-trafficking rings, locate missing'],
    ['words that stand in two places, of which these are the second', 'NSO does not operate its technology'],
    ['quotation marks and an ellipsis', 'any other NSO products … we still do not see any correlation'],
    ['a dash and the end of a sentence', '– unrelated to Pegasus – for conducting HLR lookups via an NSO system.'],
  ])('land on %s', async (_, text) => {
    rig.server.route('/record.html', {
      body: `<!doctype html><html lang="en"><title>The record</title>${paragraphs.join('')}`,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    const url = fragmentUrl(record, wordsOf(text)).replace(record.meta.url, rig.server.url('/record.html'));
    const page = await rig.open(url);
    const isInView = await page.waitFor(
      (wanted: string) =>
        [...document.querySelectorAll('p')].some((paragraph) => {
          const { top, bottom } = paragraph.getBoundingClientRect();
          return top < innerHeight && bottom > 0 && paragraph.textContent?.includes(wanted);
        }) && scrollY > 0,
      [text],
      5_000,
    );
    expect(isInView).toBe(true);
  });
});
