import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../engine/dossier/parse-dossier.ts';
import { dossierFolder, readRecord } from '../../scripts/read-dossier.ts';

const source = readFileSync(`${dossierFolder}source.txt`, 'utf8');
const json = (): DossierJson => JSON.parse(readFileSync(`${dossierFolder}dossier.json`, 'utf8')) as DossierJson;
const parse = (dossier: unknown) => parseDossier({ file: 'dossier.json', json: dossier, source, sha256: '0' });

interface DossierJson {
  url: string;
  speakers: { id: string }[];
  passages: { id: string; starts: string; ends?: string; section: string; speaker: string; caveats?: object[] }[];
  topics: { key: string; statements: object; findings: object }[];
  answers: { statement: string; finding: string | null; why: string }[];
}

/** Breaks a good dossier in one place; the build must refuse it and name the file and the id. */
const faults: readonly [what: string, breakIt: (dossier: DossierJson) => void, message: RegExp][] = [
  [
    'a passage that is no slice of the source',
    (d) => set(d.passages[1], 'starts', 'NSO Group gladly'),
    /^dossier\.json: nso\/1: “NSO Group gladly” is no slice of the source$/u,
  ],
  [
    'a pointer that stands twice in the source',
    (d) => set(d.passages[1], 'starts', 'NSO Group'),
    /nso\/1: “NSO Group” stands more than once/u,
  ],
  ['an end before its start', (d) => set(d.passages[2], 'ends', 'basis of your story.'), /nso\/2: .* ends before/u],
  [
    'a passage that overlaps its neighbour',
    (d) => set(d.passages[1], 'ends', 'other NSO products.'),
    /nso\/2: overlaps/u,
  ],
  [
    'a caveat outside its passage',
    (d) => set(d.passages[1], 'caveats', [{ starts: 'Simply put' }]),
    /nso\/1: “Simply put” is no part of the passage/u,
  ],
  [
    'a heading that the source does not have',
    (d) => set(d.passages[1], 'section', 'What NSO admits'),
    /nso\/1: no heading “What NSO admits”/u,
  ],
  ['an unknown speaker', (d) => set(d.passages[1], 'speaker', 'nobody'), /nso\/1: there is no speaker nobody/u],
  ['two passages with one id', (d) => set(d.passages[1], 'id', 'nso/2'), /nso\/2: this passage stands twice/u],
  [
    'a topic without a statement or an explicit "no reply"',
    (d) => set(d.topics[0], 'statements', { passages: [] }),
    /dossier\.json: topics\.0\.statements/u,
  ],
  [
    'a topic without a finding or an explicit "no finding"',
    (d) => set(d.topics[0], 'findings', {}),
    /dossier\.json: topics\.0\.findings/u,
  ],
  [
    'a topic that points at no passage',
    (d) => set(d.topics[0], 'statements', { passages: ['nso/99'] }),
    /nso: there is no passage nso\/99/u,
  ],
  [
    'a finding on the side of the statements',
    (d) => set(d.topics[0], 'statements', { passages: ['guide/leak'] }),
    /nso: guide\/leak is a finding, not a statement/u,
  ],
  [
    'a "no reply" that points at a statement',
    (d) => set(d.topics[0], 'statements', { noReply: 'nso/1' }),
    /nso: nso\/1 is a statement, not a no-response/u,
  ],
  [
    'an answer to a passage that does not exist',
    (d) => set(d.answers[0], 'finding', 'guide/none'),
    /there is no passage guide\/none/u,
  ],
  ['a statement with no word on which finding answers it', (d) => d.answers.splice(0, 1), /nso\/1: no answer says/u],
  [
    'answers that contradict each other',
    (d) => d.answers.push({ statement: 'nso/1', finding: null, why: 'No.' }),
    /nso\/1: one answer says that there is no finding/u,
  ],
  ['a script instead of a link', (d) => set(d, 'url', 'javascript:alert(1)'), /dossier\.json: url/u],
  ['a field that the format does not know', (d) => set(d, 'html', '<b>'), /dossier\.json: html/u],
];

describe('parseDossier', () => {
  it('reads the bundled dossier, each passage a slice of the source', () => {
    const record = readRecord();
    expect(record.passages).toHaveLength(40);
    expect(record.topics).toHaveLength(14);
    for (const { start, end, text } of record.passages) expect(record.source.slice(start, end)).toBe(text);
  });

  it.each(faults)('refuses %s', (_what, breakIt, message) => {
    const dossier = json();
    breakIt(dossier);
    expect(() => parse(dossier)).toThrow(message);
  });

  it('refuses what is no object at all', () => {
    for (const value of [null, 7, 'text']) expect(() => parse(value)).toThrow(/^dossier\.json: \(root\)/u);
  });
});

function set(target: object | undefined, key: string, value: unknown): void {
  if (!target) throw new Error(`nothing to set ${key} on`);
  Object.assign(target, { [key]: value });
}
