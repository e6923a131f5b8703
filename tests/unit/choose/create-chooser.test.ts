import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChooser } from '../../../engine/choose/create-chooser.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';
import { readSubjects } from '../../../scripts/read-subjects.ts';

const record = readRecord();
const choose = createChooser(record, readSubjects());
const at = (topic: string, text: string, mention: string, title = '') => {
  const start = text.indexOf(mention);
  return choose({ topic, text, start, end: start + mention.length, title });
};
const sliceOf = ({ start, end }: { start: number; end: number }): string => record.source.slice(start, end);

describe('a paragraph on one thing', () => {
  test('the murdered columnist brings the statement on him, and no finding', () => {
    const choice = at('nso', 'The columnist was killed in Istanbul. NSO said it had no part in it.', 'NSO');
    expect(choice.statements[0]?.passage).toBe('nso/5');
    expect(choice.findings).toEqual([]);
    expect(choice.noFinding?.others.map(({ passage }) => passage)).toContain('guide/clients');
    expect(choice.noFinding?.why).toContain('columnist');
  });

  test('numbers with the US country code bring the statement and the sentence of the finding on US numbers', () => {
    const choice = at('nso', 'NSO insists that numbers with country code +1 are out of reach.', 'NSO');
    expect(choice.statements[0]?.passage).toBe('nso/8');
    expect(choice.findings[0]?.passage).toBe('guide/indicates');
    expect(choice.findings[0] && sliceOf(choice.findings[0].sentence)).toContain('US numbers');
  });

  test('a register of mobile subscribers brings the finding on HLR data', () => {
    const choice = at('pegasus', 'Before Pegasus is sent, the home location register is asked.', 'Pegasus');
    expect(choice.findings[0]?.passage).toBe('guide/hlr');
  });

  test.each([
    ['NSO spricht von falschen Annahmen und unbestätigten Theorien.', 'nso/1'],
    ['Ce n’est pas une liste de cibles, répète NSO.', 'guide/nso-says'],
  ])('other languages say what is meant, too: %s', (text, passage) => {
    expect(at('nso', text, 'NSO').statements[0]?.passage).toBe(passage);
  });

  test('no access to data has no finding, in another language either', () => {
    expect(at('nso', 'NSO erklärt, sie habe keinen Zugang zu den Daten.', 'NSO').findings).toEqual([]);
  });

  test('the reason quotes the words of the page', () => {
    const [first] = at('nso', 'NSO has no insight into HLR lookups.', 'NSO').statements;
    expect(first?.why).toMatch(/“HLR lookups”|“no insight”/u);
    expect(first?.why).toContain('near the mention');
  });

  test('nearer words weigh more than far ones', () => {
    const far = 'One reader asked about drones and airports. '.concat('It rained. '.repeat(60));
    const near = 'NSO says a car wash gunman proves nothing.';
    expect(at('nso', far + near, 'NSO').statements[0]?.passage).toBe('nso/7');
  });
});

describe('every topic', () => {
  test('without words around it shows the passages of its own, or says that nobody replied', () => {
    for (const { key, statements } of record.topics) {
      const choice = choose({ topic: key, text: '', start: 0, end: 0 });
      if ('noReply' in statements) {
        expect(choice.noReply?.passage).toBe(statements.noReply);
        expect(choice.statements).toEqual([]);
      } else {
        expect(choice.noReply).toBeNull();
        expect(choice.statements.map(({ passage }) => passage).sort()).toEqual([...statements.passages].sort());
      }
      expect(choice.findings.length).toBeGreaterThan(0);
      expect(choice.noFinding).toBeNull();
    }
  });

  test('shows, of the finding on clients, the sentence that names the government', () => {
    for (const key of [
      'rwanda',
      'hungary',
      'morocco',
      'india',
      'uae',
      'dubai',
      'saudi-arabia',
      'azerbaijan',
      'bahrain',
    ]) {
      const [finding] = choose({ topic: key, text: '', start: 0, end: 0 }).findings;
      expect(finding?.passage, key).toBe('guide/clients');
      expect(finding && sliceOf(finding.sentence), key).toMatch(/identify 10 governments/u);
      expect(finding?.caveats).toHaveLength(1);
    }
  });

  test('a topic that the record lacks is a mistake of the caller', () => {
    expect(() => choose({ topic: 'nobody', text: '', start: 0, end: 0 })).toThrow(/nobody/u);
  });
});

test('any text, offsets and title give slices that stand in their passages', () => {
  const byId = new Map(record.passages.map((passage) => [passage.id, passage]));
  fc.assert(
    fc.property(
      fc.constantFrom(...record.topics.map(({ key }) => key)),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: -5, max: 300 }),
      fc.integer({ min: -5, max: 300 }),
      fc.string({ unit: 'binary', maxLength: 50 }),
      (topic, text, start, end, title) => {
        const { statements, findings, noReply } = choose({ topic, text, start, end, title });
        for (const { passage, sentence } of [...statements, ...findings, ...(noReply ? [noReply] : [])]) {
          const whole = byId.get(passage);
          expect(whole && sentence.start >= whole.start && sentence.end <= whole.end).toBe(true);
          expect(sentence.end).toBeGreaterThan(sentence.start);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a paragraph of a megabyte costs no more than its part near the mention', { retry: 4 }, () => {
  const text = `${'lookup list of numbers '.repeat(25_000)}NSO${' murdered columnist consulate'.repeat(18_000)}`;
  const start = text.indexOf('NSO');
  const near = text.slice(start - 2_000, start + 2_000);
  const cost = (place: { text: string; start: number }): number => {
    const before = process.cpuUsage();
    for (let round = 0; round < 5; round += 1) choose({ topic: 'nso', ...place, end: place.start + 3 });
    return process.cpuUsage(before).user;
  };
  cost({ text: near, start: 2_000 });
  expect(cost({ text, start })).toBeLessThan(20 * cost({ text: near, start: 2_000 }) + 50_000);
});
