/** The search engine as the look-up takes it: what was typed goes in. Indexed at the first word, or in a moment of rest. */
import type { Search } from '../../components/lookup/LookUp.tsx';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { createLookup, type Lookup } from '../../engine/search/create-lookup.ts';
import { type Query, readInput } from '../../engine/search/read-input.ts';

const NOTHING: Query = { words: [], phrases: [], filters: [] };
/** The box comes first: nobody types within this time of its being there. */
const REST_MS = 50;

export function createSearch(record: DossierRecord): Search {
  let made: Lookup | null = null;
  const lookup: Lookup = (...asked) => {
    made ??= createLookup(record);
    return made(...asked);
  };
  setTimeout(() => lookup(NOTHING), REST_MS);
  return (typed) => {
    const input = readInput(typed);
    return input.kind === 'query' ? lookup(input.query) : { total: 0, hits: [], loosened: false, unknown: [] };
  };
}
