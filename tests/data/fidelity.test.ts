/**
 * B22: the record's words are the document's words, byte for byte. The hashes were taken from a list of the passages
 * that was made before this project and by other hands, so that a slip in the dossier cannot confirm itself.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dossierFolder, readRecord } from '../../scripts/read-dossier.ts';
import { needsShared, sharedFolder } from '../shared-folder.ts';
import hashes from './passage-hashes.json' with { type: 'json' };

const { passages, source, meta } = readRecord();
const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('B22: fidelity of the bundled text', () => {
  it('has every passage of the list and no other', () => {
    expect(passages.map((passage) => passage.id).sort()).toEqual(Object.keys(hashes).sort());
  });

  it.each(passages.map((passage) => [passage.id, passage] as const))('%s is byte-equal to its hash', (id, passage) => {
    expect(sha256(passage.text), passage.text).toBe(hashes[id as keyof typeof hashes]);
  });

  it('states the SHA-256 of the file that it ships', () => {
    expect(meta.sha256).toBe(sha256(readFileSync(`${dossierFolder}source.txt`)));
  });

  it('keeps every passage within one part of the source, in the order of the source', () => {
    const starts = passages.map((passage) => passage.start);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    for (const { start, end, text } of passages)
      expect(Buffer.from(source.slice(start, end))).toEqual(Buffer.from(text));
  });

  it.runIf(sharedFolder)(`is the archived text, file and passages${needsShared}`, () => {
    const archive = `${sharedFolder}source/`;
    expect(source).toBe(readFileSync(`${archive}response-from-nso-and-governments.txt`, 'utf8'));
    const [, ...rows] = readFileSync(`${archive}passages.tsv`, 'utf8').trimEnd().split('\n');
    const listed = rows.map((row) => row.split('\t'));
    const ours = new Map(passages.map(({ id, speaker, kind, text }) => [id, [id, speaker, kind, text]]));
    for (const [id, ...rest] of listed) expect(ours.get(id ?? '')).toEqual([id, ...rest]);
  });
});
