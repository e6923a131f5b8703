/** Reads the sample paragraph that stands beside the dossier. */
import { readFileSync } from 'node:fs';
import { parseSample, type SampleRun } from '../engine/dossier/sample.ts';
import { dossierFolder, readRecord } from './read-dossier.ts';

/** @throws DossierError naming file and mention, when the sample does not fit the dossier. */
export function readSample(folder = dossierFolder): readonly SampleRun[] {
  const file = `${folder}sample.json`;
  return parseSample(file, JSON.parse(readFileSync(file, 'utf8')), readRecord(folder));
}
