import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PassageView } from '../../engine/card/card-view.ts';
import { type Copy, CopyButton } from './CopyButton.tsx';
import { Excerpt, isWhole, WholePassage } from './Quote.tsx';

interface Props {
  readonly passage: PassageView;
  readonly copy: Copy;
  /** Further actions in the entry's last row. */
  readonly children?: ComponentChildren;
}

/** One passage: who, the words, where and when, and how to take them along. */
export function PassageEntry({ passage, copy, children }: Props): JSX.Element {
  const { id, speaker, isoDate, date, place, url } = passage;
  const [unfolded, setUnfolded] = useState<string | null>(null);
  return (
    <figure class="entry">
      <p class="speaker">{speaker}</p>
      <div class="words">
        {isWhole(passage) ? (
          <Excerpt passage={passage} />
        ) : (
          <>
            <div class="excerpt">
              <Excerpt passage={passage} />
            </div>
            <details
              class="whole"
              key={id}
              onToggle={({ currentTarget }) => setUnfolded(currentTarget.open ? id : null)}
            >
              <summary>
                <span class="when-closed">Whole passage</span>
                <span class="when-open">Only the words that bear on this</span>
              </summary>
              <WholePassage passage={passage} />
            </details>
          </>
        )}
      </div>
      <figcaption class="meta">
        <time dateTime={isoDate}>{date}</time>
        {'\u00a0· '}
        <span>{place}</span>
        {'\u00a0· '}
        <a href={url} target="_blank" rel="noopener noreferrer" aria-label={`Source of this passage by ${speaker}`}>
          Source
        </a>
      </figcaption>
      <div class="row">
        <CopyButton passage={passage} isWhole={unfolded === id} copy={copy} />
        {children}
      </div>
    </figure>
  );
}
