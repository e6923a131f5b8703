import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardView, PassageView, SideView } from '../../engine/card/card-view.ts';
import type { PageMention } from '../../engine/desk/page-mentions.ts';
import { Excerpt } from '../card/Quote.tsx';

interface Props {
  readonly mention: PageMention;
  readonly cardOf: (mention: PageMention) => CardView | null;
  readonly onOpen: (id: string) => void;
}

/** Statement and finding for one mention: the choice of the card, made only once somebody asks for it. */
export function RecordSays({ mention, cardOf, onOpen }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const card = open ? cardOf(mention) : null;
  return (
    <details class="record-says" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What the record says</summary>
      {card && (
        <>
          {card.note && <p class="small">{card.note}</p>}
          <div class="two-sides">
            <OneSide heading="Statement" side={card.statement} onOpen={onOpen} />
            <OneSide heading="Finding" side={card.finding} onOpen={onOpen} />
          </div>
          <p class="meta">Marked because: {mention.reasons.join('; ') || 'the name is plain by itself'}.</p>
        </>
      )}
    </details>
  );
}

interface SideProps {
  readonly heading: string;
  readonly side: SideView;
  readonly onOpen: (id: string) => void;
}

/** One component for both sides, so that neither can weigh more. */
function OneSide({ heading, side, onOpen }: SideProps): JSX.Element {
  const entry = foremost(side);
  return (
    <section class="one-side">
      <h3 class="label">{heading}</h3>
      {side.kind !== 'passages' && <p class="small">{side.line}</p>}
      {entry && (
        <figure>
          <p class="meta">{entry.speaker}</p>
          <Excerpt passage={entry} />
          <figcaption class="meta">
            <bdi>
              <time dateTime={entry.isoDate}>{entry.date}</time>
            </bdi>
            {' · '}
            <button type="button" class="button" data-kind="quiet" onClick={() => onOpen(entry.id)}>
              Whole passage
            </button>
          </figcaption>
        </figure>
      )}
    </section>
  );
}

function foremost(side: SideView): PassageView | null {
  if (side.kind === 'passages') return side.entries[side.shown] ?? null;
  return side.kind === 'no-reply' ? side.entry : null;
}
