/** What a reading asks the page for, beyond the blocks that names stand in. */
import { expect, it } from 'vitest';
import { alsoQuotations } from '../../../engine/quotes/quoted-presence.ts';
import { readTrigramBits } from '../../../engine/quotes/trigram-filter.ts';
import { createReading } from '../../../engine/reading/create-reading.ts';
import { nameWords } from '../../../engine/reading/gates.ts';
import type { Reading } from '../../../engine/reading/types.ts';
import { runThrough } from '../../../engine/steps.ts';
import { smallLexicon } from '../language/small-lexicon.ts';

const lexicon = smallLexicon();
const packsOf = (tag: string) => lexicon.languages.filter((words) => words.tag === tag);
const newReading = (): Reading =>
  alsoQuotations(
    createReading({ head: lexicon, gate: () => nameWords(lexicon), packs: packsOf('en') }),
    readTrigramBits({ base64: '', maxLength: 0 }),
  );

it('nothing where no name stands, though a text does not tell its language', () => {
  const reading = newReading();
  expect(reading.asksFor).toBe('nothing');
  reading.put(1, 'The walls and the gates of a town in the north.');
  reading.put(2, 'PEP 673');
  expect(reading.asksFor).toBe('nothing');
});

it('evidence for candidates, until they go', () => {
  const reading = newReading();
  reading.put(1, 'The siege of Troy was long.');
  expect(reading.asksFor).toBe('evidence');
  reading.drop(1);
  expect(reading.asksFor).toBe('nothing');
});

it('nothing for names that no page makes mentions, until a title or another text speaks for them', () => {
  const reading = newReading();
  reading.put(1, 'The gates of Troy were high.');
  expect(reading.candidates).toBe(1);
  expect(reading.asksFor).toBe('nothing');
  reading.setTitle('The siege');
  expect(reading.asksFor).toBe('evidence');
  reading.setTitle('The week');
  expect(reading.asksFor).toBe('nothing');
  reading.put(2, 'It was the siege of Troy.');
  expect(reading.asksFor).toBe('evidence');
  reading.put(2, 'It was Troy.');
  expect(reading.asksFor).toBe('nothing');
});

it.each([
  ['known', 'Troy Belagerung', 1],
  ['of a language that is not there yet', 'Troja Belagerung', 0],
] as const)(
  'for a name that is %s, in a text that does not tell its language, that of the page; evidence once words speak for it',
  (_, text, candidates) => {
    const reading = newReading();
    reading.put(1, text);
    expect(reading.candidates).toBe(candidates);
    expect(reading.asksFor).toBe('language');
    runThrough(reading.learn(packsOf('de')));
    expect(reading.asksFor).toBe('evidence');
  },
);

it('evidence for a name whose words are on their way, and nothing once they are refused', () => {
  const reading = newReading();
  reading.put(1, 'Die Belagerung von Troja wurde nicht der letzte Krieg und das Ende.');
  expect(reading.candidates).toBe(0);
  expect(reading.asksFor).toBe('evidence');
  runThrough(reading.learn([], ['de']));
  expect(reading.asksFor).toBe('nothing');
});

it('nothing for a name in a text that does not tell its language, once the page is known to be in one', () => {
  const reading = createReading({ head: lexicon, gate: () => nameWords(lexicon), packs: packsOf('en'), hint: 'en' });
  reading.put(1, 'Troja');
  expect(reading.asksFor).toBe('language');
  reading.put(2, 'The walls and the gates of a town in the north.');
  expect(reading.asksFor).toBe('nothing');
});
