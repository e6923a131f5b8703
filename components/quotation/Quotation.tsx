import type { ComponentChildren, JSX } from 'preact';
import type { FoundView, QuotationView } from '../../engine/card/quotation-view.ts';
import type { Segment } from '../../engine/quotes/types.ts';
import { VerdictSign } from './VerdictSign.tsx';

interface Props {
  readonly view: QuotationView;
  /** Whether speaker, date and place of the record's words stand beside them already. */
  readonly isAttributed?: boolean;
  /** Goes to the passage in the look-up; absent where it stands beside it anyway. */
  readonly onOpen?: (passage: string) => void;
}

/** A quotation compared with the record: the verdict, what must be said with it, and the whole sentence of the record. */
export function Quotation({ view, isAttributed = false, onOpen }: Props): JSX.Element {
  const { verdict, headline, note, drops, found } = view;
  return (
    <section class="quotation" data-verdict={verdict} aria-label="The quotation">
      <h3 class="label verdict">
        <VerdictSign verdict={verdict} />
        {headline}
      </h3>
      {drops.length > 0 && (
        <p class="drops small">
          The cut removes: <strong>{drops.join(', ')}</strong>
        </p>
      )}
      {found && <Compared found={found} isAttributed={isAttributed} />}
      {note && <p class="meta note-of-verdict">{note}</p>}
      {found && onOpen && (
        <button type="button" class="button" data-kind="quiet" onClick={() => onOpen(found.passage)}>
          Read the whole passage
        </button>
      )}
    </section>
  );
}

/** The record's words as they stand; what only the quotation has is put in and labelled. */
function Compared({ found, isAttributed }: { readonly found: FoundView; readonly isAttributed: boolean }): JSX.Element {
  const { before, after, segments, language, direction, speaker, date, isoDate, place } = found;
  return (
    <figure class="compared">
      <blockquote class="quote" lang={language} dir={direction}>
        <p>
          {before && <span class="around">{before}</span>}
          {segments.map((segment, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the segments is all that tells them apart
            <SegmentText key={nth} segment={segment} />
          ))}
          {after && <span class="around">{after}</span>}
        </p>
      </blockquote>
      {!isAttributed && (
        <figcaption class="meta">
          <bdi>{speaker}</bdi>
          {'\u00a0· '}
          <bdi>
            <time dateTime={isoDate}>{date}</time>
          </bdi>
          {'\u00a0· '}
          <bdi>{place}</bdi>
        </figcaption>
      )}
    </figure>
  );
}

function SegmentText({ segment: { kind, text } }: { readonly segment: Segment }): JSX.Element {
  // White space stays outside, so that lines and strokes end with the words.
  const words = text.trimEnd();
  const space = text.slice(words.length);
  return (
    <>
      {drawSegment(kind, words)}
      {space}
    </>
  );
}

function drawSegment(kind: Segment['kind'], words: string): ComponentChildren {
  switch (kind) {
    case 'same':
      return <span class="same">{words}</span>;
    case 'cut':
      return (
        <>
          <Tag>cut</Tag>
          <span class="cut">{words}</span>
        </>
      );
    case 'missing':
      return (
        <>
          <Tag>missing</Tag>
          <del>{words}</del>
        </>
      );
    case 'added':
      return (
        <>
          <Tag>added</Tag>
          <ins>{words}</ins>
        </>
      );
  }
}

/** Names what the stroke only shows; a word of ours among the record's, so in another face. Never parted from its words. */
function Tag({ children }: { readonly children: string }): JSX.Element {
  return (
    <>
      {' '}
      <span class="tag" lang="en">
        {children}:{'\u00a0'}
      </span>
    </>
  );
}
