/** What the quotation script gives to the scan script: the record to compare with, brought in only where it is wanted. */
import type { Slice } from '../../engine/dossier/types.ts';
import type { CheckedQuotation } from '../../engine/quotes/types.ts';
import type { Steps } from '../../engine/steps.ts';
import { scriptSlot } from '../script-slot.ts';

/** A quotation that stands in the record, with the topic whose card shows it. */
export interface PlacedQuotation extends CheckedQuotation {
  readonly topic: string;
}

export interface QuoteChecker {
  /** Pauses after each quotation, and first while the record is made ready. `quoted`: stretches that the page itself sets as quotations. */
  check(text: string, quoted: readonly Slice[]): Steps<readonly PlacedQuotation[]>;
}

export const checkerSlot = scriptSlot<QuoteChecker>('on-record.quotations');
