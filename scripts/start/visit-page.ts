/** Opens a page in a browser without a window, waits until the extension has read it, and tells what it found. */
import type { HeardReport } from '../drive/ask-reports.ts';
import { checkedReports } from '../drive/ask-reports.ts';
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

/** A quotation whose words stand in the record, or nearly so. */
export interface ReportedQuotation {
  readonly verdict: 'exact' | 'elided' | 'differs';
  /** The passage of the record that holds most of its words. */
  readonly passage: string;
  /** The words between the quotation marks. */
  readonly text: string;
  /** Where it differs: the record's words, then the page's; either may be empty. */
  readonly changes: readonly (readonly [string, string])[];
  /** The limiting words that a cut removed. */
  readonly drops: readonly string[];
}

export interface PageReport {
  /** As it was asked for. */
  readonly page: string;
  readonly title: string;
  readonly browser: string;
  readonly mentions: readonly ReportedMention[];
  /** In reading order, frame by frame; of a page with thousands those that were compared within a quarter of a minute. */
  readonly quotations: readonly ReportedQuotation[];
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
    const reports = await checkedReports(browser, page);
    const passagesShown = createPassageLookup();
    const screenshots = await takePictures({ browser, page, asked: target.asked, out });
    return {
      page: target.asked,
      title: reports[0]?.title ?? '',
      browser: `${name} ${browser.version}`,
      mentions: reports.flatMap((report) => mentionsOf(report, passagesShown)),
      quotations: reports.flatMap(quotationsOf),
      screenshots,
    };
  } finally {
    await browser.close();
    await proxy?.close();
  }
}

function quotationsOf({ quotations }: HeardReport): ReportedQuotation[] {
  return quotations.map(({ verdict, passage, text, changes, drops }) => ({ verdict, passage, text, changes, drops }));
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
