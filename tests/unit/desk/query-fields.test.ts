import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasField, readFields, toggleField } from '../../../engine/desk/query-fields.ts';

const india = { name: 'topic', value: 'india' } as const;

describe('the fields of a query', () => {
  it.each([
    ['topic:india', [india]],
    ['Topic:india press freedom', [india]],
    [
      'speaker:"nso" kind:finding',
      [
        { name: 'speaker', value: 'nso' },
        { name: 'kind', value: 'finding' },
      ],
    ],
    ['subtopic:india', []],
    ['topic:', []],
    ['plain words', []],
  ])('are read from %j', (query, fields) => {
    expect(readFields(query)).toEqual(fields);
  });

  it('are added at the end and taken out from anywhere', () => {
    expect(toggleField('', india)).toBe('topic:india');
    expect(toggleField('press ', india)).toBe('press topic:india');
    expect(toggleField('press TOPIC:India freedom', india)).toBe('press freedom');
  });

  it('are off again after two switches, and the words are the same', () => {
    const word = fc.stringMatching(/^[a-z"-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const query = words.join(' ');
        const on = toggleField(query, india);
        expect(hasField(on, india)).toBe(true);
        expect(toggleField(on, india)).toBe(query);
      }),
    );
  });
});
