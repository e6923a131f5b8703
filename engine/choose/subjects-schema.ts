/** The subjects file as its author writes it, checked at build time against the record that it speaks of. */
import * as v from 'valibot';
import { DossierError } from '../dossier/dossier-error.ts';
import type { DossierRecord, PassageKind } from '../dossier/types.ts';
import { createTermReader, type Term } from './terms.ts';
import type { Subject, Subjects } from './types.ts';

const MAX_TERM = 1_000;
const MAX_TERMS = 400;

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const term = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TERM));
const termsByWeight = v.record(
  v.pipe(v.string(), v.regex(/^\d+(?:\.\d+)?$/u)),
  v.pipe(v.array(term), v.maxLength(MAX_TERMS)),
);

export const subjectsSchema = v.strictObject({
  words: v.record(v.pipe(v.string(), v.regex(/^[a-z-]+$/u)), term),
  subjects: v.array(
    v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u)),
      label: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      statements: v.array(v.string()),
      findings: v.nullable(v.array(v.string())),
      terms: termsByWeight,
    }),
  ),
  priors: v.record(v.string(), v.record(v.string(), weight)),
});

/** @throws DossierError naming file and subject, when the file does not match the schema or the record. */
export function parseSubjects(file: string, json: unknown, record: DossierRecord): Subjects {
  const result = v.safeParse(subjectsSchema, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new DossierError(file, v.getDotPath(issue) ?? '(root)', issue.message);
  }
  const { words, subjects, priors } = result.output;
  const kinds = new Map(record.passages.map(({ id, kind }) => [id, kind]));
  const expect = (owner: string, id: string, kind?: PassageKind): void => {
    if (!kinds.has(id)) throw new DossierError(file, owner, `there is no passage ${id}`);
    if (kind && kinds.get(id) !== kind) throw new DossierError(file, owner, `${id} is no ${kind}`);
  };
  const seen = new Set<string>();
  for (const { key, statements, findings } of subjects) {
    if (seen.has(key)) throw new DossierError(file, key, 'this subject stands twice');
    seen.add(key);
    for (const id of statements) expect(key, id, 'statement');
    for (const id of findings ?? []) expect(key, id, 'finding');
  }
  const topics = new Set(record.topics.map((topic) => topic.key));
  for (const [topic, weights] of Object.entries(priors)) {
    if (!topics.has(topic)) throw new DossierError(file, topic, 'there is no such topic');
    for (const id of Object.keys(weights)) expect(topic, id);
  }
  const readTerm = createTermReader(words);
  for (const name of Object.keys(words))
    if (readTerm(`@${name}`) === null) throw new DossierError(file, name, 'this list of words cannot be read');
  return { words, subjects: subjects.map((subject) => withTerms(file, subject, readTerm)), priors };
}

type SubjectFile = v.InferOutput<typeof subjectsSchema>['subjects'][number];

function withTerms(
  file: string,
  { key, label, statements, findings, terms }: SubjectFile,
  readTerm: (text: string) => Term | null,
): Subject {
  const weighted = Object.entries(terms).flatMap(([weight, list]) =>
    list.map((term) => ({ term, weight: Number(weight) })),
  );
  for (const { term } of weighted)
    if (readTerm(term) === null) throw new DossierError(file, key, `“${term}” cannot be read as a term`);
  return { key, label, statements, findings, terms: weighted };
}
