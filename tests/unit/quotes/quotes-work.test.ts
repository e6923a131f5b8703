/** How much is computed for quotations: counted, for a clock tells little on a busy machine. */
import { expect, it } from 'vitest';
import { checkInSteps, checkText } from '../../../engine/quotes/check-text.ts';
import { mayQuote } from '../../../engine/quotes/may-quote.ts';
import { indexInSteps, indexRecord, type QuoteIndex } from '../../../engine/quotes/record-index.ts';
import { quotationPages } from '../../../scripts/bench/in-browser/quotation-pages.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const index = indexRecord(record);

/** The index, and how often anything but its filter of word triples was asked for. */
function counted(): { readonly index: QuoteIndex; readonly asked: () => number } {
  let asked = 0;
  const watched = new Proxy(index, {
    get(target, name, receiver) {
      if (name !== 'trigrams') asked++;
      return Reflect.get(target, name, receiver);
    },
  });
  return { index: watched, asked: () => asked };
}

/** Quotations on the record's own matters, in its words, of which never three stand in a row there. */
const others = [
  'Our customers are governments, and their targets are criminals.',
  'Pegasus was sold to Morocco, the report claims, and Rwanda denies it.',
  'Forbidden journalists, Amnesty reports, Group denials: the technology is out there.',
  'We firmly believe it is legal; the lawyers said otherwise.',
];

it('of a page whose quotations share no three words in a row with the record, the record is asked nothing', () => {
  const text = Array.from({ length: 2_000 }, (_, n) => `He said: “${others[n % others.length]}” (${n})`).join('\n');
  const { index, asked } = counted();
  expect(checkText(index, text)).toEqual([]);
  expect(mayQuote(index.trigrams, text)).toBe(false);
  expect(asked()).toBe(0);
});

it('of one that shares three words the record is asked for that one and its neighbours alone', () => {
  const own = '“We firmly believe that NSO Group firmly denies false claims made in your report.”';
  const asksFor = (text: string): number => {
    const { index, asked } = counted();
    checkText(index, text);
    return asked();
  };
  const alone = asksFor(own);
  expect(alone).toBeGreaterThan(0);
  const beside = `${others.map((words) => `“${words}” he said. `.repeat(50)).join('')}\n\n${'x'.repeat(200)} ${own}`;
  // Neighbours may be pieces of the same quotation: “…,” he said, “…”.
  expect(asksFor(beside)).toBeLessThanOrEqual(4 * alone);
});

it('the record is made ready in many steps, and a page full of quotations is read in hundreds', () => {
  expect([...indexInSteps(record)].length).toBeGreaterThan(6);
  const [half] = quotationPages(0.1);
  const text = (half?.html ?? '').replace(/<[^>]*>/gu, ' ');
  const quotations = 500;
  expect([...checkInSteps(index, text)].length).toBeGreaterThan(quotations / 2);
});

it('of a row of quotations the record is asked for one longer row at a time', () => {
  const most = (text: string): number => {
    const { index, asked } = counted();
    let [before, longest] = [0, 0];
    for (const _ of checkInSteps(index, text)) {
      longest = Math.max(longest, asked() - before);
      before = asked();
    }
    return longest;
  };
  const sentences = record.passages.slice(-6).map(({ text }) => `“${text}” he said.`);
  expect(most(sentences.join(' '))).toBeLessThanOrEqual(Math.max(...sentences.map(most)) + 1);
});
