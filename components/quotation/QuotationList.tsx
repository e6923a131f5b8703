import type { JSX } from 'preact';
import { keyOf } from '../../engine/desk/page-mentions.ts';
import type { PageQuotation } from '../../engine/desk/page-quotations.ts';
import { QuotationRow } from './QuotationRow.tsx';

interface Props {
  readonly quotations: readonly PageQuotation[];
  /** A machine has translated the page: nothing was compared. */
  readonly translated: boolean;
  readonly onJump: (quotation: PageQuotation) => void;
}

export const TRANSLATED = 'This page is a machine’s translation: the wording of its quotations cannot be checked.';

/** The quotations on the page that stand in the record; each leads to its place, and to the card that compares it. */
export function QuotationList({ quotations, translated, onJump }: Props): JSX.Element | null {
  if (translated) return <p class="small page-end">{TRANSLATED}</p>;
  if (quotations.length === 0) return null;
  return (
    <section class="quotation-list" aria-labelledby="quotations">
      <h2 class="label" id="quotations">
        Quotations <span class="count">{quotations.length}</span>
      </h2>
      <ol class="rows">
        {quotations.map((quotation) => (
          <li key={keyOf(quotation)}>
            <QuotationRow quotation={quotation} onJump={onJump} />
          </li>
        ))}
      </ol>
    </section>
  );
}
