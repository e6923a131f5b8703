import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWordFinder } from '../../../engine/match/find-words.ts';
import { foldText } from '../../../engine/match/fold.ts';
import { buildGate, type GateWord, NO_WORD } from '../../../engine/match/gate.ts';
import { compileMatcher } from '../../../engine/match/matcher.ts';

const word = (spelling: string, more: Partial<GateWord> = {}): GateWord => ({
  key: foldText(spelling),
  capital: false,
  closed: false,
  ...more,
});

const NAMES = ['Saudi Arabia', 'Pegasus', 'É Um', 'x y z', 'le café', 'Мадагаскар', '印度', 'المغرب', "Côte d'Ivoire"];
const gate = buildWordFinder(NAMES.map((name) => word(name)));
/** Is asked about other texts meanwhile, and remembers none. */
const other = buildWordFinder(NAMES.map((name) => word(name)));

describe('the gate', () => {
  it.each([
    ['at the start of a block that runs on from another', 'the endPegasus is'],
    ['in any letter case', 'SAUDI ARABIA'],
    ['with a soft hyphen and a joiner', 'Peg\u00ada\u200dsus'],
    ['over any white space', 'saudi \u00a0\n arabia'],
    ['decomposed', 'Co\u0302te d’Ivoire'.normalize('NFD')],
    ['of two letters', '在印度的'],
    ['full width', 'Ｐｅｇａｓｕｓ'],
    ['at the very end', 'x المغرب'],
  ])('opens for a name %s', (_, text) => {
    expect(gate(text)).not.toBe(NO_WORD);
  });

  it.each(['', 'Saudi', 'Pegas us', 'a', 'the printer of india', '印 度'.replace(' ', 'x')])(
    'stays shut for “%s”',
    (text) => {
      expect(gate(text)).toBe(NO_WORD);
    },
  );

  it.each([
    ['after other letters than ASCII', `${'ж'.repeat(40)} 😀 Pegasus`, 44],
    ['from an offset on', 'Pegasus and Pegasus', 12],
    ['across the parts in which a long text is taken', `${'-'.repeat(8_189)}Pegasus`, 8_189],
    ['in the last part of a long text', `${'é'.repeat(200_000)}Pegasus`, 200_000],
  ])('tells where a name begins %s', (_, text, at) => {
    expect(gate(text, text.startsWith('Pegasus') ? 1 : 0)).toBe(at);
    expect(buildGate([word('Pegasus')])(text)).toBe(true);
  });

  it('finds the same when it is asked about the rest again and again', () => {
    const bits = fc.constantFrom('Pegasus', 'x y z', '印度', ' ', 'é', '😀', 'ж', '-'.repeat(700), 'é'.repeat(900));
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (some) => {
        const text = some.join('');
        for (let at = gate(text, 1); at !== NO_WORD; at = gate(text, at + 1)) {
          const next = other(text.slice(at + 1));
          expect(gate(text, at + 1)).toBe(next === NO_WORD ? NO_WORD : at + 1 + next);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('asks for a capital, and for an end, where a word does', () => {
    const short = buildWordFinder([word('Inde', { capital: true, closed: true })]);
    expect(['en Inde.', 'IndeLes', 'inde', 'Independent', 'asInde'].map((text) => short(text) !== NO_WORD)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('never stays shut where the matcher finds something', () => {
    const matcher = compileMatcher(
      NAMES.map((spelling) => ({ spelling, ending: 'any' as const, exactCase: false, layer: 0 })),
    );
    const bits = fc.constantFrom(...NAMES, 'pegasus', ' ', '\u00ad', '\u0301', 'the', 'S', 'Saudi', '\ud83d', '。');
    let found = 0;
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (some) => {
        const text = some.join('');
        if (matcher.find(text).length === 0) return;
        found++;
        // Of letters written together, such as "SaudiSaudi Arabia", the matcher begins with the first.
        expect(gate(text)).not.toBe(NO_WORD);
        expect(gate(text)).toBeLessThan(matcher.find(text)[0]?.end ?? 0);
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(500);
  });
});
