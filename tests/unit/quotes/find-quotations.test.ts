import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../engine/quotes/find-quotations.ts';

/** Text, and what stands between its marks. */
const cases: readonly (readonly [name: string, text: string, inside: readonly string[]])[] = [
  ['curly marks', 'He said “one two”.', ['one two']],
  ['straight marks', 'He said "one two".', ['one two']],
  ['straight marks after a bracket', '("one two") and "three"', ['one two', 'three']],
  ['German marks', 'Er sagte „eins zwei“, dann „drei”.', ['eins zwei', 'drei']],
  ['Swedish marks', 'Han sa ”ett två” igen.', ['ett två']],
  ['Swedish marks closed the other way round', 'אמר ”אחת שתיים“.', ['אחת שתיים']],
  ['two commas and a double mark', 'Rzekł: ,,raz dwa” i ,,trzy".', ['raz dwa', 'trzy']],
  ['guillemets with spaces', 'Il a dit «\u00a0un deux\u00a0».', ['un deux']],
  ['guillemets the other way round', 'Er sagte »eins zwei« und »drei«.', ['eins zwei', 'drei']],
  ['corner brackets', '彼は「一つ」と『二つ』と言った', ['一つ', '二つ']],
  ['marks without spaces around them', '그는 “하나 둘”라고 했다. 他称“一二”。', ['하나 둘', '一二']],
  ['single marks without spaces around them', '그는 ‘하나 둘’라고 했다.', ['하나 둘']],
  ['marks that endings of words follow', 'Hän sanoi ”yksi kaksi”lla. “Bir iki”yi dedi.', ['yksi kaksi', 'Bir iki']],
  ['an opening mark that a typing error leaves open', 'A “one and “two three” said.', ['two three']],
  ['a mark of another kind that nothing closes', '“one «two three” four', ['one «two three']],
  ['a stray closing mark', 'one” and “two three”', ['two three']],
  ['a mark that opens the text and never closes', '“one two three', ['one two three']],
  ['a guillemet that opens the text and never closes', '»one two three', ['one two three']],
  ['marks beside letters and signs beyond ASCII', 'Él dijo "é uno", y («ñu»).', ['é uno', 'ñu']],
  ['a mark within a word, and single marks within words', 'rock"n"roll, rock‘n’roll, o\'clock', []],
  ['a mark that opens later and never closes', 'He said “one two three', []],
  ['nested curly marks', '“one “two” three”', ['one “two” three', 'two']],
  ['nested straight marks', '"one "two" three"', ['one "two" three', 'two']],
  ['single marks in double', '“one ‘two’ three”', ['one ‘two’ three', 'two']],
  ['single marks', 'He said ‘one two’.', ['one two']],
  ['marks as typewriters have them', "He said `one two'.", ['one two']],
  ['backticks alone', 'He wrote `one two`.', ['one two']],
  ['apostrophes alone', 'The customers’ targets aren’t the company’s.', []],
  ['straight apostrophes alone', "The customers' targets aren't the company's.", []],
  ['commas alone', 'One,, two ,, three, four” of its customers’ five, six.', []],
  ['feet and inches', 'It is 6\' 2" by 3\' 1".', []],
  ['empty marks', 'He said “” and "" and ‘ ’.', []],
];

describe('quotations are found between', () => {
  for (const [name, text, inside] of cases)
    it(name, () => {
      expect(findQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(inside);
    });
});

describe('two commas and two apostrophes', () => {
  it('give the words with one of the apostrophes and without: the record decides', () => {
    const text = "Rzekł: ,,raz dwa'' i nic.";
    expect(findQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(["raz dwa'", 'raz dwa']);
  });
});

describe('single marks around an apostrophe that looks like the end', () => {
  it('give both candidates: the record decides', () => {
    const text = 'It wrote ‘of its customers’ targets’ twice.';
    expect(findQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'of its customers’ targets',
      'of its customers',
    ]);
  });
});

it('of pairs within each other the three innermost are read', () => {
  const nested = (depth: number): string => `${'“a '.repeat(depth)}b${'”'.repeat(depth)}`;
  expect([2, 3, 8].map((depth) => findQuotations(nested(depth)).length)).toEqual([2, 3, 3]);
});
