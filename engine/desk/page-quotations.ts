/** The quotations of all frames of a tab that stand in the record, as one list. */
import type { FrameReport, QuotationEntry } from '../reading/report.ts';

/** A quotation with the frame it stands in: ids are unique within their frame only. */
export interface PageQuotation extends QuotationEntry {
  readonly frameId: number;
}

/** The top frame's first, then those of the frames in it. */
export function quotationsOf(
  frames: readonly { readonly frameId: number; readonly report: FrameReport }[],
): readonly PageQuotation[] {
  return frames.flatMap(({ frameId, report }) => report.quotations.map((quotation) => ({ ...quotation, frameId })));
}
