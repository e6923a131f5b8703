import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers.ts';

const page = '<!doctype html><title>A page</title><p id="text">Some words</p><input id="box">';

describeInBrowsers('the harness', (rig) => {
  it('opens a page, evaluates in it and keeps its log', async () => {
    const opened = await rig.openHtml(page);
    expect(await opened.evaluate((id: string) => document.getElementById(id)?.textContent, 'text')).toBe('Some words');
    await opened.evaluate(() => {
      console.log('said');
      setTimeout(() => {
        throw new Error('thrown');
      });
    });
    await expect.poll(() => opened.log.map((entry) => entry.kind)).toEqual(['console', 'error']);
    await expect(opened.evaluate(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });

  it('types, points and takes pictures', async () => {
    const opened = await rig.openHtml(page);
    const box = await opened.evaluate(() => {
      const { x, y, width, height } = (document.getElementById('box') as HTMLElement).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await opened.click(box);
    await opened.type('ab');
    await opened.key('Shift+ArrowLeft');
    await opened.type('c');
    expect(await opened.evaluate(() => (document.getElementById('box') as HTMLInputElement).value)).toBe('ac');
    expect((await opened.screenshot()).length).toBeGreaterThan(1000);
    await opened.evaluate(() => addEventListener('touchstart', () => document.body.append('touched')));
    await opened.tap({ x: 5, y: 5 });
    await opened.waitFor(() => document.body.textContent?.includes('touched'), []);
  });

  it('shows a page at other sizes and to other eyes', async () => {
    const opened = await rig.openHtml(page);
    await opened.resize(320, 500);
    expect(await opened.evaluate(() => innerWidth)).toBe(320);
    const media = () =>
      opened.evaluate(() =>
        ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(forced-colors: active)'].map(
          (query) => matchMedia(query).matches,
        ),
      );
    await opened.emulate({ dark: true });
    expect(await media()).toEqual([true, false, false]);
    await opened.emulate({ reducedMotion: true, forcedColors: true });
    expect((await media()).slice(1)).toEqual([true, true]);
    await opened.emulate({});
    expect(await media()).toEqual([false, false, false]);
  });

  it('has put away the page that greets after installing', async () => {
    const urls = await rig.browser.inExtension(async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { tabs: { query(all: object): Promise<{ url?: string }[]> } }
      >;
      return ((await (browser ?? chrome)?.tabs.query({})) ?? []).map((tab) => tab.url ?? '');
    });
    expect(urls.filter((url) => url.includes('welcome'))).toEqual([]);
  });

  it('opens pages of the extension and runs in its background', async () => {
    const popup = await rig.openExtension('popup.html');
    expect(await popup.evaluate(() => document.title)).toBe('On Record');
    expect(popup.url()).toBe(`${rig.browser.extensionRoot}popup.html`);
    expect(await rig.browser.inBackground(() => location.href)).toContain(rig.browser.extensionRoot);
    await rig.browser.stopBackground();
    expect(await rig.browser.inBackground(() => location.href)).toContain(rig.browser.extensionRoot);
    const opened = await rig.openHtml(page);
    expect(await rig.browser.tabIdOf(opened)).toBeGreaterThan(0);
  });

  it('lets nothing leave this machine, and remembers what would have', async () => {
    const opened = await rig.openHtml(page);
    await opened.evaluate(() => fetch('http://example.com/outside').catch(() => null));
    await expect.poll(() => rig.refused.some((url) => url.includes('example.com'))).toBe(true);
    expect(opened.requests.some((url) => url.includes('example.com'))).toBe(true);
  });

  it('serves fixtures with the headers that a test asks for', async () => {
    rig.server.route('/slow.txt', { body: 'late', delayMs: 50, headers: { 'x-test': 'yes' } });
    const opened = await rig.openHtml(page);
    const answer = await opened.evaluate(async () => {
      const response = await fetch('/slow.txt', { method: 'POST', body: 'sent' });
      return [await response.text(), response.headers.get('x-test')];
    });
    expect(answer).toEqual(['late', 'yes']);
    expect(rig.server.asked.at(-1)).toMatchObject({ method: 'POST', body: 'sent' });
  });

  it('waits for a page although a frame in it shows an error', async () => {
    // The frame's error is there before the page, which waits for its script.
    rig.server.route('/slow.js', { body: '', delayMs: 1_000 });
    const late =
      '<!doctype html><title>Late</title><iframe src="https://nowhere.test/"></iframe><script src="/slow.js"></script>';
    const opened = await rig.openHtml(late);
    expect(await opened.evaluate(() => [document.title, document.readyState])).toEqual(['Late', 'complete']);
    const address = rig.server.url('late.html');
    rig.server.route('/late.html', { body: late, status: 404 });
    expect(await opened.goto(address)).toBe(404);
    await expect(opened.goto('http://127.0.0.1:1/')).rejects.toThrow();
  });

  it.skipIf(rig.name === 'firefox')('reaches the isolated world of the content script', async () => {
    const opened = await rig.openHtml(page);
    await opened.evaluate(() => {
      Object.assign(globalThis, { ours: true });
    });
    const seen = await opened.evaluateInContentScript?.(() => [typeof document, 'ours' in globalThis]);
    expect(seen).toEqual(['object', false]);
  });
});
