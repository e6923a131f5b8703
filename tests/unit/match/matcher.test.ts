import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher, type Pattern } from '../../../engine/match/matcher.ts';
import { findNaively } from './naive-matcher.ts';

const whole = (spelling: string): Pattern => ({ spelling, ending: 'none', exactCase: false, layer: 0 });
const find = (patterns: readonly Pattern[], text: string): string[] =>
  compileMatcher(patterns)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

const NAMES = [
  'Ares',
  'Saudi Arabia',
  'Saudi',
  'Arabia Felix',
  'São Tomé',
  'Ōsaka Castle',
  'インド',
  '印度',
  'دبي',
  'ab',
  'a b c',
];
const NOISE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u2066', '\u2069', '\u0301', '\ufeff'];

describe('a name is found', () => {
  it.each([
    ['in any letter case', 'ARES and aReS', ['ARES', 'aReS']],
    [
      'with or without its diacritics, composed or not',
      'Sao Tome, S\u0061\u0303o Tom\u0065\u0301',
      ['Sao Tome', 'S\u0061\u0303o Tom\u0065\u0301'],
    ],
    ['in full width', 'ＡＲＥＳ', ['ＡＲＥＳ']],
    ['over any white space', 'Saudi\u00a0Arabia, Saudi \n\tArabia', ['Saudi\u00a0Arabia', 'Saudi \n\tArabia']],
    ['over invisible characters', 'A\u00adr\u200bes', ['A\u00adr\u200bes']],
    ['between bidi isolates', '\u2067دبي\u2069', ['دبي']],
    ['with Arabic vowel marks and tatweel', 'دُبـــيّ', ['دُبـــيّ']],
    ['before a possessive', 'Ares’s, Ares’, ARES\u02bcS', ['Ares', 'Ares', 'ARES']],
    ['as a tag, and at its seam', '#Ares #AresProject', ['Ares', 'Ares']],
    ['beside an emoji', '🔥Ares🔥', ['Ares']],
    ['inside a script without spaces', '在印度的Ares是', ['印度', 'Ares']],
    ['as a whole Katakana word', 'インドの', ['インド']],
    ['as the longer of two', 'Saudi Arabia Felix', ['Saudi Arabia']],
  ])('%s', (_, text, expected) => {
    expect(find(NAMES.map(whole), text)).toEqual(expected);
  });
});

describe('a name is not found', () => {
  it.each([
    ['inside a longer word', 'Aresian, cesares, Ares2'],
    ['inside a longer Katakana word', 'マインド インドネシア'],
    ['over a paragraph separator', 'Saudi\u2029Arabia'.replace('Saudi', 'South')],
    ['in a tag without a seam', '#aresproject'],
  ])('%s', (_, text) => {
    expect(find(NAMES.map(whole), text)).toEqual([]);
  });
});

it('finds an ending only where the pattern allows it, and takes it into the hit', () => {
  const stem: Pattern = { ...whole('Pegaz'), ending: new Set(['a', 'em']) };
  expect(find([stem], 'Pegaz, Pegazem, Pegazus, Pegaz\u00ada')).toEqual(['Pegaz', 'Pegazem', 'Pegaz\u00ada']);
  expect(find([{ ...stem, ending: 'any' }], 'Pegazus')).toEqual(['Pegazus']);
});

it('asks for letter case where the pattern does', () => {
  expect(find([{ ...whole('ABC'), exactCase: true }], 'ABC abc Abc ＡＢＣ A\u00adBC')).toEqual([
    'ABC',
    'ＡＢＣ',
    'A\u00adBC',
  ]);
});

it('lets hits of different layers overlap, and none of one layer', () => {
  const layers = [whole('new mexico'), whole('mexico'), { ...whole('mexico city'), layer: 1 }];
  expect(find(layers, 'New Mexico City')).toEqual(['New Mexico', 'Mexico City']);
});

it('finds the accepted patterns inside a stretch', () => {
  const matcher = compileMatcher([whole('new mexico'), whole('mexico')]);
  const text = 'in New Mexico today';
  const [hit] = matcher.find(text);
  const inner = matcher.findWithin(text, {
    start: hit?.start ?? 0,
    end: hit?.end ?? 0,
    accepts: (pattern) => pattern === 1,
  });
  expect(inner).toEqual([{ pattern: 1, start: 7, end: 13 }]);
});

