/** Where quotations stand, and when: in pieces, in long texts, in block quotes, in other nodes, translated and back. */
import { expect, it } from 'vitest';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { marksOf, waitForMarks } from '../../../scripts/drive/marks.ts';
import { restOn, waitForCard } from '../card/card-probe.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';

const impossible = 'It is technologically impossible';
const words = 'We are not aware of any alleged data collection claimed by the request';
const head = '<!doctype html><html lang="en"><title>Spyware</title>';

describeInBrowsers('where quotations stand', (rig) => {
  const marked = async (page: DrivenPage): Promise<string[]> => (await marksOf(page)).map(({ text }) => text);

  it('the pieces are marked, and not who said them; so are block quotes that hold sections', async () => {
    const page = await rig.openHtml(
      `${head}<p>“${impossible},” they wrote, “and reaffirms the fact that your sources’ claims have no merit.”` +
        `<blockquote><div><section><p>${words}.</p></section></div></blockquote>`,
    );
    await waitForMarks(page, [
      `${impossible},`,
      'and reaffirms the fact that your sources’ claims have no merit.',
      `${words}.`,
    ]);
  });

  it('the card of a name within one tells of its wording', async () => {
    const page = await rig.openHtml(`${head}<p>They wrote: “<i>NSO Group</i> firmly denies false claims”.</p>`);
    await waitForMarks(page, ['NSO Group', 'NSO Group', ' firmly denies false claims']);
    await restOn(page, 'i');
    expect((await waitForCard(page)).text).toContain('Word for word in the record');
  });

  it('without a name on the page eight words are marked, and seven once somebody is named', async () => {
    const [seven, eight] = ['These powers are also available to the', 'We are not aware of any alleged data'];
    const page = await rig.openHtml(`${head}<p id="name">A reply.</p><p>“${seven}”, “${eight}” it said.</p>`);
    await waitForMarks(page, [eight]);
    await page.evaluate(() => {
      const paragraph = document.querySelector('#name');
      if (paragraph) paragraph.textContent = 'A reply to NSO Group.';
    });
    await waitForMarks(page, ['NSO Group', seven, eight]);
  });

  it('of a text as long as a book each is found once, wherever the parts meet in which it is read', async () => {
    const filler = (length: number): string => 'So it went. '.repeat(length / 12);
    const quotation = `“${words}” it said. `;
    const text = `NSO Group. ${filler(5_950)}${quotation}${filler(2_500)}${quotation}${filler(6_000)}${quotation}`;
    const page = await rig.openHtml(`${head}<p>${text}</p>`);
    const count = async () => (await askReports(rig.browser, page))[0]?.quotations.length;
    await expect.poll(count).toBe(3);
    expect((await marked(page)).filter((text) => text === words)).toHaveLength(3);
  });

  it('the card opens from the nodes to which a page has moved their words', async () => {
    const page = await rig.openHtml(`${head}<p>NSO Group</p><p>They: “<span>${impossible}, and</span> reaffirms”.</p>`);
    await waitForMarks(page, ['NSO Group', `${impossible}, and`, ' reaffirms']);
    await page.evaluate(() => {
      const span = document.querySelector('span');
      const words = document.createElement('b');
      words.textContent = span?.textContent ?? '';
      span?.replaceWith(words);
    });
    await waitForMarks(page, ['NSO Group', `${impossible}, and`, ' reaffirms']);
    await restOn(page, 'b');
    expect((await waitForCard(page)).text).toContain('Word for word in the record');
  });

  it('none is marked while a machine’s translation stands, in whatever way that is to be seen, and all are after', async () => {
    const page = await rig.openHtml(`${head}<p>NSO Group</p><p>They: “${impossible}”.</p><p id="fonts"></p>`);
    const all = ['NSO Group', impossible];
    await waitForMarks(page, all);
    const ways = {
      class: 'translated-rtl',
      lang: 'de',
      fonts: '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">ja</font></font>',
      attribute: '<font dir="auto"><font dir="auto">ja</font></font>',
    };
    for (const [way, value] of Object.entries(ways)) {
      const turn = (on: boolean) =>
        page.evaluate(
          (how: string, what: string, isOn: boolean) => {
            const root = document.documentElement;
            if (how === 'lang') root.lang = isOn ? what : 'en';
            else if (how === 'class') root.classList.toggle(what, isOn);
            else {
              const fonts = document.querySelector('#fonts');
              fonts?.replaceChildren();
              if (isOn) fonts?.append(new DOMParser().parseFromString(what, 'text/html').body.firstChild ?? '');
              root.classList.toggle('turned');
            }
          },
          way,
          value,
          on,
        );
      await turn(true);
      await waitForMarks(page, ['NSO Group']);
      await turn(false);
      await waitForMarks(page, all);
    }
  });
});
