/** Pages that were left and come back, and pages that nobody has come to yet. */
import { expect, it } from 'vitest';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { expectMarked } from './support.ts';

const NAME = 'NSO Group';

describeInBrowsers('history', (rig) => {
  // Playwright starts Chromium without its back/forward cache.
  it.skipIf(rig.name === 'chromium')(
    'A39 leaves a page fit for the back/forward cache, and finds its marks there',
    async () => {
      const page = await rig.openHtml(`<script>
      addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; });
      </script><p>The ${NAME}</p>`);
      await expectMarked(page, [NAME]);
      const address = page.url();
      rig.server.route('/elsewhere', { body: '<p>Elsewhere</p>', headers: { 'content-type': 'text/html' } });
      await page.goto(rig.server.url('/elsewhere'));
      await page.evaluate(() => {
        setTimeout(() => history.back());
      });
      await expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe(address);
      expect(await page.evaluate(() => Reflect.get(window, 'persisted'))).toBe(true);
      await expectMarked(page, [NAME]);
      await page.evaluate(() => document.body.append('An HLR lookup'));
      await expectMarked(page, [NAME, 'HLR lookup']);
    },
  );
});
