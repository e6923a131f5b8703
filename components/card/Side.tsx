import type { JSX } from 'preact';
import type { PassageView, SideView } from '../../engine/card/card-view.ts';
import type { Copy } from './CopyButton.tsx';
import { Icon } from './Icon.tsx';
import { PassageEntry } from './PassageEntry.tsx';

interface Props {
  readonly id: string;
  readonly heading: 'Statement' | 'Finding';
  readonly side: SideView;
  /** Which of the entries is to be seen; -1: none. */
  readonly at: number;
  readonly onStep: (to: number) => void;
  readonly copy: Copy;
}

/** Which entry stands foremost. */
export function firstShown(side: SideView): number {
  return side.kind === 'passages' ? side.shown : -1;
}

/** One of the two columns. Both are this one component, so that neither can weigh more than the other. */
export function Side({ id, heading, side, at, onStep, copy }: Props): JSX.Element {
  const what = heading.toLowerCase();
  const entries = side.kind === 'no-reply' ? [] : side.entries;
  const entry = side.kind === 'no-reply' ? side.entry : entries[at];
  const pager =
    entries.length > 1 || (side.kind === 'nothing' && entries.length > 0) ? (
      <Pager what={what} entries={entries} at={at} from={side.kind === 'nothing' ? -1 : 0} onStep={onStep} />
    ) : null;
  return (
    <section class="side" aria-labelledby={id}>
      <div class="side-head">
        <h3 class="label" id={id}>
          {heading}
        </h3>
        {pager}
      </div>
      {side.kind !== 'passages' && at === -1 && <p class="said-by-us">{side.line}</p>}
      {entry && <PassageEntry passage={entry} copy={copy} />}
    </section>
  );
}

interface PagerProps {
  readonly what: string;
  readonly entries: readonly PassageView[];
  readonly at: number;
  /** The first step: -1 where the side opens on "nothing on this". */
  readonly from: number;
  readonly onStep: (to: number) => void;
}

/** Steps through the passages of the topic. `aria-disabled` keeps the focus where it is at either end. */
function Pager({ what, entries, at, from, onStep }: PagerProps): JSX.Element {
  const step = (by: number): void => onStep(Math.min(Math.max(at + by, from), entries.length - 1));
  return (
    <div class="pager">
      <button
        type="button"
        class="button"
        data-kind="icon"
        aria-label={`Previous ${what}`}
        aria-disabled={at === from}
        onClick={() => step(-1)}
      >
        <Icon sign="previous" />
      </button>
      <span class="meta" role="status">
        {at === -1 ? (
          `${entries.length} on other points`
        ) : (
          <>
            <span class="unseen">{what} </span>
            {at + 1} of {entries.length}
          </>
        )}
      </span>
      <button
        type="button"
        class="button"
        data-kind="icon"
        aria-label={`Next ${what}`}
        aria-disabled={at === entries.length - 1}
        onClick={() => step(1)}
      >
        <Icon sign="next" />
      </button>
    </div>
  );
}
