import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { buildQuotationView } from '../../engine/card/quotation-view.ts';
import type { CheckedPart, CheckedPaste } from '../../engine/desk/check-pasted.ts';
import { clipEnd } from '../../engine/desk/clip.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { Icon } from '../card/Icon.tsx';
import { countInWords } from '../desk/labels.ts';
import { HitRow } from '../lookup/HitRow.tsx';
import { Quotation } from '../quotation/Quotation.tsx';
import { TRANSLATED } from '../quotation/QuotationList.tsx';

export type Check = (text: string) => CheckedPaste;

interface Props {
  readonly record: DossierRecord;
  readonly text: string;
  readonly check: Check;
  /** The page beside is a machine's translation, and the text may be of it. */
  readonly translated: boolean;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
}

/** Enough of a long text to know it again. UTF-16 code units. */
const LONGEST_ECHO = 400;

/** A text beside the record: which words of it stand there, and how. */
export function CheckPage({ record, text, check, translated, onOpen, onBack }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each text is a new page to whoever listens to it.
  useEffect(() => heading.current?.focus(), [text]);
  const { parts, near } = useMemo(() => check(text), [check, text]);
  const title = parts.length > 1 ? countInWords(parts.length, 'quotation', 'quotations') : null;
  return (
    <article class="passage-page check-page">
      <button type="button" class="button" data-kind="quiet" onClick={onBack}>
        <Icon sign="previous" />
        Back
      </button>
      <h2 class="check-head" ref={heading} tabIndex={-1}>
        {title ? `${title} found in the record` : 'Compared with the record'}
      </h2>
      <blockquote class="compared-text" dir="auto">
        <p>{clipEnd(text, LONGEST_ECHO)}</p>
      </blockquote>
      {translated && <p class="small">{TRANSLATED}</p>}
      {parts.map((part) => (
        <Part
          key={`${part.judgement.place.start}:${part.quoted}`}
          {...{ record, part, onOpen }}
          echo={parts.length > 1}
        />
      ))}
      {parts.length === 0 && (
        <div class="part">
          <Quotation view={buildQuotationView(record, { verdict: 'none' }, text)} />
        </div>
      )}
      {near.length > 0 && (
        <section class="near" aria-labelledby="near">
          <h3 class="label" id="near">
            Passages that share words with it
          </h3>
          <ol class="rows">
            {near.map((hit) => (
              <li key={hit.passage}>
                <HitRow record={record} hit={hit} onOpen={onOpen} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

interface PartProps {
  readonly record: DossierRecord;
  readonly part: CheckedPart;
  /** Whether the words are repeated, because the text above holds more than them. */
  readonly echo: boolean;
  readonly onOpen: (id: string) => void;
}

function Part({ record, part: { quoted, judgement }, echo, onOpen }: PartProps): JSX.Element {
  return (
    <div class="part">
      {echo && (
        <p class="page-words" dir="auto">
          “{quoted}”
        </p>
      )}
      <Quotation view={buildQuotationView(record, judgement, quoted)} onOpen={onOpen} />
    </div>
  );
}
