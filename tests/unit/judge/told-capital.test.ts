import { expect, it } from 'vitest';
import { isToldCapital } from '../../../engine/judge/told-capital.ts';
import { prepareReading } from '../../../engine/reading/create-reading.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';

const newReading = prepareReading(readLexicon());

/** The states that are mentioned in a text about spyware. */
function mentionsIn(text: string): string[] {
  const reading = newReading();
  reading.setTitle('Pegasus spyware');
  reading.put(0, text);
  const judged = reading.settle().flatMap((block) => block.judged);
  return judged.filter(({ mention }) => mention).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['MEPs visit the Hungarian capital Budapest to ask about spyware.', ['Hungarian']],
  ['In the capital of Morocco, Rabat, spyware was shown.', ['Morocco']],
  ['At Rabat, the Moroccan capital, spyware was shown.', ['Moroccan']],
  ['In der ungarischen Hauptstadt Budapest ging es um Spyware.', ['ungarischen']],
  ['В столице Венгрии Будапеште говорили о шпионском ПО.', ['Венгрии']],
  ['في العاصمة المغربية الرباط تحدثوا عن برنامج التجسس.', ['مغربية']],
  ['在匈牙利首都布达佩斯,人们谈论间谍软件。', ['匈牙利']],
  ['Rabat denied that it had bought the spyware.', ['Rabat']],
])('takes a town that is told to be the capital for a place: “%s”', (text, mentions) => {
  expect(mentionsIn(text)).toEqual(mentions);
});

it.each([
  ['the capital Rabat', true],
  ['the capital and largest city, Rabat', false],
  ['It left the capital. Rabat', false],
  ['capital (1912) Rabat', false],
  ['Rabat, the Moroccan capital.', true],
  ['Rabat, a town. The capital', false],
])('reads no further back than a sentence and a few words: “%s”', (text, told) => {
  const start = text.indexOf('Rabat');
  expect(isToldCapital(text, start, start + 5, new Set(['capital']))).toBe(told);
});
