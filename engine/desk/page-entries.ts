/** What a tab's frames say of the record's matter, mentions and quotations as one list in reading order. */
import type { FrameReport } from '../reading/report.ts';
import { mentionsOf, type PageMention } from './page-mentions.ts';
import { type PageQuotation, quotationsOf } from './page-quotations.ts';

export type PageEntry =
  | { readonly kind: 'mention'; readonly mention: PageMention }
  | { readonly kind: 'quotation'; readonly quotation: PageQuotation };

interface ReportedFrame {
  readonly frameId: number;
  readonly report: FrameReport;
}

/** The top frame's first, then those of the frames in it. */
export function entriesOf(frames: readonly ReportedFrame[]): readonly PageEntry[] {
  return frames.flatMap((frame) => {
    const mentions = mentionsOf([frame]);
    const entries: PageEntry[] = [];
    let told = 0;
    const tellUntil = (count: number): void => {
      for (const mention of mentions.slice(told, count)) entries.push({ kind: 'mention', mention });
      told = Math.max(told, count);
    };
    for (const quotation of quotationsOf([frame])) {
      tellUntil(quotation.after);
      entries.push({ kind: 'quotation', quotation });
    }
    tellUntil(mentions.length);
    return entries;
  });
}
