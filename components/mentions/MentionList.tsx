import type { JSX } from 'preact';
import { groupByTopic, keyOf, type PageMention } from '../../engine/desk/page-mentions.ts';
import { MentionSentence } from './MentionSentence.tsx';

interface Props {
  readonly mentions: readonly PageMention[];
  /** The page holds more than are listed: how many of a topic is not known. */
  readonly isPart: boolean;
  readonly labelOf: (topic: string) => string;
  readonly onJump: (mention: PageMention) => void;
}

/** What this page speaks of, by topic; each sentence leads to its place. The equal route for those who see no marks. */
export function MentionList({ mentions, isPart, labelOf, onJump }: Props): JSX.Element {
  return (
    <div class="mention-groups">
      {groupByTopic(mentions).map(({ topic, mentions: group }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`}>
          <h2 class="topic-head" id={`topic-${topic}`}>
            <span class="topic-name">{labelOf(topic)}</span>{' '}
            <span class="meta">
              {group.length}
              {isPart && '+'}
              <span class="unseen">{group.length === 1 && !isPart ? ' mention' : ' mentions'}</span>
            </span>
          </h2>
          <ol class="rows">
            {group.map((mention) => (
              <li key={keyOf(mention)}>
                <button type="button" class="row-button" data-row onClick={() => onJump(mention)}>
                  <MentionSentence mention={mention} />
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
