/** A reading that has the words of one language, and asks for those of others when a text needs them. */
import { describe, expect, it } from 'vitest';
import { alsoQuotations } from '../../../engine/quotes/quoted-presence.ts';
import { createReading, prepareReading } from '../../../engine/reading/create-reading.ts';
import { nameWords } from '../../../engine/reading/gates.ts';
import type { Reading } from '../../../engine/reading/types.ts';
import { runThrough } from '../../../engine/steps.ts';
import { smallLexicon } from '../language/small-lexicon.ts';

const lexicon = smallLexicon();
const packsOf = (...tags: string[]) => tags.flatMap((tag) => lexicon.languages.filter((words) => words.tag === tag));
const newReading = (hint = ''): Reading =>
  createReading({ head: lexicon, gate: () => nameWords(lexicon), packs: packsOf('en'), hint });
const learn = (reading: Reading, tags: string[], refused: string[] = []): void =>
  runThrough(reading.learn(packsOf(...tags), refused));
/** The names judged since the last call: block, topic, and whether it is a mention. */
const judged = (reading: Reading): string[] =>
  reading.settle().flatMap((one) => one.judged.map(({ topic, mention }) => `${one.block} ${topic} ${mention}`));

const ENGLISH = 'The siege of Troy was long.';
const GERMAN = 'Die Belagerung von Troja wurde nicht der letzte Krieg und das Ende.';
const ITALIAN = 'Si dice che il lungo assedio della bella Troia non fosse vero, che il cavallo non fosse della dea.';

describe('a text in a language that is there', () => {
  it('asks for nothing', () => {
    const reading = newReading();
    reading.put(1, ENGLISH);
    expect(judged(reading)).toEqual(['1 troy true']);
    expect(reading.lacking).toEqual([]);
    expect(reading.isSettled).toBe(true);
  });

  it('asks for nothing in any language where all are there', () => {
    const reading = prepareReading(lexicon)();
    for (const [block, text] of [ENGLISH, GERMAN, ITALIAN, 'Осада: Троя'].entries()) reading.put(block, text);
    expect(reading.settle()).toHaveLength(4);
    expect(reading.lacking).toEqual([]);
    expect(reading.isSettled).toBe(true);
  });
});

