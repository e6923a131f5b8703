import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { clipEnd } from '../../engine/desk/clip.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import type { LookupResult } from '../../engine/search/types.ts';
import { countInWords } from '../desk/labels.ts';
import { HitRow } from './HitRow.tsx';

interface Props {
  readonly record: DossierRecord;
  readonly query: string;
  readonly found: LookupResult;
  readonly onOpen: (id: string) => void;
}

/** As many as are drawn at each key; the rest is one button away. */
const FIRST = 12;
/** Enough of a query to know it again. UTF-16 code units. */
const LONGEST_ECHO = 60;
/** The count is announced once the typing pauses, not at each letter. */
const ANNOUNCE_MS = 500;

export function Results({ record, query, found, onOpen }: Props): JSX.Element {
  const [showAll, setShowAll] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question starts with the first results again.
  useEffect(() => setShowAll(false), [query]);
  const hits = showAll ? found.hits : found.hits.slice(0, FIRST);
  const rest = found.hits.length - hits.length;
  const count = found.total === 0 ? 'No passage found' : countInWords(found.total, 'passage', 'passages');
  return (
    <section class="results" aria-label="Results">
      <p class="meta count" aria-hidden="true">
        {count}
      </p>
      <Announced text={count} />
      {found.loosened && <p class="small">No passage holds all of these words. These hold some of them.</p>}
      {found.unknown.length > 0 && <p class="small">Not in this record: {found.unknown.join(', ')}.</p>}
      {found.hits.length === 0 && (
        <p class="small none">
          Nothing in this document speaks of “<bdi class="query-echo">{clipEnd(query.trim(), LONGEST_ECHO)}</bdi>”. It
          is one edited summary: that something is not in it does not mean that it was never said.
        </p>
      )}
      <ol class="rows">
        {hits.map((hit) => (
          <li key={hit.passage}>
            <HitRow record={record} hit={hit} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" class="button" data-row onClick={() => setShowAll(true)}>
          Show {countInWords(rest, 'more passage', 'more passages')}
        </button>
      )}
    </section>
  );
}

function Announced({ text }: { readonly text: string }): JSX.Element {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(setSaid, ANNOUNCE_MS, text);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
