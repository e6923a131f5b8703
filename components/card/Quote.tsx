import type { ComponentChildren, JSX } from 'preact';
import type { PassageView } from '../../engine/card/card-view.ts';

/**
 * What was left out between two slices: ours, so it stands outside the record's words and says itself aloud. It never
 * stands alone on a line, away from the words that it follows.
 */
function Gap({ isFirst = false }: { readonly isFirst?: boolean }): JSX.Element {
  return (
    <>
      {!isFirst && '\u00a0'}
      <span class="gap">
        <span aria-hidden="true">[…]</span>
        <span class="unseen">(words left out)</span>
      </span>{' '}
    </>
  );
}

/** The slices that bear on the mention; every gap between them is shown as a gap. */
export function Excerpt({ passage }: { readonly passage: PassageView }): JSX.Element {
  const { text, excerpt, language, direction } = passage;
  const pieces: ComponentChildren[] = [];
  let read = 0;
  for (const { start, end } of excerpt) {
    if (text.slice(read, start).trim() !== '') pieces.push(<Gap key={`gap-${start}`} isFirst={read === 0} />);
    else if (read > 0) pieces.push(text.slice(read, start));
    pieces.push(text.slice(start, end));
    read = end;
  }
  if (text.slice(read).trim() !== '') pieces.push(<Gap key="gap-end" />);
  return (
    <blockquote class="quote" lang={language} dir={direction}>
      <p>{pieces}</p>
    </blockquote>
  );
}

/** The whole passage with the slices that bear on the mention marked in it. */
export function WholePassage({ passage }: { readonly passage: PassageView }): JSX.Element {
  const { text, excerpt, language, direction } = passage;
  const pieces: ComponentChildren[] = [];
  let read = 0;
  for (const { start, end } of excerpt) {
    pieces.push(text.slice(read, start), <mark key={start}>{text.slice(start, end)}</mark>);
    read = end;
  }
  pieces.push(text.slice(read));
  return (
    <blockquote class="quote" lang={language} dir={direction}>
      <p>{pieces}</p>
    </blockquote>
  );
}

/** Whether the excerpt is all there is. */
export function isWhole({ text, excerpt }: PassageView): boolean {
  const [only, ...others] = excerpt;
  return others.length === 0 && only?.start === 0 && only.end === text.length;
}
