/** Shadow trees and frames of every kind. */
import { expect, it } from 'vitest';
import { askReports } from '../../../scripts/drive/ask-reports.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { errorsOf, expectListed, expectMarked, pause } from './support.ts';

const NAME = 'NSO Group';
/** Between two pictures that are to be the same. */
const STEADY = { interval: 500 };

describeInBrowsers('trees and frames', (rig) => {
  it('A23 reads open, closed, nested, declared and late shadow trees, and changes in them', async () => {
    const page = await rig.openHtml(`<div id=open></div><div id=closed></div><x-host></x-host>
      <div><template shadowrootmode=open><p>Declared ${NAME}</p></template></div><div id=late>light</div>`);
    await page.evaluate((name: string) => {
      const at = (id: string) => document.getElementById(id) as HTMLElement;
      at('open').attachShadow({ mode: 'open' }).innerHTML = `<p id=p>Open ${name}</p><div id=inner></div>`;
      const inner = at('open').shadowRoot?.getElementById('inner') as HTMLElement;
      inner.attachShadow({ mode: 'closed' }).innerHTML = `<p>Nested ${name}</p>`;
      at('closed').attachShadow({ mode: 'closed' }).innerHTML = `<p>Closed ${name}</p>`;
      const tag = class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'closed' }).innerHTML = `<p>Custom ${name}</p>`;
        }
      };
      customElements.define('x-host', tag);
    }, NAME);
    await expectListed(rig, page, [NAME, NAME, NAME, NAME, NAME]);
    await page.evaluate((name: string) => {
      const late = document.getElementById('late') as HTMLElement;
      late.attachShadow({ mode: 'closed' }).innerHTML = `<p>Late ${name}</p>`;
    }, NAME);
    await expectListed(rig, page, [NAME, NAME, NAME, NAME, NAME, NAME]);
    await page.evaluate(() => {
      const root = document.getElementById('open')?.shadowRoot;
      (root?.getElementById('p') as HTMLElement).textContent = 'Open HLR lookup';
    });
    await expectListed(rig, page, ['HLR lookup', NAME, NAME, NAME, NAME, NAME]);
  });

  it('A23 lets go of a shadow tree that the page moves into a frame, where it is read', async () => {
    const page = await rig.openHtml(
      '<div id=h></div><p>An HLR lookup</p><iframe width=500 height=200 srcdoc="<p>Within</p>">',
    );
    await page.evaluate((name: string) => {
      const root = (document.getElementById('h') as HTMLElement).attachShadow({ mode: 'open' });
      root.innerHTML = `<p>The ${name}</p>`;
    }, NAME);
    await expectListed(rig, page, [NAME, 'HLR lookup']);
    await page.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument;
      inside?.body.append(inside.adoptNode(document.getElementById('h') as HTMLElement));
    });
    await expect
      .poll(async () => (await askReports(rig.browser, page)).map(({ mentions }) => mentions.map(({ text }) => text)))
      .toEqual([['HLR lookup'], [NAME]]);
    // What is painted is looked after once a second.
    await pause(1_200);
    expect(page.log).toEqual([]);
    expect(await errorsOf(rig)).toEqual([]);
  });

  it('A23 paints in shadow trees, and keeps painting when the page assigns its own sheets', async () => {
    const page = await rig.openHtml('<style>body{margin:0;background:#fff}</style><div id=h></div>');
    await page.evaluate((name: string) => {
      const root = (document.getElementById('h') as HTMLElement).attachShadow({ mode: 'open' });
      root.innerHTML = `<p style="margin:20px;font:40px serif;color:#000">${name}</p>`;
    }, NAME);
    await expectMarked(page, [NAME]);
    const look = async () =>
      Buffer.from(await page.screenshot({ x: 0, y: 0, width: 400, height: 120 })).toString('base64');
    // The name is registered before the sheet that paints it stands in the shadow tree.
    let withMark = '';
    await expect
      .poll(async () => {
        const before = withMark;
        withMark = await look();
        return withMark === before;
      }, STEADY)
      .toBe(true);
    await page.evaluate(() => {
      const root = document.getElementById('h')?.shadowRoot as ShadowRoot;
      root.adoptedStyleSheets = [];
      document.adoptedStyleSheets = [];
    });
    await pause(2_500);
    expect((await look()) === withMark).toBe(true);
    // Once cleared they would come back by themselves within a second, which on a busy machine a picture takes.
    await page.evaluate(() => setInterval(() => CSS.highlights.clear(), 10) && null);
    await expect.poll(async () => (await look()) === withMark).toBe(false);
  });

  it('A21 reads frames of every origin that are large enough to read in', async () => {
    const text = `<p>The ${NAME}</p>`;
    rig.server.route('/a21/frame', { body: `<!doctype html>${text}`, headers: { 'content-type': 'text/html' } });
    const other = rig.server.url('/a21/frame', 'localhost');
    const same = rig.server.url('/a21/frame');
    const frames = [
      `srcdoc="${text}"`,
      `sandbox srcdoc="${text}"`,
      `sandbox="allow-scripts" srcdoc="${text}"`,
      `src="${same}"`,
      `src="${other}"`,
      `src="data:text/html,${encodeURIComponent(text)}"`,
      `src="javascript:'${text}'"`,
      'id=blank',
      'id=blob',
    ].map((attributes) => `<iframe width=400 height=200 ${attributes}></iframe>`);
    const page = await rig.openHtml(`<!doctype html><title>Frames</title>${frames.join('')}`);
    await page.evaluate((html: string) => {
      const at = (id: string) => document.getElementById(id) as HTMLIFrameElement;
      (at('blank').contentDocument as Document).body.innerHTML = html;
      at('blob').src = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    }, text);
    const readFrames = async () => {
      const reports = await askReports(rig.browser, page);
      const read = reports.filter(({ mentions }) => mentions.length === 1 && mentions[0]?.text === NAME);
      return read.map(({ url }) => url.replace(/^(data|blob):.*/u, '$1')).sort();
    };
    // What a frame that was made by its parent calls its address is not the same in all browsers.
    const [made, srcdoc] = ['about:blank', 'about:srcdoc'];
    await expect
      .poll(async () => (await readFrames()).map((url) => (url === page.url() ? made : url)))
      .toEqual([made, made, srcdoc, srcdoc, srcdoc, 'blob', 'data', same, other].sort());
  });

  it('A21 reads nothing in frames the size of an advertisement, until they grow', async () => {
    const page = await rig.openHtml(`<iframe id=f width=180 height=70 srcdoc="<p>The ${NAME}</p>"></iframe>`);
    await pause(800);
    expect(await listedIn(page)).toEqual([]);
    await page.evaluate(
      () => Object.assign(document.getElementById('f') as HTMLElement, { width: '400', height: '200' }) && null,
    );
    await expect.poll(() => listedIn(page)).toEqual([NAME]);
  });

  it('A21 ends without a word with frames that are taken away, or away from sight, while it reads them', async () => {
    const page = await rig.openHtml(`<!doctype html><title>Frames</title><p>An HLR lookup</p>`);
    await page.evaluate(async (name: string) => {
      for (let i = 0; i < 40; i++) {
        const frame = Object.assign(document.createElement('iframe'), { width: '400', height: '200' });
        frame.srcdoc = `<!doctype html><p>The ${name}</p><div id=h></div><script>
          document.getElementById('h').attachShadow({ mode: 'open' }).innerHTML = '<p>The ${name}</p>';
          setInterval(() => document.body.append(Object.assign(document.createElement('p'), { textContent: '${name}' })), 1);
          </script>`;
        document.body.append(frame);
        // From before its first script to after its marks.
        await new Promise((resolve) => setTimeout(resolve, (i % 20) * 15));
        if (i % 3 === 0) frame.style.display = 'none';
        if (i % 3 === 1) frame.contentDocument?.open();
        await new Promise((resolve) => setTimeout(resolve, 10));
        frame.remove();
      }
    }, NAME);
    await expectListed(rig, page, ['HLR lookup']);
    expect(await errorsOf(rig)).toEqual([]);
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });

  async function listedIn(page: Awaited<ReturnType<typeof rig.open>>): Promise<readonly string[]> {
    const reports = await askReports(rig.browser, page);
    return reports.flatMap(({ mentions }) => mentions.map(({ text }) => text));
  }
});
