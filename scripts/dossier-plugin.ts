/**
 * Serves the dossier to the bundles as virtual modules, parsed and checked. A dossier that cannot be trusted fails the
 * build. Several modules, so that the scan script carries names and cues and never the passages.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { packHead, packLexicon } from '../engine/dossier/pack-lexicon.ts';
import { packGate } from '../engine/match/pack-gate.ts';
import { buildTrigramBits } from '../engine/quotes/trigram-filter.ts';
import { nameWords } from '../engine/reading/gates.ts';
import { readRecord } from './read-dossier.ts';
import { readLexicon } from './read-lexicon.ts';
import { readSample } from './read-sample.ts';
import { readSubjects } from './read-subjects.ts';

const packing = fileURLToPath(new URL('../engine/dossier/pack-lexicon.ts', import.meta.url));

const modules: Readonly<Record<string, () => string>> = {
  'virtual:dossier/record': () => `export const record = ${asLiteral(readRecord())};`,
  'virtual:dossier/lexicon': () =>
    `import { unpackLexicon } from ${JSON.stringify(packing)};
    let unpacked;
    export const lexicon = () => (unpacked ??= unpackLexicon(${JSON.stringify(packLexicon(readLexicon()))}));`,
  'virtual:dossier/lexicon-head': () =>
    `import { unpackHead } from ${JSON.stringify(packing)};
    let unpacked;
    export const head = () => (unpacked ??= unpackHead(${JSON.stringify(packHead(readLexicon()))}));`,
  'virtual:dossier/languages': () =>
    `export const languages = ${JSON.stringify(readLexicon().languages.map(({ tag }) => tag))};`,
  'virtual:dossier/gate': () => `export const gate = ${JSON.stringify(packGate(nameWords(readLexicon())))};`,
  'virtual:dossier/trigrams': () => `export const trigrams = ${asLiteral(buildTrigramBits(readRecord()))};`,
  'virtual:dossier/sample': () => `export const sample = ${asLiteral(readSample())};`,
  'virtual:dossier/subjects': () => `export const subjects = ${asLiteral(readSubjects())};`,
};

export function dossierPlugin(): Plugin {
  return {
    name: 'on-record:dossier',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load: (id) => modules[id.slice(1)]?.() ?? null,
  };
}

/** JSON.parse of a string is read faster by engines than an object literal of the same size, and compresses alike. */
function asLiteral(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
