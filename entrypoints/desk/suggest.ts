/** What the address bar suggests for words after the keyword. The index is made when somebody first types there. */
import type { Suggestion } from '../../browser/omnibox.ts';
import { clipAround } from '../../engine/desk/clip.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { createLookup, type Lookup } from '../../engine/search/create-lookup.ts';
import { readInput } from '../../engine/search/read-input.ts';

/** As many as the browsers show below the first line. */
const MOST = 5;
/** One line of an address bar. UTF-16 code units. */
const LONGEST = 110;

export function createSuggest(record: DossierRecord): (typed: string) => readonly Suggestion[] {
  let lookup: Lookup | null = null;
  return (typed) => {
    const input = readInput(typed);
    if (input.kind !== 'query') return [];
    lookup ??= createLookup(record);
    return lookup(input.query, { limit: MOST }).hits.flatMap(({ passage: id, sentence, ranges }) => {
      const passage = record.passages.find((other) => other.id === id);
      if (!passage) return [];
      const speaker = record.speakers.find((other) => other.id === passage.speaker)?.name ?? passage.speaker;
      const words = record.source.slice(sentence.start, sentence.end);
      const at = Math.max(0, (ranges.find(({ start }) => start >= sentence.start)?.start ?? 0) - sentence.start);
      const { text } = clipAround(words, { start: at, end: at }, LONGEST);
      return [{ passage: id, description: `${speaker}: ${text}` }];
    });
  };
}
