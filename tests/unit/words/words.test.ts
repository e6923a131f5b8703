import fc from 'fast-check';
import { expect, test } from 'vitest';
import { americanSpelling, foldWord } from '../../../engine/words/spelling.ts';
import { stem } from '../../../engine/words/stem.ts';
import { tokenize } from '../../../engine/words/tokens.ts';

test.each([
  ['organisation', 'organization'],
  ['analyse', 'analyze'],
  ['paedophilia', 'pedophilia'],
  ['centre', 'center'],
  ['licence', 'license'],
  ['cancelled', 'canceled'],
  ['behaviour', 'behavior'],
])('%s and %s are one word', (british, american) => {
  expect(americanSpelling(british)).toBe(americanSpelling(american));
});

test.each(['promise', 'four', 'hour', 'wise', 'installed', 'constructor', '__proto__'])(
  '%s keeps its meaning',
  (word) => {
    expect(americanSpelling(word).slice(0, 4)).toBe(word.slice(0, 4));
  },
);

test.each([
  ['target', 'targeted', 'targeting', 'targets'],
  ['investigate', 'investigation', 'investigated', 'investigating'],
  ['number', 'numbers'],
  ['identify', 'identified', 'identifying'],
])('%s and its inflections have one stem', (...words) => {
  expect(new Set(words.map(stem)).size).toBe(1);
});

test('short words, and words that only look inflected, stay apart', () => {
  expect(stem('us')).toBe('us');
  expect(stem('news')).not.toBe(stem('newest'));
  expect(stem('use')).not.toBe(stem('us'));
  expect(stem('bus')).toBe('bus');
});

test('case, accents and full width fold away', () => {
  expect(foldWord('ＮＳＯ')).toBe('nso');
  expect(foldWord('Démenti')).toBe('dementi');
});

test('an abbreviation, a number and a dialling code are one word each', () => {
  expect(tokenize('The U.S. list of 50,000 began with +1.').map(({ raw }) => raw)).toEqual([
    'The',
    'US',
    'list',
    'of',
    '50000',
    'began',
    'with',
    '+1',
  ]);
});

test('scripts without spaces give one word a character', () => {
  expect(tokenize('电话号码').map(({ raw }) => raw)).toEqual(['电', '话', '号', '码']);
});

test('any text gives words in order that stand where they say', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let last = 0;
      for (const { start, end } of tokenize(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
