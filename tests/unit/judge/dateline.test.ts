import { lexicon } from 'virtual:dossier/lexicon';
import { expect, it } from 'vitest';
import { findDateline } from '../../../engine/judge/dateline.ts';
import { prepareReading } from '../../../engine/reading/create-reading.ts';

const newReading = prepareReading(lexicon());

it.each([
  ['RABAT, July 21 - It denied', 'RABAT, July 21 - '],
  ['NEW DELHI (Reuters) — A panel', 'NEW DELHI (Reuters) — '],
  ['CIUDAD DE MÉXICO (EFE).- Un juez', 'CIUDAD DE MÉXICO (EFE).- '],
  ['DUBAI, United Arab Emirates (AP) — The', 'DUBAI, United Arab Emirates (AP) — '],
  ['Budapest (dpa) - Die Opposition', 'Budapest (dpa) - '],
  ['MANAMA - Nine phones', 'MANAMA - '],
  ['MANAMA – Nine phones', 'MANAMA – '],
  ['New Delhi: The agencies', 'New Delhi: '],
  ['Bakı/19.07.21/Turan: Layihə', 'Bakı/19.07.21/Turan: '],
  ['Rabat said: nothing', ''],
  ['Hungary - the only member state', ''],
  ['The UAE said - again - that it did not', ''],
  ['Rwanda denied it (and said so twice) - as before', ''],
  ['', ''],
])('finds where a report was sent from: %s', (text, dateline) => {
  expect(text.slice(0, findDateline(text).end)).toBe(dateline);
});

it.each(['【ニューデリー共同】スパイウエアの標的', 'नई दिल्ली, अप्रैल 29 -- पेगासस जासूसी'])(
  'knows the place of a report in scripts without capitals: %s',
  (text) => {
    const reading = newReading();
    reading.put(1, text);
    const judged = reading.settle().flatMap((judgement) => judgement.judged);
    expect(judged.find(({ topic }) => topic === 'india')?.reasons[0]).toContain('where the report was sent from');
  },
);

it('marks no place that a report was sent from, and still the state that it is about', () => {
  const reading = newReading();
  reading.put(1, 'RABAT, July 21 - Morocco said it had never spied on the phones of journalists with Pegasus.');
  const judged = reading.settle().flatMap((judgement) => judgement.judged);
  expect(judged.map(({ topic, start, mention, reasons }) => [topic, start, mention, reasons[0]])).toEqual([
    ['morocco', 0, false, '“RABAT” is where the report was sent from'],
    ['morocco', 17, true, expect.anything()],
    ['pegasus', 83, true, expect.anything()],
  ]);
});
