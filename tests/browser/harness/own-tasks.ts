/**
 * How long the extension keeps a page's main thread at a time, by Chromium's trace. Processor time and not time on the
 * clock: a test's machine lends its cores to others for a fifth of a second in the midst of a task of 4 ms.
 */
import type { CDPSession } from '@playwright/test';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';

/** What the browser calls a long task; nobody feels a shorter one. */
export const LONG_TASK_MS = 50;

/** The scripts that run in pages; the extension's own pages are in nobody's way. */
const IN_PAGES = /^chrome-extension:\/\/.*\/(?:scan|annotate|reader|quotes)\.js$/u;

interface TraceEvent {
  readonly name: string;
  /** Microseconds by the clock. */
  readonly dur?: number;
  /** Microseconds of processor time; some virtual machines count it in such large grains that it is more than `dur`. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** @returns ms of processor time of each call into the extension's scripts while `run` lasted, longest first. */
export async function ownTasks(page: DrivenPage, run: () => Promise<unknown>): Promise<readonly number[]> {
  const browser = page.playwright?.context().browser();
  if (!browser) throw new Error('only Chromium tells how long its tasks took');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  await start(session);
  try {
    await run();
  } finally {
    const ended = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => resolve());
    });
    await session.send('Tracing.end');
    await ended;
    await session.detach();
  }
  return (
    events
      .filter(({ name, args }) => name === 'FunctionCall' && IN_PAGES.test(args.data?.url ?? ''))
      // One in whose midst the trace began or ended has none.
      .flatMap(({ dur, tdur }) => (tdur === undefined ? [] : [Math.min(tdur, dur ?? tdur) / 1_000]))
      .sort((a, b) => b - a)
  );
}

async function start(session: CDPSession): Promise<void> {
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
}
