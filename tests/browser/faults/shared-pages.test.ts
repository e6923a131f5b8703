/** Real pages of many kinds: the extension throws nothing on them, and leaves their DOM as it is without it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { needsShared, sharedFolder } from '../../shared-folder.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';
import { bareBrowser, errorsOf, pause } from './support.ts';

const folder = `${sharedFolder}pages`;
const pages = sharedFolder ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];

/** Their scripts ask for what is not here, and write what differs from one time to the next. */
const WITHOUT_SCRIPTS = { 'content-type': 'text/html', 'content-security-policy': "script-src 'none'" };

/** Reading and marking are done by then. */
const SETTLE_MS = 400;
const ARRIVAL_MS = 10_000;
const TIMEOUT_MS = 500_000;

describeInBrowsers('saved pages', (rig) => {
  const bare = bareBrowser(rig);

  it.skipIf(!sharedFolder)(
    `are the same with and without the extension${needsShared}`,
    { timeout: TIMEOUT_MS },
    async () => {
      for (const name of pages) {
        rig.server.route(`/saved/${name}`, { body: readFileSync(`${folder}/${name}`), headers: WITHOUT_SCRIPTS });
        const ours = await rig.open(rig.server.url(`/saved/${name}`));
        const plain = await bare.page();
        await plain.goto(ours.url());
        await pause(SETTLE_MS);
        // A page of many megabytes may still be arriving in one of the two browsers.
        await expect
          .poll(async () => [name, await fingerprintOf(ours)], { timeout: ARRIVAL_MS })
          .toEqual([name, await fingerprintOf(plain)]);
        await Promise.all([ours.close(), plain.close()]);
      }
    },
  );

  it.skipIf(!sharedFolder)(`throw nothing${needsShared}`, async () => {
    expect(await errorsOf(rig)).toEqual([]);
  });
});

/** A hash of the whole DOM, and enough of its shape to see what differs. */
function fingerprintOf(page: DrivenPage): Promise<unknown> {
  return page.evaluate(async () => {
    const html = new XMLSerializer().serializeToString(document);
    const bytes = new TextEncoder().encode(html);
    let hash = 0;
    for (const byte of bytes) hash = (Math.imul(hash, 31) + byte) | 0;
    return {
      hash,
      length: html.length,
      elements: document.querySelectorAll('*').length,
      children: document.documentElement.children.length,
    };
  });
}
