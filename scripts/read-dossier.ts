/** Reads the bundled dossier from `data/` and parses it: the one place where scripts, tests and the build get it from. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDossier } from '../engine/dossier/parse-dossier.ts';
import type { DossierRecord } from '../engine/dossier/types.ts';

export const dossierFolder = fileURLToPath(new URL('../data/pegasus-project/', import.meta.url));

/** @throws DossierError naming file and id, when the data cannot be trusted. */
export function readRecord(folder = dossierFolder): DossierRecord {
  const bytes = readFileSync(`${folder}source.txt`);
  return parseDossier({
    file: `${folder}dossier.json`,
    json: JSON.parse(readFileSync(`${folder}dossier.json`, 'utf8')),
    source: bytes.toString('utf8'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
}
