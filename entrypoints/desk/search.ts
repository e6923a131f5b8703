/** The search engine as the look-up takes it: what was typed goes in. Indexed behind the first frame, or at the first word. */
import type { Search } from '../../components/lookup/LookUp.tsx';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { createLookup, type Lookup } from '../../engine/search/create-lookup.ts';
import { readInput, readQuery } from '../../engine/search/read-input.ts';

export function createSearch(record: DossierRecord): Search {
  let made: Lookup | null = null;
  const lookup: Lookup = (...asked) => {
    made ??= createLookup(record);
    return made(...asked);
  };
  // The first search takes ten times as long as the next, for its code is new to the browser: it is not a reader's.
  requestAnimationFrame(() => setTimeout(() => lookup(readQuery(record.meta.title))));
  return (typed) => {
    const input = readInput(typed);
    return input.kind === 'query' ? lookup(input.query) : { total: 0, hits: [], loosened: false, unknown: [] };
  };
}
