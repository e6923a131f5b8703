import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView } from '../../engine/card/card-view.ts';
import type { Copy } from './CopyButton.tsx';
import { PassageEntry } from './PassageEntry.tsx';
import { Unfold } from './Unfold.tsx';

interface Props {
  readonly view: Pick<CardView, 'related' | 'reasons'>;
  readonly copy: Copy;
  readonly openLookup: (() => void) | undefined;
  readonly notThisOne: (() => void) | undefined;
  readonly notOnThisSite: (() => void) | undefined;
}

/** What leads on from the card: more to read, and, apart from it, the ways not to be shown it again. */
export function Foot({
  view: { related, reasons },
  copy,
  openLookup,
  notThisOne,
  notOnThisSite,
}: Props): JSX.Element | null {
  const [open, setOpen] = useState<'related' | 'reasons' | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just unfolded is brought into the card's view.
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [open]);
  const isEmpty = related.length + reasons.length === 0 && !(openLookup || notThisOne || notOnThisSite);
  if (isEmpty) return null;
  const toggle = (which: 'related' | 'reasons') => () => setOpen(open === which ? null : which);
  return (
    <footer class="foot">
      <div class="row">
        {reasons.length > 0 && (
          <Unfold isOpen={open === 'reasons'} controls="card-reasons" onToggle={toggle('reasons')}>
            Why is this marked?
          </Unfold>
        )}
        {related.length > 0 && (
          <Unfold isOpen={open === 'related'} controls="card-related" onToggle={toggle('related')}>
            See also
          </Unfold>
        )}
        {openLookup && (
          <button type="button" class="button" data-kind="quiet" onClick={openLookup}>
            Open in look-up
          </button>
        )}
        {(notThisOne || notOnThisSite) && (
          <span class="refusals">
            {notThisOne && (
              <button type="button" class="button" data-kind="quiet" onClick={notThisOne}>
                Not this one
              </button>
            )}
            {notOnThisSite && (
              <button type="button" class="button" data-kind="quiet" onClick={notOnThisSite}>
                Not on this site
              </button>
            )}
          </span>
        )}
      </div>
      {open === 'reasons' && (
        <div ref={panel} id="card-reasons" class="unfolded">
          <ul class="reasons small">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {open === 'related' && (
        <div ref={panel} id="card-related" class="unfolded">
          <ul class="related">
            {related.map((passage) => (
              <li key={passage.id}>
                <PassageEntry passage={passage} copy={copy} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </footer>
  );
}
