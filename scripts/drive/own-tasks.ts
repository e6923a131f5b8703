/**
 * How long the extension's own code holds a page's main thread at a stretch, by Chromium's trace: it names the script of
 * every call that it starts, so time in our scripts is counted and the page's own is not. Processor time and not time on
 * the clock: a machine may lend its cores to others for a fifth of a second in the midst of a task of 4 ms.
 */
import type { CDPSession } from '@playwright/test';
import type { DrivenPage } from './driven-browser.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  /** Microseconds by the clock. */
  readonly dur?: number;
  /**
   * Microseconds of processor time; some virtual machines count it in such large grains that a call seems to have worked
   * for longer than it took. None of a call in whose midst the trace began or ended.
   */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

export interface OwnTasks {
  readonly count: number;
  readonly longestMs: number;
  readonly totalMs: number;
}

/** Entries into JavaScript from outside; inner calls are not traced again. */
const ENTRY_EVENTS = new Set(['FunctionCall', 'EvaluateScript']);

/** The scripts that run in pages; the extension's own pages are in nobody's way. */
const IN_PAGES = /^chrome-extension:\/\/.*\/(?:scan|annotate|reader|quotes|words\/[\w-]+)\.js$/u;

/** Records while `act` runs, in all frames. @throws in Firefox, which tells nobody how long its tasks took. */
export async function traceOwnTasks(page: DrivenPage, act: () => Promise<unknown>): Promise<OwnTasks> {
  const browser = page.playwright?.context().browser();
  if (!browser) throw new Error('only Chromium tells how long its tasks took');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  try {
    await act();
  } finally {
    await end(session);
  }
  return sum(outermost(events.filter(isOwn)));
}

async function end(session: CDPSession): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await ended;
  await session.detach();
}

function isOwn({ name, ph, tdur, args }: TraceEvent): boolean {
  return ENTRY_EVENTS.has(name) && ph === 'X' && tdur !== undefined && IN_PAGES.test(args.data?.url ?? '');
}

/** A call within a call of ours (a synchronous callback) is part of the outer one. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  const ends = new Map<string, number>();
  for (const event of events.toSorted((a, b) => a.ts - b.ts)) {
    const thread = `${event.pid}/${event.tid}`;
    if (event.ts < (ends.get(thread) ?? -1)) continue;
    ends.set(thread, event.ts + (event.dur ?? 0));
    kept.push(event);
  }
  return kept;
}

function sum(events: readonly TraceEvent[]): OwnTasks {
  const ms = events.map(({ tdur = 0, dur = tdur }) => Math.min(dur, tdur) / 1_000);
  return {
    count: ms.length,
    longestMs: Math.round(Math.max(0, ...ms) * 10) / 10,
    totalMs: Math.round(ms.reduce((total, each) => total + each, 0) * 10) / 10,
  };
}
