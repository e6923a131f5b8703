/** Asks the frames of a tab what they have marked, the way popup and side panel do. */
import type { FrameReport } from '../../engine/reading/report.ts';
import type { DrivenBrowser, DrivenPage } from './driven-browser.ts';

/** How long the frames of a tab have to answer; they answer at once, and nobody knows how many there are. */
const HEARING_MS = 250;

export type HeardReport = FrameReport & { readonly frameId: number };

/** The reports of all frames that answered, top frame first; none where no content script runs. */
export async function askReports(browser: DrivenBrowser, page: DrivenPage): Promise<readonly HeardReport[]> {
  const reports = await browser.inExtension(hearReports, await browser.tabIdOf(page), HEARING_MS);
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

interface Api {
  readonly tabs: { sendMessage(tab: number, message: unknown): Promise<unknown> };
  readonly runtime: { readonly onMessage: { addListener(hear: Hear): void; removeListener(hear: Hear): void } };
}

type Hear = (message: unknown, sender: { readonly tab?: { readonly id?: number }; readonly frameId?: number }) => void;

/** Runs in an extension page. The envelope is the one of `browser/messaging.ts`. */
async function hearReports(tab: number, hearingMs: number): Promise<HeardReport[]> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = browser ?? chrome;
  const nonce = crypto.randomUUID();
  const heard: HeardReport[] = [];
  const hear: Hear = (message, sender) => {
    const { name, payload } = message as { name?: string; payload?: FrameReport & { nonce: string | null } };
    if (name !== 'report' || sender.tab?.id !== tab || payload?.nonce !== nonce) return;
    heard.push({ ...payload, frameId: sender.frameId ?? 0 });
  };
  api.runtime.onMessage.addListener(hear);
  await api.tabs.sendMessage(tab, { 'on-record': 'page', name: 'askReport', payload: { nonce } }).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, hearingMs));
  api.runtime.onMessage.removeListener(hear);
  return heard;
}