describe('a text in a language that is not there', () => {
  it('asks for it without a name only among the first texts of a page, and with one wherever it stands', () => {
    const reading = newReading();
    for (let block = 0; block < 99; block++) reading.put(block, 'The walls and the gates of a town in the north.');
    reading.put(99, 'Die Mauer und das Tor der Stadt waren nicht alt.');
    expect(reading.lacking).toEqual(['de']);
    learn(reading, [], ['de']);
    reading.put(100, 'Si dice che il cavallo non fosse della dea, che il mare fosse lontano.');
    expect(reading.lacking).toEqual([]);
    reading.put(101, ITALIAN);
    expect(reading.lacking).toEqual(['it']);
  });

  it('asks for nothing by a single word without a name, and speaks for others all the same once it is learnt', () => {
    const profiles = lexicon.profiles.map((profile) => ({ ...profile, groups: { war: { page: 3 } } }));
    const head = { ...lexicon, profiles };
    const reading = createReading({ head, gate: () => nameWords(lexicon), packs: packsOf('en') });
    reading.put(1, 'The gates of Troy were high.');
    reading.put(2, 'Nicht: Belagerung');
    expect(judged(reading)).toEqual(['1 troy false']);
    expect(reading.lacking).toEqual([]);
    learn(reading, ['de']);
    expect(judged(reading)).toEqual(['1 troy true']);
    reading.put(3, 'Non: Troia');
    expect(reading.lacking).toEqual(['it']);
  });

  it('waits for it, and is judged when it is learnt', () => {
    const reading = newReading();
    reading.put(1, GERMAN);
    reading.put(2, ENGLISH);
    expect(judged(reading)).toEqual(['2 troy true']);
    expect(reading.lacking).toEqual(['de']);
    expect(reading.isSettled).toBe(false);
    expect(reading.candidates).toBe(1);
    learn(reading, ['de']);
    expect(reading.lacking).toEqual([]);
    expect(reading.candidates).toBe(2);
    expect(reading.isSettled).toBe(false);
    expect(judged(reading)).toEqual(['1 troy true']);
    expect(reading.isSettled).toBe(true);
  });

  it('is read with what is there when the language is refused', () => {
    const reading = newReading();
    reading.put(1, GERMAN.replace('Troja', 'Troy').replace('Belagerung', 'siege'));
    expect(judged(reading)).toEqual([]);
    learn(reading, [], ['de']);
    expect(judged(reading)).toEqual(['1 troy true']);
    reading.put(2, GERMAN);
    expect(judged(reading)).toEqual([]);
    expect(reading.lacking).toEqual([]);
    expect(reading.isSettled).toBe(true);
  });

  it('asks once for what is on its way, and still waits for it', () => {
    const reading = newReading();
    reading.put(1, GERMAN);
    const learning = reading.learn(packsOf('de'));
    learning.next();
    expect(reading.lacking).toEqual([]);
    reading.put(2, GERMAN);
    reading.put(3, ENGLISH);
    expect(judged(reading)).toEqual(['3 troy true']);
    expect(reading.isSettled).toBe(false);
    runThrough(learning);
    expect(judged(reading)).toEqual(['1 troy true', '2 troy true']);
  });

  it('is forgotten with its block, and by a second text in its place', () => {
    const reading = newReading();
    reading.put(1, GERMAN);
    reading.put(2, GERMAN);
    reading.drop(1);
    reading.put(2, ENGLISH);
    expect(reading.lacking).toEqual([]);
    expect(judged(reading)).toEqual(['2 troy true']);
    learn(reading, ['de']);
    expect(judged(reading)).toEqual([]);
    expect(reading.candidates).toBe(1);
  });

  it('takes back what stood in its block before', () => {
    const reading = newReading();
    reading.put(1, ENGLISH);
    expect(judged(reading)).toEqual(['1 troy true']);
    reading.put(1, GERMAN);
    expect(reading.settle()).toEqual([{ block: 1, judged: [] }]);
    learn(reading, ['de']);
    expect(judged(reading)).toEqual(['1 troy true']);
  });

  it('waits for all of its languages', () => {
    const reading = newReading();
    reading.put(1, `${GERMAN} ${ITALIAN}`);
    expect(reading.lacking).toEqual(['de', 'it']);
    learn(reading, ['it']);
    expect(judged(reading)).toEqual([]);
    learn(reading, ['de']);
    expect(judged(reading)).toHaveLength(2);
  });

  it('is not read ahead', () => {
    const reading = newReading();
    runThrough(reading.readAhead(GERMAN));
    reading.put(1, GERMAN);
    learn(reading, ['de']);
    expect(judged(reading)).toEqual(['1 troy true']);
    reading.put(2, GERMAN);
    expect(judged(reading)).toEqual(['2 troy true']);
  });

  it('is forgotten when its block is dropped while it is read at last, and is unsettled until then', () => {
    for (let steps = 1, isDone = false; !isDone; steps++) {
      const reading = newReading();
      reading.put(1, GERMAN.repeat(40));
      reading.settle();
      const learning = reading.learn(packsOf('de'));
      for (let step = 0; step < steps && !isDone; step++) {
        expect(reading.isSettled).toBe(false);
        isDone = learning.next().done === true;
      }
      if (isDone) continue;
      reading.drop(1);
      runThrough(learning);
      expect(reading.candidates).toBe(0);
    }
  });

  it('is asked for through the asking for quotations, too', () => {
    const reading = alsoQuotations(newReading(), { bits: new Uint8Array(), maxLength: 0, row: new Int32Array() });
    reading.put(1, GERMAN);
    expect(reading.lacking).toEqual(['de']);
    learn(reading, ['de']);
    expect(judged(reading)).toEqual(['1 troy true']);
  });
});

