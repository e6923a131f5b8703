/** The quotation check on texts made to hang it: the time grows with the text, and nothing is thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInSteps, checkText } from '../../../engine/quotes/check-text.ts';
import { mayQuote } from '../../../engine/quotes/may-quote.ts';
import { indexRecord } from '../../../engine/quotes/record-index.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const index = indexRecord(record);
const slice = 'NSO does not operate its technology';
const times = (words: string, count: number): string => words.repeat(count);

/** Of processor time, for a busy machine lends its cores to others; what is quadratic takes minutes. */
const MAX_MS = 15_000;
/** In UTF-16 units: a page's text is read in blocks that are not longer (`page/read/run.ts`). */
const LONGEST_BLOCK = 7_000;
/** By the clock. */
const WAIT_MS = 150_000;

const hostile: Readonly<Record<string, string>> = {
  '100,000 straight marks': times('"', 100_000),
  '100,000 straight marks between words': times('" a ', 100_000),
  '100,000 opening marks': times('“a ', 100_000),
  '100,000 closing marks': times('a” ', 100_000),
  '50,000 pairs in each other': times('“a ', 50_000) + times('a” ', 50_000),
  '100,000 apostrophes': times("the customers' targets ", 100_000),
  '50,000 single marks that open, then as many that close': times('‘a ', 50_000) + times('a’ ', 50_000),
  '50,000 guillemets in one direction': times('« ', 50_000),
  'every kind of mark, unbalanced': times('“a „b "c «d ‘e \'f »g ”h 「i ', 12_000),
  'a quotation of 1 MB': `“${times('and so on and on, ', 60_000)}”`,
  'a quotation of 1 MB of the record': `“${times(`${slice}, `, 28_000)}”`,
  '20,000 quotations of the record': times(`“${slice}” `, 20_000),
  '5,000 cuts in one quotation': `“${times('the … ', 1_600)}${slice}”`,
  '10,000 pieces of one quotation': times('“NSO does not,” he said, ', 10_000),
  '1 MB without a space': `“${times('a', 1_000_000)}”`,
  '1 MB of spaces in quotation marks': `“${times(' ', 1_000_000)}”`,
  '1 MB of dots': `“NSO ${times('. ', 500_000)}”`,
  '100,000 open brackets': `“${slice} ${times('[a', 100_000)}”`,
  'lone surrogates': times('“\ud800 NSO does not \udc00” ', 20_000),
};

describe('a hostile text', () => {
  for (const [name, text] of Object.entries(hostile))
    it(`is read in time: ${name}`, { timeout: WAIT_MS }, () => {
      const start = process.cpuUsage();
      checkText(index, text);
      checkText(index, text, { quoted: [{ start: 0, end: text.length }] });
      mayQuote(index.trigrams, text);
      expect(process.cpuUsage(start).user / 1_000).toBeLessThan(MAX_MS);
    });

  it(
    'of any kind is read in steps that a reader cannot feel',
    () => {
      const longest = { name: '', ms: 0 };
      for (const [name, text] of Object.entries(hostile))
        for (let start = 0; start < 3 * LONGEST_BLOCK; start += LONGEST_BLOCK) {
          const block = text.slice(start, start + LONGEST_BLOCK);
          const quoted = [{ start: 0, end: block.length }];
          const steps = checkInSteps(index, block, { quoted });
          for (let done: boolean | undefined = false; !done; ) {
            const before = process.cpuUsage();
            done = steps.next().done;
            const { user } = process.cpuUsage(before);
            if (user / 1_000 > longest.ms) Object.assign(longest, { name, ms: user / 1_000 });
          }
        }
      // 8 ms as a rule; the rest is for collecting garbage, which counts as ours, and for a busy machine.
      expect(longest.ms, longest.name).toBeLessThan(100);
    },
    WAIT_MS,
  );

  it(
    'of any characters throws nothing',
    () => {
      const pieces = fc.constantFrom(
        '“',
        '”',
        '"',
        "'",
        '’',
        '‘',
        '«',
        '»',
        '…',
        '[',
        ']',
        ' ',
        '\n',
        slice,
        'a',
        '\ud83d',
      );
      fc.assert(
        fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 40 }), (chunks) => {
          const text = chunks.join('');
          for (const { start, end } of checkText(index, text, { quoted: [{ start: 0, end: text.length }] })) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeLessThan(end);
          }
        }),
        { numRuns: 300 },
      );
    },
    WAIT_MS,
  );
});