it('finds the same with rests as without, wherever a rest falls', () => {
  const matcher = compileMatcher(NAMES.map(whole));
  const words = ['Saudi', 'Arabia', 'São', 'Tomé', 'Ares', 'インド', 'ab', 'xAres', 'and', '.'];
  const texts = Array.from({ length: 40 }, (_, nth) => 'x'.repeat(nth) + ` ${words.join(' ')} `.repeat(100));
  for (const text of texts) {
    const steps = matcher.findInSteps(text);
    let rests = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) rests++;
    expect(step.value).toEqual(matcher.find(text));
    expect(step.value.length).toBeGreaterThan(400);
    expect(rests).toBeGreaterThan(2);
  }
});

describe('on random input', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...NAMES,
      ...NOISE,
      ' ',
      '  ',
      '\u00a0',
      '-',
      "'",
      '.',
      's',
      'Saudi',
      'マ',
      '教',
      'x',
      '#',
      '\ud83d',
      'İ',
      'ı',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('').replaceAll('#', ''));

  it('agrees with the naive twin', () => {
    const matcher = compileMatcher(NAMES.map(whole));
    fc.assert(
      fc.property(text, (sample) => {
        const fast = matcher.find(sample).map(({ start, end }) => ({ start, end }));
        const naive = findNaively(NAMES, sample).map(({ start, end }) => ({ start, end }));
        expect(fast).toEqual(naive);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a name whatever noise is strewn into it, at the raw offsets', () => {
    const noisy = fc.tuple(
      fc.constantFrom('Ares', 'Saudi Arabia', 'São Tomé'),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOISE))),
    );
    fc.assert(
      fc.property(noisy, ([name, noise]) => {
        const letters = [...name];
        for (const [at, unit] of noise) letters.splice(1 + (at % (letters.length - 1)), 0, unit);
        const sample = `x ${letters.join('')} x`;
        fc.pre(letters.length < 150);
        expect(find(NAMES.map(whole), sample)).toEqual([letters.join('')]);
      }),
    );
  });

  it('never throws, and gives ordered hits that do not overlap', () => {
    const matcher = compileMatcher(NAMES.map(whole));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (sample) => {
        let last = 0;
        for (const { start, end } of matcher.find(sample)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});

describe('the cost of hostile text grows no faster than the text', () => {
  it.each([
    ['one name over and over', 'Saudi'],
    ['names that almost match', 'Saudi Arabi '],
    ['one letter', 'a'],
    ['short words', 'a b '],
    ['white space', `Saudi${' '.repeat(500)}`],
    ['invisible characters', `S${'\u200b'.repeat(500)}`],
    ['marks', 'A\u0301\u0301\u0301\u0301'],
    ['right-to-left marks', '\u200f'],
    ['lone surrogates', '\ud800'],
    ['dense script', '印'],
    // What grows faster does so each time; what a busy machine adds, hardly ever five times.
  ])('%s', { retry: 4 }, (_, unit) => {
    const matcher = compileMatcher(NAMES.map(whole));
    const [small, large] = [50_000, 800_000].map((length) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return fastest(() => matcher.find(text));
    });
    // Sixteen times the text: linear is 16, quadratic is 256; the rest is room for a busy machine.
    expect(large).toBeLessThan(Math.max(small ?? 0, MEASURABLE_MS) * 60);
  });
});

/** Shorter times than this, in milliseconds, are mostly noise. */
const MEASURABLE_MS = 1;

function fastest(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    // Time of the processor, not of the clock: other programs may be busy meanwhile.
    const begun = process.cpuUsage();
    run();
    return process.cpuUsage(begun).user / 1_000;
  });
  return Math.min(...times);
}

it('finds words after a prefix of their script, where the pattern allows one', () => {
  const patterns = [{ ...whole('مغرب'), prefixed: true }, whole('دبي')];
  const text = 'والمغرب بالمغرب لمغرب ودبي';
  const hits = compileMatcher(patterns, ['ال', 'وال', 'بال', 'و', 'ل']).find(text);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(['مغرب', 'مغرب', 'مغرب']);
});
