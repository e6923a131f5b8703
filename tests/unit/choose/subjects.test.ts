import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSubjects } from '../../../engine/choose/subjects-schema.ts';
import { dossierFolder, readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
type Json = { subjects: Record<string, unknown>[]; priors: Record<string, Record<string, number>> };
const file = (): Json => JSON.parse(readFileSync(`${dossierFolder}subjects.json`, 'utf8')) as Json;
const broken = (change: (json: Json) => unknown): (() => unknown) => {
  const json = file();
  change(json);
  return () => parseSubjects('subjects.json', json, record);
};

test('the bundled file is sound', () => {
  expect(() => parseSubjects('subjects.json', file(), record)).not.toThrow();
});

test('every statement and finding of the record is spoken for by a subject', () => {
  const { subjects } = parseSubjects('subjects.json', file(), record);
  const spokenFor = new Set(subjects.flatMap(({ statements, findings }) => [...statements, ...(findings ?? [])]));
  for (const { id, kind } of record.passages)
    if (kind === 'statement' || kind === 'finding') expect(spokenFor, id).toContain(id);
});

const first = (fields: object) => (json: Json) => json.subjects.splice(0, 1, { ...json.subjects[0], ...fields });
const prior = (topic: string, weights: Record<string, number>) => (json: Json) =>
  Object.assign(json.priors, { [topic]: weights });

test.each<[string, (json: Json) => unknown, RegExp]>([
  ['a passage that is not there', first({ statements: ['nso/99'] }), /nso\/99/u],
  ['a finding among the statements', first({ statements: ['guide/leak'] }), /guide\/leak is no statement/u],
  ['a term that cannot be read', first({ terms: { 1: ['*'] } }), /“\*”/u],
  ['a weight that is no number', first({ terms: { heavy: ['x'] } }), /subjects\.json/u],
  ['a subject twice', (json) => json.subjects.push({ ...json.subjects[0] }), /twice/u],
  ['a prior of no topic', prior('nobody', {}), /no such topic/u],
  ['a prior of no passage', prior('nso', { 'nso/99': 1 }), /nso\/99/u],
  ['an unknown field', first({ extra: 1 }), /extra/u],
])('%s is refused by name', (_, change, message) => {
  expect(broken(change)).toThrow(message);
});
