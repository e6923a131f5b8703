/** The reader of lists beside its twin: the regular expression that says the same, and takes milliseconds to compile. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterItem, afterItems, type ListWords } from '../../../engine/judge/name-list.ts';

const words: ListWords = { and: ['et', 'ou'], article: ['le', 'l’'] };

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const item = String.raw`(?:(?:le|l’)\s*)?${capitalised}(?:\s${capitalised}){0,4}(?:\s\([^()]{1,40}\))?`;
const separator = String.raw`(?:\s*,\s*(?:(?:et|ou)\s+)?|\s+(?:et|ou)\s+)`;
const twin = new RegExp(`^(?:${item}${separator}){1,14}${item}$`, 'u');

const isList = (text: string): boolean =>
  afterItems(text, [0], words).some((start) => afterItem(text, start, words).includes(text.length));

const oneOf = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const names = fc
  .array(oneOf('Inde', 'Émirats', 'L’Est', 'É.-U.', '𝐈nde', 'maroc'), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const named = fc
  .tuple(oneOf('', '', 'le ', 'le', 'l’'), fc.oneof(oneOf('Mali'), names), oneOf('', '', ' (Asie)', ' ()', ' ('))
  .map((parts) => parts.join(''));
const ending = oneOf(', ', ',', ' et ', ' , ou ', ', ', ' et', ' ');
const lists = fc
  .tuple(fc.array(fc.tuple(named, ending), { minLength: 1, maxLength: 4 }), named)
  .map((parts) => parts.flat(2).join(''));
const long = fc.tuple(fc.integer({ min: 12, max: 17 }), named).map(([items, last]) => 'Mali, '.repeat(items) + last);

it('takes for a list of names what the grammar of one says', () => {
  fc.assert(
    fc.property(fc.oneof(lists, lists, long), (text) => {
      expect(isList(text)).toBe(twin.test(text));
    }),
    { numRuns: 2_000 },
  );
});
