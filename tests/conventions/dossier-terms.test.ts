/** A second dossier is a second folder: no code but the data knows what this one is about. */
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../scripts/read-dossier.ts';
import { readLexicon } from '../../scripts/read-lexicon.ts';
import { readSources, withoutComments } from './project-files.ts';

const record = readRecord();

/** Names of topics and speakers, and every single word of them that is a name by itself. */
function termsOf(): readonly string[] {
  const labels = [...record.topics.map(({ label }) => label), ...record.speakers.map(({ name }) => name)];
  const keys = record.topics.map(({ key }) => key.replaceAll('-', ' '));
  return [...new Set([...labels, ...keys].map((term) => term.toLowerCase()))];
}

function offencesOf(path: string, text: string, terms: readonly string[]): readonly string[] {
  const code = withoutComments(text).toLowerCase();
  return terms
    .filter((term) => new RegExp(`\\b${term.replace(/[^a-z0-9]+/g, '[^a-z0-9]?')}\\b`).test(code))
    .map((term) => `${path}: ${term}`);
}

describe('terms of the dossier', () => {
  const terms = termsOf();

  it('stand nowhere in engine, page, components and browser', () => {
    expect(terms).toContain('pegasus');
    expect(terms.length).toBeGreaterThanOrEqual(record.topics.length);
    const files = readSources(['engine', 'page', 'components', 'browser']);
    expect(files.flatMap(({ path, text }) => offencesOf(path, text, terms))).toEqual([]);
    expect(offencesOf('page/a.ts', "const topic = 'saudi-arabia';", terms)).toHaveLength(1);
    expect(offencesOf('page/a.ts', 'const isPegasus = text === "Pegasus";', terms)).toHaveLength(1);
  });

  it('are known to the lexicon, so that this list is not out of date', () => {
    expect(JSON.stringify(readLexicon()).toLowerCase()).toContain('pegasus');
  });
});
