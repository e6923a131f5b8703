import type { JSX } from 'preact';
import { clipEnd } from '../../engine/desk/clip.ts';
import type { PageQuotation } from '../../engine/desk/page-quotations.ts';
import { VerdictSign } from './VerdictSign.tsx';

interface Props {
  readonly quotation: PageQuotation;
  readonly onJump: (quotation: PageQuotation) => void;
}

/** Enough to know the words again, in UTF-16 units. */
const LONGEST = 200;
/** Places where the wording differs that a row names, before it says how many more there are. */
const MOST_CHANGES = 2;

const verdicts: Readonly<Record<PageQuotation['verdict'], string>> = {
  exact: 'Word for word',
  elided: 'With cuts',
  differs: 'Wording differs',
};

/** A quotation on the page with its verdict; leads to its place, and to the card that compares it. */
export function QuotationRow({ quotation, onJump }: Props): JSX.Element {
  const { verdict, text, drops, changes } = quotation;
  const more = changes.length - MOST_CHANGES;
  return (
    <button type="button" class="row-button" data-row onClick={() => onJump(quotation)}>
      <span class="meta verdict-line">
        <VerdictSign verdict={verdict} />
        {verdicts[verdict]}
        {drops.length > 0 && `, without: ${drops.join(', ')}`}
      </span>
      <span class="page-words" dir="auto">
        “{clipEnd(text, LONGEST)}”
      </span>
      {changes.slice(0, MOST_CHANGES).map(([own, quoted]) => (
        <span class="meta change" key={`${own}/${quoted}`}>
          {changeInWords(own, quoted)}
        </span>
      ))}
      {more > 0 && (
        <span class="meta change">
          and {more} more {more === 1 ? 'place' : 'places'}: the card on the page shows all
        </span>
      )}
    </button>
  );
}

function changeInWords(own: string, quoted: string): JSX.Element {
  const record = (
    <>
      the record has “<bdi>{own}</bdi>”
    </>
  );
  if (quoted === '') return <>Missing here: {record}</>;
  const here = (
    <>
      Here “<bdi>{quoted}</bdi>”
    </>
  );
  return own === '' ? (
    <>{here}, not in the record</>
  ) : (
    <>
      {here}, {record}
    </>
  );
}
