/**
 * How long the extension's own code holds the main thread at a stretch: Chromium's trace names the script of every
 * function call that it starts, so time in our scripts is counted and the page's own is not.
 */
import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  /** Microseconds by the clock. */
  readonly dur?: number;
  /**
   * Microseconds of processor time, without what other programs of the machine took in between. Some virtual machines count
   * it in such large grains that a call seems to have worked for longer than it took.
   */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export interface OwnTasks {
  readonly count: number;
  readonly longestMs: number;
  readonly totalMs: number;
}

/** Entries into JavaScript from outside; inner calls are not traced again. */
const ENTRY_EVENTS = new Set(['FunctionCall', 'EvaluateScript']);

/** Records while `act` runs. @param scripts the ends of the scripts' URLs, such as `/scan.js`. */
export async function traceOwnTasks(
  session: CDPSession,
  scripts: readonly string[],
  act: () => Promise<void>,
): Promise<OwnTasks> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  return sum(outermost(events.filter((event) => isOwn(event, scripts))));
}

function isOwn({ name, ph, dur, args }: TraceEvent, scripts: readonly string[]): boolean {
  return (
    ENTRY_EVENTS.has(name) &&
    ph === 'X' &&
    dur !== undefined &&
    scripts.some((script) => args?.data?.url?.endsWith(script))
  );
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
  const ms = events.map(({ dur = 0, tdur = dur }) => Math.min(dur, tdur) / 1_000);
  return {
    count: ms.length,
    longestMs: Math.round(Math.max(0, ...ms) * 10) / 10,
    totalMs: Math.round(ms.reduce((total, each) => total + each, 0) * 10) / 10,
  };
}
