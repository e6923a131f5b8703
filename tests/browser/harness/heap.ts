/**
 * What the page's process keeps on its heaps after everything that nobody holds any more was collected: Chromium's own
 * count of the page's isolate, in which content scripts live beside the page, and of its nodes; of Firefox what its
 * memory reporters count of windows and of scripts without one, such as content scripts, in the page's process.
 */
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import type { Rig } from './in-browsers.ts';

/** @returns bytes. */
export async function usedHeap(rig: Rig, page: DrivenPage): Promise<number> {
  return page.playwright
    ? chromiumHeap(page.playwright)
    : (rig.browser.inBrowserWindow?.(firefoxHeap, new URL(page.url()).host) ?? Number.NaN);
}

async function chromiumHeap(page: NonNullable<DrivenPage['playwright']>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // A second collection takes what only the end of the first has set free.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + embedderHeapUsedSize;
}

interface MemoryReporters {
  getReportsExtended(
    hear: (process: string, path: string, kind: number, units: number, amount: number) => void,
    hearData: null,
    finish: () => void,
    finishData: null,
    anonymize: boolean,
    minimize: boolean,
    diagnosis: string,
  ): void;
}

/** Runs in Firefox's own window. Of the process that has a window of this host. */
function firefoxHeap(host: string): Promise<number> {
  const { Cc, Ci } = globalThis as unknown as {
    Cc: Record<string, { getService(kind: unknown): MemoryReporters } | undefined>;
    Ci: Record<string, unknown>;
  };
  const reporters = Cc['@mozilla.org/memory-reporter-manager;1']?.getService(Ci.nsIMemoryReporterManager);
  return new Promise((resolve, reject) => {
    if (!reporters) return reject(new Error('no memory reporters'));
    const sums = new Map<string, number>();
    let home = '';
    const hear = (process: string, path: string, _: number, __: number, amount: number) => {
      if (!/^explicit\/(?:window-objects|js-non-window\/zones)\//u.test(path)) return;
      sums.set(process, (sums.get(process) ?? 0) + amount);
      if (process !== '' && path.includes(`top(http:\\\\${host}\\`)) home = process;
    };
    reporters.getReportsExtended(hear, null, () => resolve(sums.get(home) ?? Number.NaN), null, false, true, '');
  });
}
