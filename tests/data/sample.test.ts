import { describe, expect, it } from 'vitest';
import { DossierError } from '../../engine/dossier/dossier-error.ts';
import { parseSample } from '../../engine/dossier/sample.ts';
import { readRecord } from '../../scripts/read-dossier.ts';
import { readSample } from '../../scripts/read-sample.ts';

const record = readRecord();
const parse = (json: unknown) => parseSample('sample.json', json, record);

describe('the sample paragraph', () => {
  it('is one sentence after another, with mentions of topics that the record has', () => {
    const runs = readSample();
    expect(runs.map((run) => run.text).join('')).toMatch(/^\p{Lu}.*\.$/u);
    expect(runs.filter((run) => run.topic).length).toBeGreaterThan(3);
  });

  it.each([
    [
      'a mention of no topic',
      [{ text: 'a' }, { text: 'b', topic: 'horse' }],
      /sample\.json: b: there is no topic horse/u,
    ],
    ['no list', { text: 'a' }, /sample\.json: \(root\)/u],
    ['a single run', [{ text: 'a' }], /sample\.json: \(root\)/u],
    ['an unknown field', [{ text: 'a' }, { text: 'b', html: '<b>' }], /sample\.json: 1\.html/u],
  ])('is refused with %s', (_, json, message) => {
    expect(() => parse(json)).toThrow(DossierError);
    expect(() => parse(json)).toThrow(message);
  });
});
