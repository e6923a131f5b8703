/** Opens a page in a browser without a window, waits until the extension has read it, and tells what it found. */
import type { HeardReport } from '../drive/ask-reports.ts';
import { settledReports } from '../drive/ask-reports.ts';
import { startBlockingProxy } from '../drive/blocking-proxy.ts';
import type { BrowserName } from '../drive/find-browsers.mjs';
import { launch } from '../drive/launch.ts';
import { createPassageLookup, type PassageLookup, type Shown } from './passages-shown.ts';
import { loadPage } from './show-page.ts';
import { takePictures } from './take-pictures.ts';
import type { Target } from './target.ts';

export interface ReportedMention extends Shown {
  readonly topic: string;
  /** The words that are marked. */
  readonly text: string;
  /** The paragraph, or what is kept of it. */
  readonly context: string;
  readonly reasons: readonly string[];
}

export interface PageReport {
  /** As it was asked for. */
  readonly page: string;
  readonly title: string;
  readonly browser: string;
  readonly mentions: readonly ReportedMention[];
  /** Paths of PNG files. */
  readonly screenshots: readonly string[];
}

interface Visit {
  readonly name: BrowserName;
  readonly extension: string;
  readonly target: Target;
  /** Folder for the pictures; null: one of the page's own in `screenshots/`. */
  readonly out: string | null;
}

/** @throws UsageError when the page does not load. */
export async function visitPage({ name, extension, target, out }: Visit): Promise<PageReport> {
  const proxy = target.isLocal ? await startBlockingProxy() : null;
  const browser = await launch(name, { extension, ...(proxy ? { proxy: proxy.address } : {}) });
  try {
    const page = await browser.newPage();
    await loadPage(page, target);
    const reports = await settledReports(browser, page);
    const passagesShown = createPassageLookup();
    const screenshots = await takePictures({ browser, page, asked: target.asked, out });
    return {
      page: target.asked,
      title: reports[0]?.title ?? '',
      browser: `${name} ${browser.version}`,
      mentions: reports.flatMap((report) => mentionsOf(report, passagesShown)),
      screenshots,
    };
  } finally {
    await browser.close();
    await proxy?.close();
  }
}

function mentionsOf({ title, mentions }: HeardReport, passagesShown: PassageLookup): ReportedMention[] {
  return mentions.map(({ topic, text, context, start, end, reasons }) => ({
    topic,
    text,
    context,
    reasons,
    ...passagesShown({ topic, text: context, start, end, title }),
  }));
}
