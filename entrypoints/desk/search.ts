/** The search engine as the look-up takes it: what was typed goes in. */
import type { Search } from '../../components/lookup/LookUp.tsx';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { createLookup } from '../../engine/search/create-lookup.ts';
import { readInput } from '../../engine/search/read-input.ts';

export function createSearch(record: DossierRecord): Search {
  const lookup = createLookup(record);
  return (typed) => {
    const input = readInput(typed);
    return input.kind === 'query' ? lookup(input.query) : { total: 0, hits: [], loosened: false, unknown: [] };
  };
}
