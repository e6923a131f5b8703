import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepareContest } from '../../../engine/language/contest.ts';
import { wordsByScript } from '../../../engine/language/scripts.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';

const { signs } = readLexicon();
const latin = signs.filter(({ script }) => script === 'Latn');
const contest = prepareContest(latin, 'en');
const common = latin.flatMap(({ common }) => common.split('|')).filter((word) => /^[\0-\x7f]*$/.test(word));

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const word = fc.oneof(
  fc.constantFrom(...common),
  fc.constantFrom(...common).map(capitalised),
  fc.constantFrom('e-mail', 'E-mail', 'Pegasus', 'NSO', '-dash-', 'a1b', "it's", '2021', 'HUNGARY'),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '\n', ' “', '’ ', ' — ', '\u00a0')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

it('tells plain texts what it tells their words', () => {
  fc.assert(
    fc.property(text, (plain) => {
      const words = wordsByScript(plain)[0]?.words ?? [];
      expect(contest.ofPlain(plain)).toEqual(words.length === 0 ? null : contest.of(words));
    }),
    { numRuns: 500 },
  );
});
