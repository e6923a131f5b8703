import { lexicon } from 'virtual:dossier/lexicon';
import { expect, it } from 'vitest';
import { createReading } from '../../../engine/reading/create-reading.ts';
import type { BlockJudgement } from '../../../engine/reading/types.ts';

const mentionsOf = (judgements: readonly BlockJudgement[]): string[] =>
  judgements.flatMap(({ block, judged }) =>
    judged.filter(({ mention }) => mention).map(({ topic }) => `${block} ${topic}`),
  );

it('keeps an ambiguous name back until evidence comes, and then tells of its block again', () => {
  const reading = createReading(lexicon);
  reading.put(1, 'Nobody there had heard of Pegasus.');
  expect(mentionsOf(reading.settle())).toEqual([]);
  reading.put(2, 'Citizen Lab has studied spyware for years.');
  reading.put(3, 'The spyware reads messages. It needs no click.');
  reading.put(4, 'Makers of spyware rarely name their customers.');
  expect(mentionsOf(reading.settle())).toEqual(['1 pegasus']);
});

it('takes evidence back with the block that gave it', () => {
  const reading = createReading(lexicon);
  reading.put(1, 'Nobody there had heard of Pegasus.');
  for (const block of [2, 3, 4]) reading.put(block, 'The spyware reads messages, Citizen Lab said.');
  expect(mentionsOf(reading.settle())).toEqual(['1 pegasus']);
  for (const block of [2, 3, 4]) reading.drop(block);
  expect(reading.settle().map(({ block, judged }) => [block, judged.map(({ mention }) => mention)])).toEqual([
    [1, [false]],
  ]);
});

it('tells nothing twice', () => {
  const reading = createReading(lexicon);
  reading.put(1, 'NSO Group denied it.');
  expect(reading.settle()).toHaveLength(1);
  expect(reading.settle()).toEqual([]);
});

it('tells once, with an empty list, of a block that has lost its names', () => {
  const reading = createReading(lexicon);
  reading.put(1, 'NSO Group denied it.');
  reading.settle();
  reading.put(1, 'The company denied it.');
  expect(reading.settle()).toEqual([{ block: 1, judged: [] }]);
  reading.put(1, 'The company still denies it.');
  expect(reading.settle()).toEqual([]);
});

it('lets the title speak for the names of the page', () => {
  const reading = createReading(lexicon);
  reading.put(1, 'Nobody there had heard of Pegasus.');
  expect(mentionsOf(reading.settle())).toEqual([]);
  reading.setTitle('How phone spyware works');
  expect(mentionsOf(reading.settle())).toEqual(['1 pegasus']);
});

it('says why, in words of the page', () => {
  const reading = createReading(lexicon);
  reading.put(1, 'Citizen Lab found the spyware Pegasus on nine phones.');
  reading.put(2, 'He flew with Pegasus Airlines, and saw New Mexico.');
  const judged = reading.settle().flatMap((judgement) => judgement.judged);
  expect(judged.map(({ topic, mention, reasons }) => [topic, mention, reasons[0]])).toEqual([
    ['pegasus', true, '“spyware” stands right beside it'],
    ['pegasus', false, '“Airlines” stands right beside it (air travel)'],
    ['mexico', false, 'part of another name: “New Mexico”'],
  ]);
});

it('grows no faster than a block full of names and cue words', () => {
  const cost = (repeats: number): number => {
    const text = 'NSO Pegasus spyware India government of Mexico and '.repeat(repeats);
    const times = [1, 2].map(() => {
      const reading = createReading(lexicon);
      const begun = performance.now();
      reading.put(1, text);
      reading.settle();
      return performance.now() - begun;
    });
    return Math.min(...times);
  };
  // Ten times the text: linear is 10, quadratic 100.
  expect(cost(2_000)).toBeLessThan(cost(200) * 40);
});
