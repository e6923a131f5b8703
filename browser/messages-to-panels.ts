/** From the frames of a page to whichever popup and side panels are open. The sending half is all a content script needs. */
import type { FrameReport } from '../engine/reading/report.ts';
import { post } from './messaging.ts';

/** `nonce` repeats that of the question; null: told unasked. */
export function sendReport(report: FrameReport, nonce: string | null): void {
  void post('panels', 'report', { ...report, nonce });
}
