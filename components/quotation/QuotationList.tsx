import type { JSX } from 'preact';
import type { PageQuotation } from '../../engine/desk/page-quotations.ts';
import { VerdictSign } from './VerdictSign.tsx';

interface Props {
  readonly quotations: readonly PageQuotation[];
  /** A machine has translated the page: nothing was compared. */
  readonly translated: boolean;
  readonly onJump: (quotation: PageQuotation) => void;
}

export const TRANSLATED = 'This page is a machine’s translation: the wording of its quotations cannot be checked.';

/** Enough to know the words again, in UTF-16 units. */
const LONGEST = 200;

const verdicts: Readonly<Record<PageQuotation['verdict'], string>> = {
  exact: 'Word for word',
  elided: 'With cuts',
  differs: 'Wording differs',
};

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
          <li key={`${quotation.frameId}:${quotation.id}`}>
            <button type="button" class="row-button" data-row onClick={() => onJump(quotation)}>
              <span class="meta verdict-line">
                <VerdictSign verdict={quotation.verdict} />
                {verdicts[quotation.verdict]}
                {quotation.drops.length > 0 && `, without: ${quotation.drops.join(', ')}`}
              </span>
              <span class="page-words" dir="auto">
                “{shorten(quotation.text)}”
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …` : text;
}
