/** The quotation check as the look-up takes it; the record is indexed when the first text is compared. */
import type { Check } from '../../components/check/CheckPage.tsx';
import { checkPasted } from '../../engine/desk/check-pasted.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { indexRecord, type QuoteIndex } from '../../engine/quotes/record-index.ts';
import { createLookup, type Lookup } from '../../engine/search/create-lookup.ts';

export function createCheck(record: DossierRecord): Check {
  let made: { readonly index: QuoteIndex; readonly lookup: Lookup } | null = null;
  return (text) => {
    made ??= { index: indexRecord(record), lookup: createLookup(record) };
    return checkPasted(made.index, made.lookup, text);
  };
}
