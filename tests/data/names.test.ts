import { expect, it } from 'vitest';
import { prepareReading } from '../../engine/reading/create-reading.ts';
import type { Judged } from '../../engine/reading/types.ts';
import { readLexicon } from '../../scripts/read-lexicon.ts';

const newReading = prepareReading(readLexicon());

function mentionsIn(text: string): string[] {
  const reading = newReading();
  reading.put(0, text);
  const judged: readonly Judged[] = reading.settle().flatMap((block) => block.judged);
  return judged.filter(({ mention }) => mention).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['an Arabic text', 'قالت شركة NSO Group إنها تبيع برامج التجسس للحكومات فقط.', 'شركة NSO Group'],
  ['a Russian text', 'Шпионское ПО продаёт компания NSO Group.', 'компания NSO Group'],
  ['a Hebrew text', 'רוגלה שפיתחה חברת NSO Group', 'חברת NSO Group'],
])('marks the whole name where %s puts its own word for a company before the English one', (_, text, name) => {
  expect(mentionsIn(text)).toEqual([name]);
});

it('does not take BAE, an arms maker, for the Turkish initials of a state that its spyware is sold to', () => {
  const english =
    'The surveillance system that BAE Systems makes was sold to spy on dissidents. BAE said that it was lawful.';
  expect(mentionsIn(english)).toEqual([]);
  expect(mentionsIn('Gazetecilerin telefonlarına casus yazılım bulaştıran BAE idi.')).toEqual(['BAE']);
});
