import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Counterpart, counterpartsOf } from '../../engine/desk/counterparts.ts';
import type { DossierRecord, Passage } from '../../engine/dossier/types.ts';
import { kindLabels, speakerName } from '../desk/labels.ts';

interface Props {
  readonly record: DossierRecord;
  readonly passage: Passage;
  readonly onOpen: (id: string) => void;
}

/** As many as stand on the page at once; a finding may be answered by a dozen statements. */
const FIRST = 3;

/** The other side on the same point, in the same size and weight, and why the two stand together. */
export function Opposite({ record, passage, onOpen }: Props): JSX.Element | null {
  const [openFor, setOpenFor] = useState<string | null>(null);
  const counterparts = counterpartsOf(record, passage);
  if (counterparts.length === 0) return null;
  const shown = openFor === passage.id ? counterparts : counterparts.slice(0, FIRST);
  const rest = counterparts.length - shown.length;
  return (
    <section class="opposite" aria-labelledby="opposite">
      <h3 class="label" id="opposite">
        {passage.kind === 'finding' ? 'Said on the same point' : 'Found on the same point'}
      </h3>
      <ul>
        {shown.map((counterpart) => (
          <li key={counterpart.passage?.id ?? counterpart.why}>
            <Entry record={record} counterpart={counterpart} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button" data-row onClick={() => setOpenFor(passage.id)}>
          Show {rest} more
        </button>
      )}
    </section>
  );
}

interface EntryProps {
  readonly record: DossierRecord;
  readonly counterpart: Counterpart;
  readonly onOpen: (id: string) => void;
}

function Entry({ record, counterpart: { passage, why }, onOpen }: EntryProps): JSX.Element {
  if (!passage) return <p class="small">{why}</p>;
  return (
    <figure class="whole">
      <p class="passage-head">
        <span class="speaker">{speakerName(record, passage)}</span> <span class="kind">{kindLabels[passage.kind]}</span>
      </p>
      <blockquote class="quote" lang={record.meta.language} dir="auto" cite={record.meta.url}>
        <p>{passage.text}</p>
      </blockquote>
      <figcaption class="meta">
        {why}{' '}
        <button type="button" class="button" data-kind="quiet" data-row onClick={() => onOpen(passage.id)}>
          Open this passage
        </button>
      </figcaption>
    </figure>
  );
}
