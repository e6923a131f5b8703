import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardView } from '../../engine/card/card-view.ts';
import { groupByTopic, keyOf, type PageMention } from '../../engine/desk/page-mentions.ts';
import { MentionSentence } from './MentionSentence.tsx';
import { RecordSays } from './RecordSays.tsx';

interface Props {
  readonly mentions: readonly PageMention[];
  readonly labelOf: (topic: string) => string;
  /** What the record holds for a mention, chosen by the words around it. */
  readonly cardOf: (mention: PageMention) => CardView | null;
  readonly onJump: (mention: PageMention) => void;
  readonly onOpen: (id: string) => void;
  /** Between the filter and the list. */
  readonly children?: ComponentChildren;
}

/** Everything that this page says of the record's matter, in the order in which it says it, with the record beside it. */
export function Dossier({ mentions, labelOf, cardOf, onJump, onOpen, children }: Props): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = groupByTopic(mentions);
  // A topic that has left the page filters nothing.
  const topic = groups.some((group) => group.topic === chosen) ? chosen : null;
  const shown = topic === null ? mentions : mentions.filter((mention) => mention.topic === topic);
  return (
    <>
      {groups.length > 1 && (
        <fieldset class="topic-filter">
          <legend class="unseen">Show the mentions of</legend>
          <div class="chips">
            <Chip label="All" count={mentions.length} on={topic === null} onClick={() => setChosen(null)} />
            {groups.map(({ topic: key, mentions: group }) => (
              <Chip
                key={key}
                label={labelOf(key)}
                count={group.length}
                on={topic === key}
                onClick={() => setChosen(topic === key ? null : key)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {children}
      <ol class="rows dossier">
        {shown.map((mention) => (
          <li key={keyOf(mention)}>
            <button type="button" class="row-button" data-row onClick={() => onJump(mention)}>
              <span class="label">{labelOf(mention.topic)}</span>
              <MentionSentence mention={mention} />
            </button>
            <RecordSays mention={mention} cardOf={cardOf} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface ChipProps {
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
  readonly onClick: () => void;
}

function Chip({ label, count, on, onClick }: ChipProps): JSX.Element {
  return (
    <button type="button" class="chip-button" aria-pressed={on} onClick={onClick}>
      {label} <span class="chip-count">{count}</span>
    </button>
  );
}
