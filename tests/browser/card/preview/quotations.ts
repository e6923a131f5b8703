/** Cards with a quotation in each verdict, for the preview page. */
import type { CardView } from '../../../../engine/card/card-view.ts';
import { buildQuotationView } from '../../../../engine/card/quotation-view.ts';
import type { DossierRecord } from '../../../../engine/dossier/types.ts';
import { judgeQuotation } from '../../../../engine/quotes/judge-quotation.ts';
import { indexRecord } from '../../../../engine/quotes/record-index.ts';

const quotations = {
  exact: 'which again, is being made without validation',
  elided: 'We can confirm that our technology was … used to listen, monitor, […] or collect information',
  differs: 'our technology was never linked in any way with the murder of Jamal Khashoggi, as NSO says',
  capitals: 'our Technology was not associated in any way with the heinous murder',
  none: 'We look into every one of these reports',
};

export function withQuotations(record: DossierRecord, view: CardView): Record<string, CardView> {
  const index = indexRecord(record);
  return Object.fromEntries(
    Object.entries(quotations).map(([name, words]) => [
      `quotation-${name}`,
      { ...view, quotation: buildQuotationView(record, judgeQuotation(index, [words]), words) },
    ]),
  );
}
