import type { JSX } from 'preact';
import type { DossierRecord, Passage } from '../../engine/dossier/types.ts';

interface Props {
  readonly record: DossierRecord;
  readonly passage: Passage;
  readonly side: 'before' | 'after';
  readonly onOpen: (id: string) => void;
}

/** The passage before or after, faintly: the words stand in a text, not alone. */
export function Neighbour({ record, passage, side, onOpen }: Props): JSX.Element {
  return (
    <button type="button" class="neighbour" data-side={side} data-row onClick={() => onOpen(passage.id)}>
      <span class="label">{side === 'before' ? 'Before it' : 'After it'}</span>
      <span class="quote" lang={record.meta.language} dir="auto">
        {passage.text}
      </span>
    </button>
  );
}
