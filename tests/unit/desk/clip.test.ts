import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipAround } from '../../../engine/desk/clip.ts';

const sentence = 'One two three four five Pegasus six seven eight nine ten';
const pegasus = { start: sentence.indexOf('Pegasus'), end: sentence.indexOf('Pegasus') + 7 };

describe('a clip around a mention', () => {
  it('leaves a short text whole', () => {
    expect(clipAround(sentence, pegasus, 200)).toEqual({ text: sentence, marks: [pegasus] });
  });

  it('cuts between words and says so on both sides', () => {
    expect(clipAround(sentence, pegasus, 29).text).toBe('… four five Pegasus six seven …');
  });

  it('gives one side what the other does not need', () => {
    expect(clipAround(`Pegasus ${'word '.repeat(20)}`, { start: 0, end: 7 }, 30).text).toBe(
      'Pegasus word word word word …',
    );
  });

  it('always marks the very words, white space apart, and never grows much beyond its length', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, text, fc.integer({ min: 0, max: 100 }), (before, words, after, longest) => {
        const place = { start: before.length, end: before.length + words.length };
        const clip = clipAround(before + words + after, place, longest);
        const [mark] = clip.marks;
        expect(clip.text.slice(mark?.start, mark?.end)).toBe(words.replace(/\s+/gu, ' '));
        expect(clip.text.length).toBeLessThanOrEqual(Math.max(longest, words.length) + 4);
      }),
    );
  });
});
