import type { JSX } from 'preact';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import type { Hit } from '../../engine/search/types.ts';
import { kindLabels, placeInWords, speakerName } from '../desk/labels.ts';
import { MarkedText } from '../desk/MarkedText.tsx';

interface Props {
  readonly record: DossierRecord;
  readonly hit: Hit;
  readonly onOpen: (id: string) => void;
}

/** One passage that was found, by the sentence that speaks most of what was asked. */
export function HitRow({ record, hit: { passage: id, sentence, ranges }, onOpen }: Props): JSX.Element | null {
  const passage = record.passages.find((other) => other.id === id);
  if (!passage) return null;
  const marks = ranges
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  return (
    <button type="button" class="row-button" data-row onClick={() => onOpen(id)}>
      <span class="row-head">
        <span class="label">{speakerName(record, passage)}</span> <span class="kind">{kindLabels[passage.kind]}</span>
      </span>
      <span class="quote">
        {sentence.start > passage.start && <span class="gap">… </span>}
        <MarkedText
          text={record.source.slice(sentence.start, sentence.end)}
          marks={marks}
          lang={record.meta.language}
        />
        {sentence.end < passage.end && <span class="gap"> …</span>}
      </span>
      <span class="meta">{placeInWords(passage)}</span>
    </button>
  );
}
