/** Reads the names, cue words and weights of the bundled dossier: the one place where scripts, tests and the build get them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Lexicon } from '../engine/dossier/lexicon.ts';
import { type LexiconFile, parseLexicon } from '../engine/dossier/parse-lexicon.ts';
import { dossierFolder } from './read-dossier.ts';

const WEIGHTS = 'weights.json';

/** @throws DossierError naming file and id, when the data cannot be trusted. */
export function readLexicon(folder = dossierFolder): Lexicon {
  return parseLexicon({
    names: readAll(`${folder}names/`),
    cues: readAll(`${folder}cues/`).filter(({ file }) => !file.endsWith(WEIGHTS)),
    weights: readJson(`${folder}cues/${WEIGHTS}`),
  });
}

/**
 * English first: its words are there on every page, and where two languages spell a word alike, the first one's reading of
 * it stands. Those whose words are alike follow each other, which makes the packed lexicon 2 % smaller; any other comes last.
 */
const ORDER = ['en', 'fr', 'it', 'es', 'pt', 'de', 'hu', 'tr', 'az', 'kk', 'ru', 'he', 'ar', 'hi', 'ja', 'zh'];

function readAll(folder: string): LexiconFile[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const placeOf = (name: string): number => {
    const place = ORDER.indexOf(name.replace('.json', ''));
    return place === -1 ? ORDER.length : place;
  };
  files.sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  return files.map((name) => readJson(folder + name));
}

function readJson(file: string): LexiconFile {
  return { file, json: JSON.parse(readFileSync(file, 'utf8')) };
}
