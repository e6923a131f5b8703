import type { DossierRecord, Passage } from '../dossier/types.ts';
import { foldWord } from '../words/spelling.ts';
import { tokenize } from '../words/tokens.ts';
import type { Field, FieldFilter } from './read-input.ts';

export interface Filtering {
  readonly accepts: (passage: Passage) => boolean;
  readonly unknown: readonly string[];
}

/** A value fits a name when it is the beginning of it or of one of its words: `speaker:nso`, `topic:saudi`. */
type Names = ReadonlyMap<string, readonly string[]>;

/** Values of one field widen, different fields narrow: `speaker:india speaker:hungary kind:statement`. */
export function compileFilters(record: DossierRecord): (filters: readonly FieldFilter[]) => Filtering {
  const names: Readonly<Record<Field, Names>> = {
    speaker: new Map(record.speakers.map(({ id, name }) => [id, [id, name]])),
    kind: new Map(record.passages.map(({ kind }) => [kind, [kind, `${kind}s`]])),
    topic: new Map(record.topics.map(({ key, label }) => [key, [key, label]])),
  };
  const topicsOf = new Map<string, Set<string>>();
  for (const { key, statements, findings, related } of record.topics) {
    const sides = [statements, findings].flatMap((side) => ('passages' in side ? side.passages : []));
    const silent = 'noReply' in statements ? [statements.noReply] : [];
    for (const id of [...sides, ...silent, ...related]) topicsOf.set(id, (topicsOf.get(id) ?? new Set()).add(key));
  }

  return (filters) => {
    const wanted = new Map<Field, Set<string>>();
    const unknown: string[] = [];
    for (const { field, value } of filters) {
      const fitting = [...names[field]].filter(([, list]) => list.some((name) => fits(name, value))).map(([id]) => id);
      if (fitting.length === 0) unknown.push(`${field}:${value}`);
      wanted.set(field, new Set([...(wanted.get(field) ?? []), ...fitting]));
    }
    const has = (field: Field, id: string): boolean => wanted.get(field)?.has(id) ?? true;
    const topics = wanted.get('topic');
    return {
      unknown,
      accepts: ({ id, speaker, kind }) =>
        has('speaker', speaker) &&
        has('kind', kind) &&
        (topics === undefined || [...(topicsOf.get(id) ?? [])].some((topic) => topics.has(topic))),
    };
  };
}

function fits(name: string, value: string): boolean {
  const wanted = foldWord(value);
  if (foldWord(name).startsWith(wanted)) return true;
  return tokenize(name).some(({ folded }) => folded.startsWith(wanted));
}
