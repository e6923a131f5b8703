/** Pages that a framework owns, and editors: the extension is never in their way. */
import { beforeAll, expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { bundleFixture } from './bundle-fixture.ts';
import {
  bareBrowser,
  errorsOf,
  expectListed,
  expectMarked,
  expectSameRun,
  listed,
  MUTATION_WATCH,
  mutationsOf,
  pause,
} from './support.ts';

const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte', 'lit'];
const EDITORS = ['prosemirror', 'lexical', 'codemirror'];
const TYPED = 'HLR lookup of an NSO Group ';

/** Two hundred keys. */
const ADDED = ' and a government, and an HLR lookup of the NSO Group'.padEnd(200, ' or so');

describeInBrowsers('frameworks and editors', (rig) => {
  const bare = bareBrowser(rig);
  const scripts = new Map<string, string>();

  beforeAll(async () => {
    for (const name of [...FRAMEWORKS, ...EDITORS]) scripts.set(name, await bundleFixture(name));
  }, 150_000);

  function serve(name: string): string {
    rig.server.route(`/frameworks/${name}.js`, {
      body: scripts.get(name) ?? '',
      headers: { 'content-type': 'text/javascript' },
    });
    rig.server.route(`/frameworks/${name}.html`, {
      body: `<!doctype html><meta charset=utf-8><title>${name}</title><div id=app></div><script src="/frameworks/${name}.js"></script>`,
      headers: { 'content-type': 'text/html' },
    });
    return rig.server.url(`/frameworks/${name}.html`);
  }

  it.each(FRAMEWORKS)('A01 %s re-renders as without us, and the marks follow', async (name) => {
    const drive = (to: number) => (page: DrivenPage) =>
      page.evaluate((count: number) => Reflect.get(globalThis, 'drive')(count), to);
    const page = await expectSameRun(rig, bare, serve(name), [drive(2), drive(0), drive(2), drive(1)]);
    await expectMarked(page, ['NSO Group', 'NSO Group']);
    await drive(0)(page);
    await expectMarked(page, ['NSO Group']);
  });

  it.each([0, 300, 1_000])('A03 a document is hydrated without complaint %i ms after we came', async (delayMs) => {
    serve('react');
    const page = await rig.openHtml('<html><head><title>T</title></head><body><p>The NSO Group</p></body></html>');
    await pause(delayMs);
    const sent = '<html><head><title>T</title></head><body><p>The NSO Group</p></body></html>';
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(sent);
    await page.evaluate(async () => {
      const code = await (await fetch('/frameworks/react.js')).text();
      new Function(code)();
      Reflect.get(globalThis, 'hydrate')();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'recovered'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(sent);
    await expectMarked(page, ['NSO Group']);
  });

  it.each(EDITORS)('A05 %s is neither read nor disturbed while a person types', async (name) => {
    const address = serve(name);
    const write = async (page: DrivenPage) => {
      await page.evaluate(() => Reflect.get(globalThis, 'start')());
      await page.key('End');
      await page.type(TYPED);
      await page.key('ArrowLeft');
      await page.key('Backspace');
    };
    const words = (page: DrivenPage) => page.evaluate(() => Reflect.get(globalThis, 'words')() as string);
    const [ours, plain] = [await rig.open(address), await bare.page()];
    await plain.goto(address);
    for (const page of [ours, plain]) await write(page);
    await expect.poll(async () => (await words(plain)).length).toBeGreaterThan(20);
    await expect.poll(async () => [await words(ours)]).toEqual([await words(plain)]);
    await pause(500);
    expect(await listed(rig, ours)).toEqual([]);
    await plain.close();
  });

  it('A05 a plain editable part keeps its undo stack, and is read again when it is one no more', async () => {
    const page = await rig.openHtml(`${MUTATION_WATCH}<div id=e contenteditable>The NSO Group</div><p>An HLR lookup</p>
      <div role=textbox>The NSO Group</div>`);
    await expectMarked(page, ['HLR lookup']);
    const plain = await bare.page();
    await plain.goto(page.url());
    for (const one of [page, plain]) {
      await one.evaluate(() => (document.getElementById('e') as HTMLElement).focus());
      await one.key('End');
      await one.type(ADDED);
    }
    const caret = () => page.evaluate(() => [getSelection()?.anchorOffset, document.getElementById('e')?.textContent]);
    await expect.poll(async () => (await caret())[1]).toBe(`The NSO Group${ADDED}`);
    const [offset, text] = await caret();
    await pause(400);
    expect(await caret()).toEqual([offset, text]);
    // Typing changes the page; we change nothing beside.
    expect(await mutationsOf(page)).toEqual(await mutationsOf(plain));
    expect((await mutationsOf(page)).length).toBeGreaterThan(20);
    for (const one of [page, plain]) for (let i = 0; i < ADDED.length; i++) await one.key('Control+z');
    await expect.poll(async () => (await caret())[1]).toBe('The NSO Group');
    expect(await mutationsOf(page)).toEqual(await mutationsOf(plain));
    await plain.close();
    await page.evaluate(() => (document.getElementById('e') as HTMLElement).removeAttribute('contenteditable'));
    await expectListed(rig, page, ['NSO Group', 'HLR lookup']);
  });

  it('throws nothing in all of this', async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});