describe('languages', () => {
  it('are compiled in the order of the lexicon, whichever came first', () => {
    const reading = newReading();
    learn(reading, ['it']);
    learn(reading, ['de']);
    reading.put(1, GERMAN);
    expect(judged(reading)).toEqual(['1 troy true']);
  });

  it('that come while others are being learnt are learnt with them', () => {
    const reading = newReading();
    reading.put(1, GERMAN);
    reading.put(2, ITALIAN);
    const first = reading.learn(packsOf('de'));
    first.next();
    learn(reading, ['it']);
    runThrough(first);
    expect(judged(reading)).toHaveLength(2);
    expect(reading.lacking).toEqual([]);
    reading.put(3, ITALIAN);
    expect(judged(reading)).toEqual(['3 troy true']);
  });
});

describe('a text too short to tell its language', () => {
  it('is read again when the page has told more', () => {
    const reading = newReading('en');
    reading.put(1, 'Belagerung von Troja');
    expect(judged(reading)).toEqual([]);
    expect(reading.lacking).toEqual([]);
    reading.put(2, GERMAN);
    reading.settle();
    expect(reading.lacking).toEqual(['de']);
    learn(reading, ['de']);
    expect(judged(reading)).toEqual(['2 troy true', '1 troy true']);
  });

  it('is not read again when another text has taken its place', () => {
    const reading = newReading();
    reading.put(1, 'Belagerung von Troja');
    reading.put(1, ENGLISH.replace('Troy', 'Ilium'));
    learn(reading, ['de']);
    expect(judged(reading)).toEqual([]);
  });

  it('waits for the language of its words in another script', () => {
    const reading = newReading();
    reading.put(1, 'Belagerung von Troja: Троя');
    expect(reading.lacking).toEqual(['ru']);
    learn(reading, ['de']);
    expect(judged(reading)).toEqual([]);
    learn(reading, ['ru']);
    expect(judged(reading)).toHaveLength(2);
  });

  it('is in the language of the document where the page tells nothing', () => {
    const reading = newReading('it-IT');
    reading.put(1, 'Assedio a Troia');
    expect(reading.lacking).toEqual([]);
    reading.settle();
    expect(reading.lacking).toEqual(['it']);
    expect(reading.isSettled).toBe(false);
    learn(reading, ['it']);
    expect(judged(reading)).toEqual(['1 troy true']);
  });

  it('may be in any of its script where nothing tells', () => {
    const reading = newReading();
    reading.put(1, 'Assedio a Troia');
    reading.settle();
    expect(reading.lacking).toEqual(['de', 'it']);
  });
});

describe('the title', () => {
  it('asks for its languages where it may speak for a name', () => {
    const reading = newReading();
    reading.setTitle('Das Ende der Belagerung und der Stadt');
    reading.put(1, 'The fall of Troy was sudden.');
    expect(judged(reading)).toEqual(['1 troy false']);
    expect(reading.lacking).toEqual(['de']);
    learn(reading, ['de']);
    expect(reading.isSettled).toBe(false);
    expect(judged(reading)).toEqual(['1 troy true']);
    expect(reading.isSettled).toBe(true);
    reading.setTitle('Si dice che non fosse vero che il cavallo fosse della dea');
    reading.settle();
    expect(reading.lacking).toEqual(['it']);
    reading.drop(1);
    reading.settle();
    expect(reading.lacking).toEqual([]);
  });

  it('asks for those that it may be in where the page knows no better', () => {
    const reading = newReading('en');
    reading.setTitle('So: Belagerung');
    reading.put(1, 'Troy');
    expect(judged(reading)).toEqual(['1 troy false']);
    expect(reading.lacking).toEqual(['de', 'it']);
    learn(reading, ['de'], ['it']);
    expect(judged(reading)).toEqual(['1 troy true']);
  });

  it('asks for nothing on a page without names', () => {
    const reading = newReading();
    reading.setTitle('Das Ende der Belagerung und der Stadt');
    reading.put(1, 'The fall of the city was sudden.');
    reading.settle();
    expect(reading.lacking).toEqual([]);
  });
});
