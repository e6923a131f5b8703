import { describe, expect, it } from 'vitest';
import { counterpartsOf, neighboursOf, topicsOf } from '../../../engine/desk/counterparts.ts';
import type { Passage } from '../../../engine/dossier/types.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();

function passage(id: string): Passage {
  const found = record.passages.find((other) => other.id === id);
  if (!found) throw new Error(`no passage ${id}`);
  return found;
}

describe('what stands opposite a passage', () => {
  it('is the finding that a statement answers', () => {
    expect(counterpartsOf(record, passage('nso/4')).map((counterpart) => counterpart.passage?.id)).toEqual([
      'guide/clients',
    ]);
  });

  it('is, of each speaker who answers a finding, the statement that the dossier lists first', () => {
    const answers = ['nso/2', 'nso/3', 'india/7'].map((statement) => ({ statement, finding: 'guide/hlr', why: 'So.' }));
    const opposite = counterpartsOf({ ...record, answers }, passage('guide/hlr'));
    expect(opposite.map((counterpart) => counterpart.passage?.id)).toEqual(['nso/2', 'india/7']);
  });

  it('is the fact that the document holds no finding, with the reason', () => {
    expect(counterpartsOf(record, passage('nso/5'))).toEqual([
      { passage: null, why: 'The document holds no finding on the murder of Jamal Khashoggi.' },
    ]);
  });
});

describe('where a passage stands', () => {
  it('has neighbours in its own part of the document only', () => {
    const { before, after } = neighboursOf(record, passage('rwanda/1'));
    expect(before).toBeNull();
    expect(after?.id).toBe('rwanda/2');
  });

  it('goes on behind a box that interrupts its part', () => {
    expect(neighboursOf(record, passage('nso/4')).before?.id).toBe('nso/3');
    expect(neighboursOf(record, passage('nso/3')).after?.id).toBe('nso/4');
    expect(neighboursOf(record, passage('guide/hlr')).after).toBeNull();
  });

  it('names the topics whose card shows it', () => {
    expect(topicsOf(record, passage('governments/no-response')).map(({ key }) => key)).toEqual([
      'uae',
      'dubai',
      'saudi-arabia',
      'azerbaijan',
      'bahrain',
      'kazakhstan',
      'mexico',
    ]);
  });
});
