import type { JSX } from 'preact';
import type { LookupRoute } from '../../engine/desk/lookup-route.ts';
import { readFields } from '../../engine/desk/query-fields.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import type { LookupResult } from '../../engine/search/types.ts';
import { type Check, CheckPage } from '../check/CheckPage.tsx';
import { PassagePage, type PassageTools } from '../passage/PassagePage.tsx';
import { FieldChips } from './FieldChips.tsx';
import { Results } from './Results.tsx';

/** Finds what was typed; any text is safe. */
export type Search = (typed: string) => LookupResult;

export interface LookUpProps {
  readonly record: DossierRecord;
  readonly route: LookupRoute;
  readonly query: string;
  readonly search: Search;
  readonly check: Check;
  /** The page beside is a machine's translation. */
  readonly translated: boolean;
  readonly tools: PassageTools;
  /** Queries of this session, the latest first. */
  readonly history: readonly string[];
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
  readonly onForgetHistory: () => void;
}

/** The record: where to start, what was found, one passage whole, or a text compared with it. */
export function LookUp(props: LookUpProps): JSX.Element {
  const { record, route, search, query, tools, onQuery, onOpen, onBack } = props;
  if (route.view === 'passage') {
    return (
      <PassagePage record={record} id={route.id} tools={tools} onOpen={onOpen} onBack={onBack} onQuery={onQuery} />
    );
  }
  if (route.view === 'check') {
    const { check, translated } = props;
    return <CheckPage {...{ record, text: route.text, check, translated, onOpen, onBack }} />;
  }
  if (query.trim() === '') return <Start {...props} />;
  const narrowed = readFields(query).length;
  return (
    <>
      <details class="narrow">
        <summary>Narrow down{narrowed > 0 && ` (${narrowed})`}</summary>
        <FieldChips record={record} query={query} onQuery={onQuery} />
      </details>
      <Results record={record} query={query} found={search(query)} onOpen={onOpen} />
    </>
  );
}

function Start({ record, history, onQuery, onForgetHistory }: LookUpProps): JSX.Element {
  return (
    <div class="start">
      {history.length > 0 && (
        <section class="chip-group" aria-labelledby="history">
          <h2 class="label" id="history">
            Looked up in this session
          </h2>
          <ul class="chips">
            {history.map((query) => (
              <li key={query}>
                <button type="button" class="chip-button" onClick={() => onQuery(query)}>
                  <bdi>{query}</bdi>
                </button>
              </li>
            ))}
            <li>
              <button type="button" class="button" data-kind="quiet" onClick={onForgetHistory}>
                Forget
              </button>
            </li>
          </ul>
        </section>
      )}
      <FieldChips record={record} query="" onQuery={onQuery} />
      <p class="meta">
        Search for words, “exact phrases” or beginnings of words in all {record.passages.length} passages of the
        document.
      </p>
    </div>
  );
}
