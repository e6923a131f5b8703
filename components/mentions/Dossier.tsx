import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardView } from '../../engine/card/card-view.ts';
import type { PageEntry } from '../../engine/desk/page-entries.ts';
import { groupByTopic, keyOf, type PageMention } from '../../engine/desk/page-mentions.ts';
import { QuotationRow } from '../quotation/QuotationRow.tsx';
import { MentionSentence } from './MentionSentence.tsx';
import { RecordSays } from './RecordSays.tsx';

interface Props {
  readonly entries: readonly PageEntry[];
  /** The page holds more than are listed: how many of a topic is not known. */
  readonly isPart: boolean;
  readonly labelOf: (topic: string) => string;
  /** What the record holds for a mention, chosen by the words around it. */
  readonly cardOf: (mention: PageMention) => CardView | null;
  readonly onJump: (place: { readonly frameId: number; readonly id: number }) => void;
  readonly onOpen: (id: string) => void;
}

type Filter =
  | { readonly kind: 'all' }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'quotations' };

const ALL: Filter = { kind: 'all' };

/** Everything that this page says of the record's matter, in the order in which it says it, with the record beside it. */
export function Dossier({ entries, isPart, labelOf, cardOf, onJump, onOpen }: Props): JSX.Element {
  const [chosen, setChosen] = useState<Filter>(ALL);
  const mentions = entries.flatMap((entry) => (entry.kind === 'mention' ? [entry.mention] : []));
  const groups = groupByTopic(mentions);
  const quotationCount = entries.length - mentions.length;
  const choices: readonly Choice[] = [
    { filter: ALL, label: 'All', count: null },
    ...(quotationCount > 0
      ? [{ filter: { kind: 'quotations' } as const, label: 'Quotations', count: quotationCount }]
      : []),
    ...groups.map(({ topic, mentions: group }) => ({
      filter: { kind: 'topic', topic } as const,
      label: labelOf(topic),
      count: group.length,
    })),
  ];
  // What has left the page filters nothing.
  const filter = choices.some((choice) => isSame(choice.filter, chosen)) ? chosen : ALL;
  return (
    <>
      {choices.length > 2 && (
        <fieldset class="topic-filter">
          <legend class="unseen">Show what the page says of</legend>
          <div class="chips">
            {choices.map(({ filter: own, label, count }) => (
              <button
                key={label}
                type="button"
                class="chip-button"
                aria-pressed={isSame(own, filter)}
                onClick={() => setChosen(isSame(own, filter) ? ALL : own)}
              >
                {label}
                {count !== null && (
                  <>
                    {' '}
                    <span class="chip-count">
                      {count}
                      {isPart && '+'}
                    </span>
                  </>
                )}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <ol class="rows dossier">
        {entries
          .filter((entry) => passes(entry, filter))
          .map((entry) =>
            entry.kind === 'mention' ? (
              <li key={keyOf(entry.mention)}>
                <button type="button" class="row-button" data-row onClick={() => onJump(entry.mention)}>
                  <span class="label">{labelOf(entry.mention.topic)}</span>
                  <MentionSentence mention={entry.mention} />
                </button>
                <RecordSays mention={entry.mention} cardOf={cardOf} onOpen={onOpen} />
              </li>
            ) : (
              <li key={keyOf(entry.quotation)} class="quoted">
                <QuotationRow quotation={entry.quotation} onJump={onJump} />
              </li>
            ),
          )}
      </ol>
    </>
  );
}

interface Choice {
  readonly filter: Filter;
  readonly label: string;
  readonly count: number | null;
}

function isSame(a: Filter, b: Filter): boolean {
  return a.kind === 'topic' ? b.kind === 'topic' && a.topic === b.topic : a.kind === b.kind;
}

function passes(entry: PageEntry, filter: Filter): boolean {
  if (filter.kind === 'all') return true;
  if (filter.kind === 'quotations') return entry.kind === 'quotation';
  return entry.kind === 'mention' && entry.mention.topic === filter.topic;
}
