import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardView, PassageView } from '../../engine/card/card-view.ts';
import { Quotation } from '../quotation/Quotation.tsx';
import type { Copy } from './CopyButton.tsx';
import { Foot } from './Foot.tsx';
import { Icon } from './Icon.tsx';
import { firstShown, Side } from './Side.tsx';

/** What a reader can do with a card. Nothing here sends anything anywhere. */
export interface CardActions {
  readonly copy: Copy;
  readonly close: () => void;
  /** Absent where it means nothing, as on the welcome page. */
  readonly notThisOne?: () => void;
  readonly notOnThisSite?: () => void;
  readonly openLookup?: (passage: PassageView | null) => void;
}

export interface CardProps {
  readonly view: CardView;
  readonly actions: CardActions;
  /** “2 of 7”: the mention's place among those of the page; null where that means nothing. */
  readonly position: string | null;
  /** Spoken with the card's name when the focus moves into it; the page itself is never given anything to announce. */
  readonly summary: string | null;
}

/**
 * Statement and finding, side by side. A non-modal dialog: the page stays usable, and Tab leaves at both ends.
 * Only native controls, which still work where a page swallows events; never a text field, which a page would hear.
 */
export function Card({ view, actions, position, summary }: CardProps): JSX.Element {
  const { title, note } = view;
  const { copy, close, notThisOne, notOnThisSite, openLookup } = actions;
  const [statementAt, setStatementAt] = useState(() => firstShown(view.statement));
  const [findingAt, setFindingAt] = useState(() => firstShown(view.finding));
  const shown = view.statement.kind === 'no-reply' ? null : view.statement.entries[statementAt];
  const isBelow = (passage: string): boolean =>
    passage === shown?.id || (view.finding.kind !== 'no-reply' && passage === view.finding.entries[findingAt]?.id);
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby="card-title"
      aria-describedby={summary ? 'card-summary' : undefined}
      tabIndex={-1}
    >
      <header class="head">
        <h2 id="card-title">
          {title}
          <span class="on-record"> on the record</span>
        </h2>
        {position && <span class="meta">{position}</span>}
        <button type="button" class="button" data-kind="icon" aria-label="Close" onClick={close}>
          <Icon sign="close" />
        </button>
      </header>
      {summary && (
        <p class="unseen" id="card-summary">
          {summary}
        </p>
      )}
      {note && <p class="note small">{note}</p>}
      {view.quotation && (
        <Quotation view={view.quotation} isAttributed={isBelow(view.quotation.found?.passage ?? '')} />
      )}
      <div class="sides">
        <Side
          id="card-statement"
          heading="Statement"
          side={view.statement}
          at={statementAt}
          onStep={setStatementAt}
          copy={copy}
        />
        <Side
          id="card-finding"
          heading="Finding"
          side={view.finding}
          at={findingAt}
          onStep={setFindingAt}
          copy={copy}
        />
      </div>
      <Foot
        view={view}
        copy={copy}
        openLookup={openLookup && (() => openLookup(shown ?? null))}
        notThisOne={notThisOne}
        notOnThisSite={notOnThisSite}
      />
    </div>
  );
}
