import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { inWords } from '../../engine/card/source-line.ts';
import { neighboursOf, topicsOf } from '../../engine/desk/counterparts.ts';
import type { DossierRecord, Passage } from '../../engine/dossier/types.ts';
import { Icon } from '../card/Icon.tsx';
import { kindLabels, speakerName } from '../desk/labels.ts';
import { CopyAs, type CopyTools } from './CopyAs.tsx';
import { Neighbour } from './Neighbour.tsx';
import { Opposite } from './Opposite.tsx';

export interface PassageTools extends CopyTools {
  /** The published page, at these words. */
  readonly linkTo: (passage: Passage) => string;
}

interface Props {
  readonly record: DossierRecord;
  readonly id: string;
  readonly tools: PassageTools;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
  readonly onQuery: (query: string) => void;
}

/** One passage, whole, where it stands in the document, and what stands opposite it. */
export function PassagePage({ record, id, tools, onOpen, onBack, onQuery }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const passage = record.passages.find((other) => other.id === id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each passage is a new page to whoever listens to it.
  useEffect(() => heading.current?.focus(), [id]);
  const back = (
    <button type="button" class="button" data-kind="quiet" onClick={onBack}>
      <Icon sign="previous" />
      Back
    </button>
  );
  if (!passage) {
    return (
      <section class="passage-page">
        {back}
        <h2 ref={heading} tabIndex={-1}>
          The record has no passage “<bdi>{id}</bdi>”
        </h2>
      </section>
    );
  }
  const { before, after } = neighboursOf(record, passage);
  const speaker = speakerName(record, passage);
  return (
    <article class="passage-page">
      {back}
      <p class="meta place">
        <span>{passage.part}</span>
        {passage.section !== passage.part && <span> › {passage.section}</span>}
      </p>
      {before && <Neighbour record={record} passage={before} side="before" onOpen={onOpen} />}
      <figure class="whole">
        <h2 class="passage-head" ref={heading} tabIndex={-1}>
          <span class="speaker">{speaker}</span> <span class="kind">{kindLabels[passage.kind]}</span>
        </h2>
        <blockquote class="quote" lang={record.meta.language} dir="auto" cite={record.meta.url}>
          <p>{passage.text}</p>
        </blockquote>
        <figcaption class="meta">
          <bdi>
            <time dateTime={record.meta.published}>{inWords(record.meta.published)}</time>
          </bdi>
          {' · '}
          <bdi>
            {record.meta.publisher}, “{record.meta.title}”
          </bdi>
          {' · '}
          <a class="source-link" href={tools.linkTo(passage)} target="_blank" rel="noopener noreferrer">
            Read it there
          </a>
        </figcaption>
        <CopyAs passage={passage} tools={tools} />
      </figure>
      {after && <Neighbour record={record} passage={after} side="after" onOpen={onOpen} />}
      <Opposite record={record} passage={passage} onOpen={onOpen} />
      <Topics record={record} passage={passage} onQuery={onQuery} />
    </article>
  );
}

interface TopicsProps {
  readonly record: DossierRecord;
  readonly passage: Passage;
  readonly onQuery: (query: string) => void;
}

function Topics({ record, passage, onQuery }: TopicsProps): JSX.Element | null {
  const topics = topicsOf(record, passage);
  if (topics.length === 0) return null;
  return (
    <section class="chip-group" aria-labelledby="topics-of-passage">
      <h3 class="label" id="topics-of-passage">
        More on
      </h3>
      <ul class="chips">
        {topics.map(({ key, label }) => (
          <li key={key}>
            <button type="button" class="chip-button" onClick={() => onQuery(`topic:${key}`)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
