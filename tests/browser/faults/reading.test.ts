/** What is read of a page and what is not, on pages that make it hard. */
import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { marksOf, middleOf } from '../../../scripts/drive/marks.ts';
import { hostsOn } from '../harness/article.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import {
  errorsOf,
  expectAlive,
  expectListed,
  expectMarked,
  listed,
  MUTATION_WATCH,
  marked,
  mutationsOf,
  pause,
} from './support.ts';

/** A name that is plain by itself, so that no evidence has to stand around it. */
const NAME = 'NSO Group';

describeInBrowsers('reading', (rig) => {
  it('A04 leaves forms alone, and what they send is byte for byte the same', async () => {
    const words = `${NAME} Pegasus spyware`;
    const page = await rig.openHtml(`<form method=post action=/sent enctype=text/plain>
      <textarea name=a>${words}</textarea><input name=b value="${words}"><select name=c><option selected>${words}</select>
      <input list=d name=e value="${words}"><datalist id=d><option>${words}</datalist><p id=seen>${NAME}</p></form>`);
    await expectMarked(page, [NAME]);
    rig.server.route('/sent', { body: 'thank you' });
    await page.evaluate(() => (document.forms[0] as HTMLFormElement).submit());
    // A tab that is closed in the midst of arriving elsewhere may never say that it was.
    await expect.poll(() => page.evaluate(() => document.body.textContent).catch(() => '')).toBe('thank you');
    expect(rig.server.asked.findLast(({ method }) => method === 'POST')?.body).toBe(
      ['a', 'b', 'c', 'e'].map((name) => `${name}=${words}\r\n`).join(''),
    );
  });

  it('A06 changes nothing in the page, in any way that the page can observe', async () => {
    const page = await rig.openHtml(
      `${MUTATION_WATCH}<body><p>The <b>NSO</b> Group</p><div>${NAME}<ul><li>HLR lookup</ul></div>`,
    );
    await expectMarked(page, ['NSO', ' Group', NAME, 'HLR lookup']);
    expect(await mutationsOf(page)).toEqual([]);
    await expectAlive(page);
    // The card's host comes and goes beside head and body, and nothing else changes.
    expect(await mutationsOf(page)).toEqual(['childList HTML ', 'childList HTML ']);
    await page.evaluate(() => document.body.append('.'));
    expect(await mutationsOf(page)).toContain('childList BODY ');
  });

  it('A16 is not deceived by fields named like properties of nodes', async () => {
    const fields = [
      'childNodes',
      'matches',
      'closest',
      'parentNode',
      'nodeType',
      'localName',
      'firstChild',
      'nextSibling',
    ]
      .concat(
        'getElementsByTagName',
        'querySelectorAll',
        'contains',
        'checkVisibility',
        'getBoundingClientRect',
        'attributes',
      )
      .map((name) => `<input name=${name}>`);
    const page = await rig.openHtml(`<form>${fields.join('')}<p>The ${NAME}</p>${NAME} <b>HLR</b> lookup</form>`);
    await expectMarked(page, [NAME, NAME, 'HLR', ' lookup']);
    await page.evaluate(() => document.forms[0]?.append('Government of India'));
    await expect.poll(() => marked(page)).toContain('India');
    expect(await errorsOf(rig)).toEqual([]);
  });

  it('A17 is immune to patched prototypes and a hidden Highlight', async () => {
    const page = await rig.openHtml(`<script>
      Array.prototype.map = () => { throw new Error('map'); };
      Node.prototype.appendChild = () => { throw new Error('appendChild'); };
      String.prototype.normalize = () => 'x';
      Document.prototype.createTreeWalker = () => null;
      Range.prototype.toString = () => '';
      window.IntersectionObserver = null;
      </script><p>The ${NAME}</p>`);
    // What is marked cannot be asked there: the question itself would meet the patches.
    await expectListed(rig, page, [NAME]);
    await page.evaluate(() => {
      Object.assign(window, { Highlight: null });
      Object.defineProperty(CSS, 'highlights', {
        get: () => {
          throw new Error('highlights');
        },
      });
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'An HLR lookup' }));
    });
    await expectListed(rig, page, [NAME, 'HLR lookup']);
    const word = await page.evaluate(() => {
      const { x, y } = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 50, y: y + 8 };
    });
    await page.click(word);
    await expect.poll(() => hostsOn(page)).toBe(1);
    expect(page.log.filter(({ kind }) => kind === 'error')).toEqual([]);
  });

  it('A18 marks under the strictest policies, and violates none', async () => {
    const policy =
      "default-src 'none'; style-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'; sandbox allow-scripts";
    const page = await rig.openHtml(`<p>The ${NAME}</p>`, { 'content-security-policy': policy });
    await expectListed(rig, page, [NAME]);
    await expectMarked(page, [NAME]);
    await expectAlive(page);
    expect(page.log.filter(({ text }) => !text.includes('favicon'))).toEqual([]);
  });

  it.each([
    ['plain.txt', `Letter.\n\nThe ${NAME} speaks.`, 'text/plain; charset=utf-8'],
    ['data.json', `{"who": "${NAME}"}`, 'application/json'],
    [
      'x.xhtml',
      `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>The ${NAME}</p></body></html>`,
      'application/xhtml+xml',
    ],
    [
      'x.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90"><text y="40">The ${NAME}</text></svg>`,
      'image/svg+xml',
    ],
    ['x.xml', `<notes><note>The ${NAME}</note></notes>`, 'application/xml'],
  ])('A19 survives a document that is no HTML page: %s', async (name, body, type) => {
    rig.server.route(`/a19/${name}`, { body, headers: { 'content-type': type } });
    const page = await rig.open(rig.server.url(`/a19/${name}`));
    // Firefox shows JSON and bare XML by documents of its own, where no extension runs, or runs without text.
    const isShown = !(rig.name === 'firefox' && name === 'data.json') && name !== 'x.xml';
    if (isShown) await expectListed(rig, page, [NAME]);
    else await pause(500);
    if (isShown) await expectPlacedCard(page);
    expect(await errorsOf(rig)).toEqual([]);
  });

  it('A19 places its card where a page has no body: in XML with a style, and once a page has replaced its own', async () => {
    const css = `data:text/css,notes,note{display:block;margin:1em}`;
    rig.server.route('/a19/styled.xml', {
      body: `<?xml-stylesheet type="text/css" href="${css}"?><notes><note>The ${NAME}</note></notes>`,
      headers: { 'content-type': 'application/xml' },
    });
    const page = await rig.open(rig.server.url('/a19/styled.xml'));
    await expectMarked(page, [NAME]);
    await expectPlacedCard(page);
    for (const replaced of ['body', 'documentElement'] as const) {
      const bare = await rig.openHtml('<p>Wait</p>');
      await bare.evaluate(
        (which: typeof replaced, name: string) => {
          document[which].replaceWith(
            Object.assign(document.createElement('div'), { textContent: `The ${name} speaks.` }),
          );
        },
        replaced,
        NAME,
      );
      await expectMarked(bare, [NAME]);
      await expectPlacedCard(bare);
    }
    expect(await errorsOf(rig)).toEqual([]);
  });

  it.each([
    ['one word over two elements', '<b>NS</b>O Group', ['NS', 'O Group']],
    ['a possible break', 'NSO<wbr> Group', ['NSO', ' Group']],
    ['a soft hyphen', 'N\u00adSO Group', ['N\u00adSO Group']],
    ['a no-break space', 'NSO\u00a0Group', ['NSO\u00a0Group']],
    ['zero-width signs', 'N\u200bS\u200cO\u200d Group', ['N\u200bS\u200cO\u200d Group']],
    ['full width', '\uff2e\uff33\uff2f Group', ['\uff2e\uff33\uff2f Group']],
    ['bidirectional isolates', '\u2066NSO Group\u2069', ['NSO Group']],
    ['line breaks of the source', 'NSO\n      Group', ['NSO\n      Group']],
    ['a note number', 'NSO Group<sup>2</sup>', ['NSO Group']],
    ['ruby text', '<ruby>NSO<rt>en-es-oh</rt></ruby> Group', ['NSO', ' Group']],
    ['comments', 'NS<!-- x -->O Group', ['NS', 'O Group']],
    ['a large first letter', '<span style="float:left;font-size:3em">N</span><span>SO Group</span>', ['N', 'SO Group']],
    ['capitals made by a style', '<span style="text-transform:uppercase">nso group</span>', ['nso group']],
    [
      'letters in boxes',
      '<span style="display:inline-block">N</span><span style="display:inline-block">SO Group</span>',
      ['N', 'SO Group'],
    ],
    ['empty text nodes', 'NSO<i></i> <i></i>Group', ['NSO', ' ', 'Group']],
  ])('A24 finds a name through %s, at its very place', async (_, html, pieces) => {
    const page = await rig.openHtml(`<meta charset=utf-8><p>The ${html} spoke.</p>`);
    await expectMarked(page, pieces);
  });

  it('A24 finds every name of a long line in which each letter is a text node, wherever that is cut', async () => {
    const page = await rig.openHtml('<p id=p></p>');
    const count = 1_100;
    await page.evaluate(
      (text: string) => (document.getElementById('p') as HTMLElement).append(...text),
      `${NAME}, `.repeat(count),
    );
    await expect.poll(async () => (await listed(rig, page)).length).toBe(count);
  });

  it('A25 joins nothing across blocks, cells, line breaks and boxes', async () => {
    const page = await rig.openHtml(`<p>NSO</p><p>Group</p><table><tr><td>HLR</td><td>lookup</td></tr></table>
      HLR <br> lookup <div>HLR<div>lookup</div></div> HLR<img>lookup HLR <input> lookup <select></select>
      <span style="display:block">HLR</span><span style="display:block">lookup</span>
      <div style="display:flex"><a>HLR</a><a>lookup</a></div><p>An HLR lookup</p>`);
    await expect.poll(async () => (await marked(page)).at(-1)).toBe('HLR lookup');
    expect((await marked(page)).filter((words) => words.includes('lookup'))).toEqual(['HLR lookup']);
  });

  it('A26 neither lists nor counts what nobody can see, until it is shown', async () => {
    const hidden = ['display:none', 'visibility:hidden', 'opacity:0', 'position:absolute;left:-9999px', 'font-size:0']
      .concat('content-visibility:hidden', 'position:absolute;width:1px;height:1px;overflow:hidden')
      .map((style) => `<p class=hidden style="${style}">The ${NAME}</p>`);
    const page = await rig.openHtml(`<p>An HLR lookup</p>${hidden.join('')}<p hidden>The ${NAME}</p>
      <details><summary>More</summary><p>The ${NAME}</p></details><video>The ${NAME}</video><canvas>The ${NAME}</canvas>
      <iframe>The ${NAME}</iframe><noscript>The ${NAME}</noscript><template>The ${NAME}</template>`);
    await expectMarked(page, ['HLR lookup']);
    await expectListed(rig, page, ['HLR lookup']);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('.hidden')) element.removeAttribute('style');
      document.querySelector('details')?.setAttribute('open', '');
    });
    await expect.poll(async () => (await marked(page)).length).toBe(hidden.length + 2);
    await expect.poll(async () => await page.evaluate(() => document.querySelectorAll('[hidden]').length)).toBe(1);
  });

  it('A26 marks what comes to be seen by scrolling', async () => {
    const page = await rig.openHtml(`<div style="height:1500px"></div><p id=p style="opacity:0">The ${NAME}</p>
      <p>An HLR lookup</p><div style="height:1500px"></div>`);
    await page.evaluate(() => {
      // As an animation that runs by how far the page is scrolled: no end of it is told.
      const show = () => document.getElementById('p')?.style.setProperty('opacity', `${(scrollY - 1_000) / 500}`);
      addEventListener('scroll', show);
    });
    await page.evaluate(() => scrollTo(0, 300));
    await expectMarked(page, ['HLR lookup']);
    await page.evaluate(() => scrollTo(0, 1_200));
    await expectMarked(page, [NAME, 'HLR lookup']);
  });

  it('A26 sees words in elements that are laid out as their contents alone', async () => {
    const page = await rig.openHtml(`<div style="display:contents"><a style="display:contents">The ${NAME}</a></div>
      <p style="display:none"><a style="display:contents">The ${NAME}</a></p>
      <p style="display:contents;visibility:hidden">The ${NAME}</p><p>An HLR lookup</p>`);
    await expectMarked(page, [NAME, 'HLR lookup']);
    await expectListed(rig, page, [NAME, 'HLR lookup']);
  });

  it('A05 forgets what a page moves into a part that is being written', async () => {
    const page = await rig.openHtml(
      `<p contenteditable=false>The ${NAME}</p><p id=p>An HLR lookup</p><div id=e contenteditable></div>`,
    );
    await expectListed(rig, page, [NAME, 'HLR lookup']);
    await page.evaluate(() => document.getElementById('e')?.append(document.getElementById('p') ?? ''));
    await expectListed(rig, page, [NAME]);
    await expectMarked(page, [NAME]);
    await expectAlive(page);
  });

  it('A05 reads no document that is being written as a whole', async () => {
    const page = await rig.openHtml(`<p>The ${NAME}</p><script>document.designMode = 'on'</script>
      <iframe width=400 height=200 srcdoc="<p>An HLR lookup</p>"></iframe>`);
    // The frame is read when it is large enough; so is, at the same time, what is around it.
    await expectListed(rig, page, ['HLR lookup']);
    await page.evaluate(() => {
      document.designMode = 'off';
      document.body.append('.');
    });
    await expectListed(rig, page, [NAME, 'HLR lookup']);
  });

  it('A49 sets no colour of its own on text', async () => {
    const page = await rig.openHtml(`<p style="color:#123456;background:#fed">The ${NAME}</p>`);
    await expectMarked(page, [NAME]);
    const css = await page.evaluate(() =>
      [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(''),
    );
    expect(css).toContain('::highlight(');
    expect(css).not.toMatch(/[{;]\s*color:/);
  });
});

/** A click on the first mark brings a card that has found its place, and Escape takes it and all that came with it away. */
async function expectPlacedCard(page: DrivenPage): Promise<void> {
  const state = () =>
    page.evaluate(() => {
      const last = document.documentElement.lastElementChild;
      const host = last?.localName === 'foreignObject' ? last.firstElementChild : last;
      const surface = host?.shadowRoot?.querySelector<HTMLElement>('.surface');
      return { children: document.documentElement.childElementCount, isPlaced: surface?.dataset.placed === '' };
    });
  const { children } = await state();
  await page.click(middleOf((await marksOf(page))[0]));
  await expect.poll(state).toEqual({ children: children + 1, isPlaced: true });
  await page.key('Escape');
  await expect.poll(state).toEqual({ children, isPlaced: false });
}
