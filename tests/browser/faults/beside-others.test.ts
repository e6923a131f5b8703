/** Others that work on the same page: a translator, a page's own highlighter, another extension. */
import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { errorsOf, expectListed, expectMarked } from './support.ts';

const NAME = 'NSO Group';

describeInBrowsers('beside others', (rig) => {
  it('A43 lives with a translator that wraps every text twice', async () => {
    const page = await rig.openHtml(`<p>The ${NAME} speaks.</p><p>An HLR lookup</p>`);
    await expectMarked(page, [NAME, 'HLR lookup']);
    for (let round = 0; round < 2; round++) {
      await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.appendChild(document.createElement('font')).append(text);
        }
      });
      await expectMarked(page, [NAME, 'HLR lookup']);
    }
  });

  it('A44 lives with another highlighter that wraps and unwraps the same words', async () => {
    const page = await rig.openHtml(`<p>The ${NAME} speaks of the ${NAME}.</p>`);
    await expectMarked(page, [NAME, NAME]);
    await page.evaluate((name: string) => {
      const paragraph = document.querySelector('p') as HTMLElement;
      paragraph.innerHTML = paragraph.innerHTML.replaceAll(name, `<mark>${name}</mark>`);
    }, NAME);
    await expectMarked(page, [NAME, NAME]);
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
      document.body.normalize();
    });
    await expectMarked(page, [NAME, NAME]);
    await expectListed(rig, page, [NAME, NAME]);
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});
