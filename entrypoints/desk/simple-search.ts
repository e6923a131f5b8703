/** Stands in until the search engine is there. */

import { topicsOf } from '../../engine/desk/counterparts.ts';
import type { Search } from '../../engine/desk/lookup-types.ts';
import { readFields } from '../../engine/desk/query-fields.ts';
import type { DossierRecord } from '../../engine/dossier/types.ts';

export function simpleSearch(record: DossierRecord): Search {
  return (query) => {
    const fields = readFields(query);
    const words = query
      .replace(/\S+:\S+/g, ' ')
      .toLowerCase()
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 8);
    const hits = record.passages
      .filter((passage) =>
        fields.every(({ name, value }) =>
          name === 'topic' ? topicsOf(record, passage).some(({ key }) => key === value) : passage[name] === value,
        ),
      )
      .filter(({ text }) => words.every((word) => text.toLowerCase().includes(word)))
      .map((passage) => ({
        passage,
        sentence: { start: passage.start, end: passage.end },
        marks: words
          .map((word) => passage.text.toLowerCase().indexOf(word))
          .map((at, index) => ({ start: passage.start + at, end: passage.start + at + (words[index]?.length ?? 0) })),
      }));
    return { hits, note: null };
  };
}
