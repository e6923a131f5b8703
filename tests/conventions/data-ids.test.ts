/** Whatever names a passage or a topic in the data, names one that exists. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../scripts/read-dossier.ts';
import { listPaths, projectFolder } from './project-files.ts';

const { passages, topics } = readRecord();
const ids = new Set(passages.map(({ id }) => id));
const prefixes = new Set([...ids].map((id) => id.split('/')[0]));

/** Strings that look like a passage's id, wherever they stand, keys included. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return /^[a-z-]+\/[a-z0-9-]+$/.test(value) && prefixes.has(value.split('/')[0]) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...idsIn(key), ...idsIn(inner)]);
}

describe('ids in the data', () => {
  const files = listPaths().filter((path) => path.startsWith('data/') && path.endsWith('.json'));
  const read = (path: string): unknown => JSON.parse(readFileSync(`${projectFolder}${path}`, 'utf8'));

  it.each(files)('of passages resolve in %s', (path) => {
    expect(idsIn(read(path)).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('would be caught when they name no passage', () => {
    expect(idsIn({ answers: [{ 'nso/99': ['india/7', 'and/or'] }] })).toEqual(['nso/99', 'india/7']);
    expect(ids.has('nso/99')).toBe(false);
  });

  it('of topics resolve in every list of names', () => {
    const keys = new Set(topics.map(({ key }) => key));
    const named = files
      .filter((path) => path.includes('/names/'))
      .flatMap((path) => Object.keys((read(path) as { topics: object }).topics));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });
});
