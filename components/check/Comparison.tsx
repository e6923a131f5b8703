import type { JSX } from 'preact';
import type { Segment } from '../../engine/quotes/types.ts';

interface Props {
  readonly segments: readonly Segment[];
  /** BCP 47 tag of the record's words. */
  readonly language: string;
}

/** Both wordings in one text. Shape tells them apart as much as colour, and words do for those who listen. */
export function Comparison({ segments, language }: Props): JSX.Element {
  const changed = segments.some(({ kind }) => kind !== 'same');
  return (
    <>
      <p class="quote comparison" lang={language}>
        {segments.map((segment, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments are a text in order and never move.
          <Piece key={place} segment={segment} />
        ))}
      </p>
      {changed && (
        <p class="meta legend">
          <del>Struck through</del>: in the record, not in the text. <ins>Underlined</ins>: in the text, not in the
          record.
        </p>
      )}
    </>
  );
}

function Piece({ segment: { kind, text } }: { readonly segment: Segment }): JSX.Element {
  switch (kind) {
    case 'same':
      return <>{text}</>;
    case 'cut':
      return (
        <del class="cut">
          <span class="unseen">(cut: </span>
          {text}
          <span class="unseen">)</span>
        </del>
      );
    case 'missing':
      return (
        <del>
          <span class="unseen">(in the record: </span>
          {text}
          <span class="unseen">)</span>
        </del>
      );
    case 'added':
      return (
        <ins>
          <span class="unseen">(in the text: </span>
          {text}
          <span class="unseen">)</span>
        </ins>
      );
  }
}
