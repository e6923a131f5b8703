/**
 * What all frames of one tab have to say, kept up to date while somebody looks. `tabs.sendMessage` brings back one answer
 * only, so the question goes to all frames with a nonce and each frame tells its report with it.
 */
import { type FrameReport, MOST_LISTED } from '../engine/reading/report.ts';
import type { ToBackground } from './messages.ts';
import { sendToPage } from './messages-to-page.ts';
import { receive } from './messaging.ts';
import { receiveReports } from './receive-reports.ts';

export interface ReportOfFrame {
  readonly frameId: number;
  readonly report: FrameReport;
}

/** Frames that stay silent this long after a question are gone. */
const SILENCE_MS = 600;
/** A frame that is still reading is asked again after this time, and then after twice as long each time. */
const PATIENCE_MS = 250;
const MAX_PATIENCE_MS = 8000;
/** Bursts of changes, a page still loading, are one question. */
const SETTLE_MS = 150;

export interface FrameReports {
  /** Asks again, soon. */
  ask(): void;
  /** From now on each frame is asked to list so many mentions. */
  list(most: number): void;
}

export interface WatchReportsOptions {
  readonly tabId: number;
  /** Mentions that each frame is asked to list. */
  readonly most: number;
  /** Called with the reports of all frames, the top frame first, whenever they change; first when the frames have answered, or with an empty list when none did in time. */
  readonly listener: (frames: readonly ReportOfFrame[]) => void;
  readonly signal: AbortSignal;
}

export function watchReports({ tabId, most: first, listener, signal }: WatchReportsOptions): FrameReports {
  const frames = new Map<number, { report: FrameReport; nonce: string | null }>();
  let most = first;
  let asked = 0;
  /** Answers to others, who may have asked for more or fewer mentions, are not for this watch. */
  const own = crypto.randomUUID();
  let nonce = '';
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;
  let readingTimer: ReturnType<typeof setTimeout> | undefined;
  let patienceMs = PATIENCE_MS;

  const tell = () => {
    if (signal.aborted) return;
    listener(
      [...frames]
        .sort(([a], [b]) => a - b)
        .map(([frameId, { report }]) => ({
          frameId,
          report,
        })),
    );
  };

  const forgetSilent = () => {
    for (const [frameId, heard] of frames) if (heard.nonce !== nonce) frames.delete(frameId);
    tell();
  };

  const question = () => {
    nonce = `${own} ${++asked}`;
    void sendToPage({ tabId, frameId: null }, 'askReport', { nonce, most });
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(forgetSilent, SILENCE_MS);
  };

  /** A page that ends without a mention says nothing by itself: no count of its has changed. */
  const waitForReading = () => {
    clearTimeout(readingTimer);
    if (![...frames.values()].some(({ report }) => report.state === 'reading')) {
      patienceMs = PATIENCE_MS;
      return;
    }
    readingTimer = setTimeout(question, patienceMs);
    patienceMs = Math.min(patienceMs * 2, MAX_PATIENCE_MS);
  };

  const ask = () => {
    clearTimeout(settleTimer);
    settleTimer = setTimeout(question, SETTLE_MS);
  };

  receiveReports((report, from) => {
    if (from.tabId !== tabId || from.frameId === null) return;
    if (report.nonce !== null && !report.nonce.startsWith(own)) return;
    // A report told unasked is as fresh as any answer.
    frames.set(from.frameId, { report, nonce: report.nonce ?? nonce });
    tell();
    waitForReading();
  }, signal);

  // The count that a frame tells the background reaches every extension page: the sign that its marks have changed.
  receive<Pick<ToBackground, 'count'>>(
    'background',
    { count: () => ({ payload: { mentions: 0 } }) },
    {
      count: (_, from) => {
        if (from.tabId === tabId) ask();
      },
    },
    signal,
  );

  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(settleTimer);
      clearTimeout(silenceTimer);
      clearTimeout(readingTimer);
    },
    { once: true },
  );
  question();
  return {
    ask,
    list(next) {
      most = next;
      question();
    },
  };
}

/** A long list of a page that is slow to tell; whatever has come by then is what there is. */
const WHOLE_LIST_MS = 10_000;

/** What the frames of a tab say of themselves once, with all their mentions; those that do not answer are left out. */
export function askWhole(tabId: number, frameIds: readonly number[]): Promise<readonly ReportOfFrame[]> {
  const stop = new AbortController();
  return new Promise((resolve) => {
    let heard: readonly ReportOfFrame[] = [];
    const end = (): void => {
      stop.abort();
      clearTimeout(timer);
      resolve(heard);
    };
    const timer = setTimeout(end, WHOLE_LIST_MS);
    watchReports({
      tabId,
      most: MOST_LISTED,
      listener(frames) {
        heard = frames;
        if (frameIds.every((id) => frames.some(({ frameId }) => frameId === id))) end();
      },
      signal: stop.signal,
    });
  });
}
