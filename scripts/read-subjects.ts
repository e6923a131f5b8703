/** Reads the bundled subjects file and checks it against the record. */
import { readFileSync } from 'node:fs';
import { parseSubjects } from '../engine/choose/subjects-schema.ts';
import type { Subjects } from '../engine/choose/types.ts';
import type { DossierRecord } from '../engine/dossier/types.ts';
import { dossierFolder, readRecord } from './read-dossier.ts';

/** @throws DossierError naming file and subject, when the data cannot be trusted. */
export function readSubjects(folder = dossierFolder, record: DossierRecord = readRecord(folder)): Subjects {
  const file = `${folder}subjects.json`;
  return parseSubjects(file, JSON.parse(readFileSync(file, 'utf8')), record);
}
