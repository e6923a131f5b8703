/** Names that are judged anew as a page is read: a block is told of again where anything about it has changed, and only there. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prepareReading } from '../../../engine/reading/create-reading.ts';
import type { BlockJudgement } from '../../../engine/reading/types.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';

const newReading = prepareReading(readLexicon());

const texts = fc.constantFrom(
  'Nobody there had heard of Pegasus.',
  'Pegasus was found on nine phones, and the trail led to Morocco.',
  'The spyware of NSO Group was sold to Hungary, said Citizen Lab.',
  'A phone malware it is.',
  'A mobile malware it is.',
  'Hackers broke into the phones of three reporters.',
  'Pegasus flies from Istanbul to Rwanda on Tuesdays.',
  'The airline has new aircraft, and more passengers.',
  'Mexico and India signed a treaty on trade.',
  'The government of India denied any surveillance of journalists.',
  'The constellation stands high in October, and so does the horse of the myth.',
);
/** Words of one group, and of none. */
const titles = fc.constantFrom('The phone malware', 'A mobile malware', 'An airline', 'The airport', 'The week');
const changes = fc.array(fc.record({ title: fc.option(titles), text: fc.option(texts) }), {
  minLength: 2,
  maxLength: 8,
});

/** What is shown of a block's names. */
function shown({ judged }: BlockJudgement): string {
  return JSON.stringify(judged.map(({ start, end, topic, mention, reasons }) => [start, end, topic, mention, reasons]));
}

it('are told of again where a name, its sense or a reason has changed, and nowhere else', () => {
  fc.assert(
    fc.property(changes, (changes) => {
      const reading = newReading();
      const blocks: string[] = [];
      const told = new Map<number, string>();
      let title = '';
      for (const change of changes) {
        title = change.title ?? title;
        if (change.title) reading.setTitle(title);
        if (change.text) reading.put(blocks.push(change.text), change.text);
        for (const judgement of reading.settle()) {
          expect(shown(judgement)).not.toBe(told.get(judgement.block));
          told.set(judgement.block, shown(judgement));
        }
        const anew = newReading();
        anew.setTitle(title);
        blocks.forEach((text, nth) => {
          anew.put(nth + 1, text);
        });
        expect([...told].toSorted(([one], [other]) => one - other)).toEqual(
          anew.settle().map((judgement) => [judgement.block, shown(judgement)]),
        );
      }
    }),
    { numRuns: 150 },
  );
});

it('are told of again where a word has moved from the title to the page', () => {
  const reading = newReading();
  const reasons = (): unknown => reading.settle().map(({ judged }) => judged.map((name) => name.reasons));
  reading.setTitle('A spyware');
  reading.put(1, 'Nobody there had heard of Pegasus.');
  expect(reasons()).toEqual([[['“spyware” stands in the title of the page']]]);
  reading.setTitle('The week');
  reading.put(2, 'A spyware it is.');
  expect(reasons()).toEqual([[['“spyware” stands elsewhere on the page']]]);
});
