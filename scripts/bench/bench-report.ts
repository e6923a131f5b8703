/** Everything that one run of the bench has measured. */
import type { DeskInFirefox } from './in-browser/desk-in-firefox.ts';
import type { InBrowser } from './in-browser/measure-in-browser.ts';
import type { LargeRecordTimes } from './large-record.ts';
import type { MeasuredPage } from './measure-pages.ts';
import type { ScaleRow } from './scale.ts';

export interface BenchReport {
  readonly chromium: string;
  readonly pages: readonly MeasuredPage[];
  readonly scale: readonly ScaleRow[];
  readonly largeRecord: LargeRecordTimes;
  readonly inBrowser: InBrowser;
  /** Null on a machine without Firefox. */
  readonly inFirefox: DeskInFirefox | null;
}
