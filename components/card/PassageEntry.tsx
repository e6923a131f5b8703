import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PassageView } from '../../engine/card/card-view.ts';
import { type Copy, CopyButton } from './CopyButton.tsx';
import { Excerpt, isWhole, WholePassage } from './Quote.tsx';
import { Unfold } from './Unfold.tsx';

interface Props {
  readonly passage: PassageView;
  readonly copy: Copy;
}

/** One passage: who, the words, when and where, and how to read and to take along all of it. */
export function PassageEntry({ passage, copy }: Props): JSX.Element {
  const { id, speaker, isoDate, date, place, url } = passage;
  const words = useId();
  /** Of which passage all is to be seen: the next one begins with what bears on the mention. */
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const isUnfolded = unfolded === id;
  return (
    <figure class="entry">
      <p class="speaker">{speaker}</p>
      <div class="words" id={words}>
        {isUnfolded ? <WholePassage passage={passage} /> : <Excerpt passage={passage} />}
      </div>
      <figcaption class="meta">
        <time dateTime={isoDate}>{date}</time>
        {'\u00a0· '}
        <a class="source" href={url} target="_blank" rel="noopener noreferrer">
          {place}
          <span class="unseen">, source of this passage by {speaker}</span>
        </a>
      </figcaption>
      <div class="row">
        {!isWhole(passage) && (
          <Unfold isOpen={isUnfolded} controls={words} onToggle={() => setUnfolded(isUnfolded ? null : id)}>
            Whole passage
          </Unfold>
        )}
        <CopyButton passage={passage} isWhole={isUnfolded} copy={copy} />
      </div>
    </figure>
  );
}
