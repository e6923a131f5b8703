import { beforeAll, expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/in-browsers.ts';

describeInBrowsers(
  'connections of the extension itself',
  (rig) => {
    beforeAll(() => rig.server.route('/heard', { body: 'yes', headers: { 'access-control-allow-origin': '*' } }));

    const pages = ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html'];

    it.each(pages)('the browser lets %s connect to nothing', async (path) => {
      const before = rig.server.asked.length;
      const page = await rig.openExtension(path);
      const tried = await page.evaluate(tryToConnect, rig.server.url('/heard'));
      expect(tried).toEqual({
        fetch: 'refused',
        image: 'refused',
        script: 'refused',
        style: 'refused',
        eval: 'refused',
      });
      expect(rig.server.asked.slice(before)).toEqual([]);
    });

    it('the same attempts succeed where nothing forbids them', async () => {
      const page = await rig.openHtml('<!doctype html><title>Free</title><body>');
      const before = rig.server.asked.length;
      const tried = await page.evaluate(tryToConnect, rig.server.url('/heard'));
      expect(tried).toMatchObject({ fetch: 'reached', script: 'reached', eval: 'reached' });
      expect(rig.server.asked.slice(before)).toHaveLength(4);
    });

    it('the browser lets the background script connect to nothing', async () => {
      const url = rig.server.url('/heard');
      const before = rig.server.asked.length;
      const outcome = await rig.browser.inBackground(
        (to: string) =>
          fetch(to).then(
            () => 'reached',
            () => 'refused',
          ),
        url,
      );
      expect(outcome).toBe('refused');
      expect(rig.server.asked.slice(before)).toEqual([]);
    });

    it('B17: a page reaches no file of the extension', async () => {
      const page = await rig.openHtml('<!doctype html><title>Curious</title>');
      const files = [
        'manifest.json',
        'popup.html',
        'options.html',
        'scan.js',
        'annotate.js',
        'words/en.js',
        'reader.js',
        'background.js',
        'icon/16.png',
      ];
      const reached = await page.evaluate(
        filesReached,
        files.map((file) => `${rig.browser.extensionRoot}${file}`),
      );
      expect(reached).toEqual([]);
      rig.server.route('/heard.js', { body: 'void 0' });
      expect(await page.evaluate(filesReached, [rig.server.url('/heard.js')])).toEqual(
        expect.arrayContaining(['fetch', 'script']),
      );
    });
  },
  { build: 'shipped' },
);

/** Runs in the page: every way to load something from an address, and whether it came. */
async function tryToConnect(url: string): Promise<Readonly<Record<string, 'reached' | 'refused'>>> {
  const outcome = (attempt: () => Promise<unknown>) =>
    attempt().then(
      () => 'reached' as const,
      () => 'refused' as const,
    );
  const loads = (element: HTMLElement, source: object) =>
    new Promise((resolve, reject) => {
      element.addEventListener('load', resolve);
      element.addEventListener('error', reject);
      setTimeout(reject, 10_000);
      document.body.append(Object.assign(element, source));
    });
  return {
    fetch: await outcome(() => fetch(url)),
    image: await outcome(() => loads(document.createElement('img'), { src: url })),
    script: await outcome(() => loads(document.createElement('script'), { src: url })),
    style: await outcome(() => loads(document.createElement('link'), { rel: 'stylesheet', href: url })),
    eval: await outcome(async () => new Function('return 1')()),
  };
}

/** Runs in the page: in which ways any of these files could be loaded. */
async function filesReached(urls: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const url of urls) {
    await fetch(url).then(
      () => found.add('fetch'),
      () => {},
    );
    for (const tag of ['img', 'script', 'link'] as const)
      await new Promise<void>((resolve) => {
        const element = document.createElement(tag);
        element.addEventListener('load', () => {
          found.add(tag);
          resolve();
        });
        element.addEventListener('error', () => resolve());
        setTimeout(resolve, 10_000);
        Object.assign(element, tag === 'link' ? { rel: 'stylesheet', href: url } : { src: url });
        document.documentElement.append(element);
      });
  }
  return [...found];
}
