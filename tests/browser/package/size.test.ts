import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packGate } from '../../../engine/match/pack-gate.ts';
import { nameWords } from '../../../engine/reading/gates.ts';
import { outputFolder } from '../../../scripts/build-extension.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';

/** What every frame of every page carries, in bytes after gzip; names are counted apart, for they grow with languages. */
const MOST_SCAN = 15_000;
const MOST_NAMES = 15_000;

/** Where a name may stand: code, what groups of words weigh, and by what languages are told. */
const MOST_ANNOTATE = 45_000;
/** Names and cue words of a page in any one language, and of the first one beside it, which every page needs. */
const MOST_WORDS = 15_000;

const { languages, ...lexicon } = readLexicon();
const names = zipped(packGate(nameWords({ ...lexicon, languages })));

function zipped(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

describe.each(['chrome', 'edge', 'firefox'] as const)('what every page carries (%s)', (target) => {
  const folder = outputFolder(target, 'shipped');
  const sizeOf = (file: string): number => zipped(readFileSync(`${folder}/${file}`));
  const scan = sizeOf('scan.js');

  it('is a small script', () => {
    expect(scan - names).toBeLessThan(MOST_SCAN);
    expect(scan - names).toBeGreaterThan(0);
  });

  it('and the names, which are few bytes', () => {
    expect(names).toBeLessThan(MOST_NAMES);
  });

  it('and more only where a name may stand', () => {
    expect(sizeOf('annotate.js')).toBeLessThan(MOST_ANNOTATE);
  });

  it('and words of the languages that stand there, each in a file of its own', () => {
    const [first, ...others] = languages.map(({ tag }) => `${tag}.js`);
    expect(readdirSync(`${folder}/words`).toSorted()).toEqual([first, ...others].toSorted());
    const always = sizeOf(`words/${first}`);
    for (const file of others) expect(always + sizeOf(`words/${file}`), file).toBeLessThan(MOST_WORDS);
  });
});
