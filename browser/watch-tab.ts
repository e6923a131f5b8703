/** One tab as popup and side panel see it: what its frames report, or why nobody may read it. */
import { browser } from 'wxt/browser';
import { LISTED_AT_ONCE } from '../engine/reading/report.ts';
import { type ReportOfFrame, watchReports } from './frame-reports.ts';
import { type PageAccess, probeAccess, startReading } from './page-access.ts';

export type TabPicture =
  | { readonly state: 'asking' }
  /** The top frame and perhaps others answer. */
  | { readonly state: 'open'; readonly frames: readonly ReportOfFrame[] }
  | { readonly state: 'barred'; readonly access: Exclude<PageAccess, { kind: 'granted' }> }
  /** A script may run and was started, yet nothing answers: an error page, a page that is still being fetched. */
  | { readonly state: 'silent' };

export interface TabWatch {
  /** Looks again, after access was given. */
  again(): void;
  /** From now on each frame lists so many mentions. */
  list(most: number): void;
}

export function watchTab(tabId: number, listener: (picture: TabPicture) => void, signal: AbortSignal): TabWatch {
  /** A page gets one start; it is given anew with each document. */
  let started = false;

  const reports = watchReports({
    tabId,
    most: LISTED_AT_ONCE,
    listener(frames) {
      if (frames.some(({ frameId }) => frameId === 0)) listener({ state: 'open', frames });
      else void explainSilence();
    },
    signal,
  });

  const explainSilence = async () => {
    const access = await probeAccess(tabId);
    if (signal.aborted) return;
    if (access.kind !== 'granted') {
      listener({ state: 'barred', access });
    } else if (started) {
      listener({ state: 'silent' });
    } else {
      started = true;
      if (await startReading(tabId)) reports.ask();
      else if (!signal.aborted) listener({ state: 'silent' });
    }
  };

  const again = () => {
    started = false;
    reports.ask();
  };
  const onUpdated = (updated: number, change: { readonly status?: string | undefined }) => {
    if (updated === tabId && change.status) again();
  };

  browser.tabs.onUpdated.addListener(onUpdated);
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    },
    { once: true },
  );
  return { again, list: reports.list };
}
