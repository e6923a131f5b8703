/**
 * The popup in Firefox, and its look-up in a large record. Nothing can be run in a page of an extension there before its own
 * script, so what takes the times stands in a copy of the package.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrivenBrowser } from '../../drive/driven-browser.ts';
import { launch } from '../../drive/launch.ts';
import { bundleInPage } from '../bundle.ts';
import type { LargeRecordTimes } from '../large-record.ts';
import { measurePopup, type PopupTimes, watchPopup } from './popup.ts';

export interface DeskInFirefox {
  readonly version: string;
  readonly popup: PopupTimes;
  readonly largeRecord: LargeRecordTimes;
}

/** Firefox rounds times to a whole ms otherwise. */
const EXACT_TIMES = { 'privacy.reduceTimerPrecision': false };

/** @param extension folder of the package that is built for Firefox. */
export async function measureDeskInFirefox(extension: string, quick: boolean): Promise<DeskInFirefox> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-bench-'));
  try {
    await watchedCopy(extension, folder);
    const firefox = await launch('firefox', { extension: folder, preferences: EXACT_TIMES });
    try {
      return {
        version: firefox.version,
        popup: await measurePopup(firefox, quick),
        largeRecord: await measureThere(firefox),
      };
    } finally {
      await firefox.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function watchedCopy(extension: string, folder: string): Promise<void> {
  await cp(extension, folder, { recursive: true });
  await writeFile(join(folder, 'watch-popup.js'), `(${watchPopup.toString()})();`);
  const popup = join(folder, 'popup.html');
  const html = await readFile(popup, 'utf8');
  await writeFile(popup, html.replace('<head>', '<head><script src="/watch-popup.js"></script>'));
}

async function measureThere(firefox: DrivenBrowser): Promise<LargeRecordTimes> {
  const script = await bundleInPage('large-record.ts');
  const page = await firefox.newPage();
  await page.evaluateSource(`(() => { ${script}; return '{}'; })()`);
  return page.evaluate(() =>
    (globalThis as unknown as { measureLargeRecord: () => LargeRecordTimes }).measureLargeRecord(),
  );
}
