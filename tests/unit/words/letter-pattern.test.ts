import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterPattern } from '../../../engine/words/letter-pattern.ts';

const PROPERTIES = ['L', 'Lu', 'Ll', 'Lo', 'M', 'N', 'Cs', 'Pd', 'sc=Han', 'Script=Thai'];
const PLAIN_SIGNS = '‘’“”–—…';
const unit = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...PLAIN_SIGNS),
  fc.constantFrom('é', 'É', 'ж', 'ا', '印', '\u0301', '²', '𝐈', '\ud835', '―', '۴'),
);

describe('a pattern of letters', () => {
  it.each(PROPERTIES)('finds %s in any text where a literal would', (property) => {
    const pattern = letterPattern(`[\\p{${property}}]+|[^\\p{${property}}a]`, 'g');
    const literal = new RegExp(`[\\p{${property}}]+|[^\\p{${property}}a]`, 'gu');
    const every = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).join('') + PLAIN_SIGNS;
    expect(every.match(pattern(every))).toEqual(every.match(literal));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(text.match(pattern(text))).toEqual(text.match(literal));
      }),
    );
  });

  it('makes nothing of \\p for English prose', () => {
    const pattern = letterPattern('[\\p{Lu}][\\p{L}\\p{M}]*');
    expect(pattern('“Rain” – it’s wet').source).toBe('[A-Z][A-Za-z]*');
    expect(pattern('Été').source).toContain('\\p{Lu}');
  });
});
