/**
 * Turns a dossier file and its source text into a trusted `DossierRecord`.
 * Everything that a card could get wrong is refused here, at build time, with the file and the id named.
 */
import * as v from 'valibot';
import { DossierError } from './dossier-error.ts';
import { type DossierFile, dossierSchema, type Pointer } from './dossier-schema.ts';
import type { DossierRecord, Passage, Slice } from './types.ts';

export interface DossierInput {
  /** How errors name the dossier file. */
  readonly file: string;
  readonly json: unknown;
  readonly source: string;
  /** SHA-256 of the source's bytes, lower-case hex; computed by the caller, for the engine knows no crypto. */
  readonly sha256: string;
}

/** @throws DossierError when the file does not match the schema, or points at what is not there. */
export function parseDossier({ file, json, source, sha256 }: DossierInput): DossierRecord {
  const dossier = checkShape(file, json);
  const passages = resolvePassages(file, dossier, source);
  checkReferences(file, dossier, passages);
  const { id, title, publisher, published, url, language } = dossier;
  return {
    meta: { id, title, publisher, published, url, language, sha256 },
    source,
    speakers: dossier.speakers,
    passages,
    topics: dossier.topics,
    answers: dossier.answers,
    limits: dossier.limits,
  };
}

function checkShape(file: string, json: unknown): DossierFile {
  const result = v.safeParse(dossierSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new DossierError(file, v.getDotPath(issue) ?? '(root)', issue.message);
}

function resolvePassages(file: string, dossier: DossierFile, source: string): Passage[] {
  const passages = dossier.passages.map(({ starts, ends, caveats, ...passage }, ordinal) => {
    const slice = locate(source, { starts, ends }, { file, id: passage.id });
    return {
      ...passage,
      ...slice,
      ordinal,
      text: source.slice(slice.start, slice.end),
      caveats: caveats.map((caveat) => locate(source, caveat, { file, id: passage.id, within: slice })),
    };
  });
  for (const [index, passage] of passages.entries()) {
    const previous = passages[index - 1];
    if (previous && previous.end > passage.start)
      throw new DossierError(file, passage.id, `overlaps or stands before ${previous.id} in the source`);
    for (const heading of [passage.part, passage.section])
      if (!source.includes(heading)) throw new DossierError(file, passage.id, `no heading “${heading}” in the source`);
  }
  return passages;
}

interface Place {
  readonly file: string;
  readonly id: string;
  readonly within?: Slice;
}

function locate(source: string, { starts, ends }: Pointer, { file, id, within }: Place): Slice {
  const start = onlyIndexOf(source, starts, { file, id });
  const end = ends === undefined ? start + starts.length : onlyIndexOf(source, ends, { file, id }) + ends.length;
  if (end < start + starts.length) throw new DossierError(file, id, `“${ends}” ends before “${starts}” in the source`);
  if (within && (start < within.start || end > within.end))
    throw new DossierError(file, id, `“${starts}” is no part of the passage`);
  return { start, end };
}

function onlyIndexOf(source: string, words: string, { file, id }: Place): number {
  const index = source.indexOf(words);
  if (index === -1) throw new DossierError(file, id, `“${words}” is no slice of the source`);
  if (source.indexOf(words, index + 1) !== -1)
    throw new DossierError(file, id, `“${words}” stands more than once in the source`);
  return index;
}

function checkReferences(file: string, dossier: DossierFile, passages: readonly Passage[]): void {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const speakers = new Set(dossier.speakers.map((speaker) => speaker.id));
  checkUnique(
    file,
    'speaker',
    dossier.speakers.map((speaker) => speaker.id),
  );
  checkUnique(
    file,
    'passage',
    passages.map((passage) => passage.id),
  );
  checkUnique(
    file,
    'topic',
    dossier.topics.map((topic) => topic.key),
  );

  const expect = (owner: string, id: string, kind?: Passage['kind']): void => {
    const passage = byId.get(id);
    if (!passage) throw new DossierError(file, owner, `there is no passage ${id}`);
    if (kind && passage.kind !== kind) throw new DossierError(file, owner, `${id} is a ${passage.kind}, not a ${kind}`);
  };
  for (const passage of passages)
    if (!speakers.has(passage.speaker))
      throw new DossierError(file, passage.id, `there is no speaker ${passage.speaker}`);
  for (const { key, statements, findings, related } of dossier.topics) {
    if ('noReply' in statements) expect(key, statements.noReply, 'no-response');
    else for (const id of statements.passages) expect(key, id, 'statement');
    if ('passages' in findings) for (const id of findings.passages) expect(key, id, 'finding');
    for (const id of related) expect(key, id);
  }
  for (const { statement, finding } of dossier.answers) {
    expect(`answer to ${statement}`, statement, 'statement');
    if (finding) expect(`answer to ${statement}`, finding, 'finding');
  }
  for (const { id, kind } of passages) {
    if (kind !== 'statement') continue;
    const findings = dossier.answers.filter(({ statement }) => statement === id).map(({ finding }) => finding);
    if (findings.length === 0)
      throw new DossierError(file, id, 'no answer says which finding stands opposite, or that none does');
    if (findings.length > 1 && findings.includes(null))
      throw new DossierError(file, id, 'one answer says that there is no finding, another names one');
  }
}

function checkUnique(file: string, what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new DossierError(file, id, `this ${what} stands twice`);
    seen.add(id);
  }
}
