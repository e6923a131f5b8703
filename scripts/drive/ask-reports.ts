/** Asks the frames of a tab what they have marked, the way popup and side panel do. */
import { type FrameReport, MOST_LISTED } from '../../engine/reading/report.ts';
import { type DrivenBrowser, type DrivenPage, POLL_MS } from './driven-browser.ts';

/** The frames of a tab answer at once, and nobody knows how many there are: heard out when none has come for so long. */
const QUIET_MS = 100;
/** A page that does not answer within this has no content script; one with ten thousand names takes its time. */
const SILENT_MS = 3_000;

export type HeardReport = FrameReport & { readonly frameId: number };

/**
 * The reports of all frames that answered, top frame first; none where no content script runs.
 * @param most mentions that a frame lists; it counts the others.
 */
export async function askReports(
  browser: DrivenBrowser,
  page: DrivenPage,
  most = MOST_LISTED,
): Promise<readonly HeardReport[]> {
  const nonce = crypto.randomUUID();
  await browser.inExtension(startHearing, await browser.tabIdOf(page), nonce, most);
  // The time is taken here: in a page of the extension, which is a hidden tab, timers go off once a second at most.
  const begun = performance.now();
  let heard = 0;
  for (let lastNews = begun; ; ) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const count = await browser.inExtension(countHeard, nonce);
    const now = performance.now();
    if (count > heard) lastNews = now;
    heard = count;
    if (now - lastNews >= (heard > 0 ? QUIET_MS : SILENT_MS)) break;
  }
  const reports = await browser.inExtension(stopHearing, nonce);
  return reports.toSorted((a, b) => a.frameId - b.frameId);
}

/** Waits until every frame that answered has settled. @throws after `timeoutMs`, with the states that were heard. */
export async function settledReports(
  browser: DrivenBrowser,
  page: DrivenPage,
  timeoutMs = 15_000,
): Promise<readonly HeardReport[]> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const reports = await askReports(browser, page);
    if (reports.length > 0 && reports.every((report) => report.state !== 'reading')) return reports;
    if (Date.now() > deadline) {
      const states = reports.map((report) => report.state).join(', ') || 'no answer';
      throw new Error(`the page did not settle within ${timeoutMs} ms: ${states}`);
    }
  }
}

/**
 * The same, and its quotations compared as far as that goes within `timeoutMs`: on a page with thousands it takes longer,
 * and what was found by then is told.
 */
export async function checkedReports(
  browser: DrivenBrowser,
  page: DrivenPage,
  timeoutMs = 15_000,
): Promise<readonly HeardReport[]> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const reports = await settledReports(browser, page);
    if (reports.every((report) => !report.checking) || Date.now() > deadline) return reports;
  }
}

interface Api {
  readonly tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> };
  readonly runtime: { readonly onMessage: { addListener(hear: Hear): void; removeListener(hear: Hear): void } };
}

type Hear = (message: unknown, sender: { readonly tab?: { readonly id?: number }; readonly frameId?: number }) => void;

/** What an extension page keeps between the three steps, under the nonce. */
interface Hearing {
  readonly heard: HeardReport[];
  readonly stop: () => void;
}
type Hearings = Record<string, Hearing | undefined>;

/** Runs in an extension page. The envelope is the one of `browser/messaging.ts`. */
function startHearing(tab: number, nonce: string, most: number): void {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = browser ?? chrome;
  const heard: HeardReport[] = [];
  const hear: Hear = (message, sender) => {
    const { name, payload } = message as { name?: string; payload?: FrameReport & { nonce: string | null } };
    if (name !== 'report' || sender.tab?.id !== tab || payload?.nonce !== nonce) return;
    heard.push({ ...payload, frameId: sender.frameId ?? 0 });
  };
  api.runtime.onMessage.addListener(hear);
  const stop = () => api.runtime.onMessage.removeListener(hear);
  (globalThis as unknown as Hearings)[nonce] = { heard, stop };
  api.tabs.sendMessage(tab, { 'on-record': 'page', name: 'askReport', payload: { nonce, most } }).catch(() => {});
}

/** Runs in the same page. */
function countHeard(nonce: string): number {
  return (globalThis as unknown as Hearings)[nonce]?.heard.length ?? 0;
}

/** Runs in the same page. */
function stopHearing(nonce: string): readonly HeardReport[] {
  const hearings = globalThis as unknown as Hearings;
  const hearing = hearings[nonce];
  hearing?.stop();
  delete hearings[nonce];
  return hearing?.heard ?? [];
}
