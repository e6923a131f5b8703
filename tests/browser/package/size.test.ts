import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packLexicon } from '../../../engine/dossier/pack-lexicon.ts';
import { packGate } from '../../../engine/match/pack-gate.ts';
import { nameWords } from '../../../engine/reading/gates.ts';
import { outputFolder } from '../../../scripts/build-extension.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';

/** What every frame of every page carries, in bytes after gzip; names are counted apart, for they grow with languages. */
const MOST_SCAN = 15_000;
const MOST_NAMES = 15_000;

/** Where a name may stand: code, and names and cue words of all languages apart. */
const MOST_ANNOTATE = 45_000;
/** Words of fifteen languages for what English has words for; each has its own, as if no other but English were there. */
const MOST_LEXICON = 46_000;

const lexicon = gzipSync(packLexicon(readLexicon()), { level: 9 }).length;
const names = gzipSync(packGate(nameWords(readLexicon())), { level: 9 }).length;

describe.each(['chrome', 'edge', 'firefox'] as const)('what every page carries (%s)', (target) => {
  const scan = gzipSync(readFileSync(`${outputFolder(target, 'shipped')}/scan.js`), { level: 9 }).length;

  it('is a small script', () => {
    expect(scan - names).toBeLessThan(MOST_SCAN);
    expect(scan - names).toBeGreaterThan(0);
  });

  it('and the names, which are few bytes', () => {
    expect(names).toBeLessThan(MOST_NAMES);
  });

  it('and more only where a name may stand', () => {
    const annotate = gzipSync(readFileSync(`${outputFolder(target, 'shipped')}/annotate.js`), { level: 9 }).length;
    expect(lexicon).toBeLessThan(MOST_LEXICON);
    expect(annotate - lexicon).toBeLessThan(MOST_ANNOTATE);
    expect(annotate - lexicon).toBeGreaterThan(0);
  });
});
