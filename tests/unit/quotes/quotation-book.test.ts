/** The book of a page's quotations while blocks change and go at every step of the work on them. */
import { expect, it, vi } from 'vitest';
import type { Block } from '../../../page/annotator/block-book.ts';
import type { PlacedQuotation, QuoteChecker } from '../../../page/quotations/checker.ts';
import { createQuotationBook } from '../../../page/quotations/quotation-book.ts';
import type { Job } from '../../../page/watch/time-slices.ts';

/** Every block may quote: it is asked in two steps. */
vi.mock('../../../engine/quotes/may-quote.ts', () => ({
  *mayQuoteInSteps() {
    yield;
    return true;
  },
}));
/** It reads the DOM. */
vi.mock('../../../page/quotations/quoted-by-markup.ts', () => ({ quotedByMarkup: () => [] }));

const WORDS = 'eight words that stand in the record somewhere';

const blockOf = (id: number): Block => ({ id, container: {} as Node, text: WORDS, segments: [] });

/** Each block is one quotation, found in two steps. */
const checker: QuoteChecker = {
  *check(text) {
    yield;
    const judgement = { verdict: 'exact', passage: 'p/1' } as unknown as PlacedQuotation['judgement'];
    return [{ start: 0, end: text.length, topic: 't', judgement, pieces: [{ start: 0, end: text.length }] } as never];
  },
};

function openBook() {
  const jobs: Job[] = [];
  let bring = (_: QuoteChecker | null): void => {};
  const book = createQuotationBook({
    filter: {} as never,
    load: () =>
      new Promise((resolve) => {
        bring = resolve;
      }),
    add: (job) => jobs.push(job),
    hasNames: () => true,
    isTranslated: () => false,
    onError: (error) => {
      throw error;
    },
  });
  return {
    book,
    /** So many steps of the jobs that wait, all of them by default. */
    run(steps = Number.POSITIVE_INFINITY) {
      for (let left = steps; left > 0 && jobs.length > 0; left--) if (jobs[0]?.next().done) jobs.shift();
    },
    async bringRecord() {
      bring(checker);
      await vi.waitFor(() => expect(jobs).not.toEqual([]));
    },
    found: () => [...book.all()].map(({ block }) => block.id),
  };
}

/** With one block, of which so many steps of the comparison are done. */
async function openBookOnBlock(steps?: number) {
  const opened = openBook();
  const block = blockOf(1);
  opened.book.put(block);
  opened.run();
  await opened.bringRecord();
  opened.run(steps);
  return { ...opened, block };
}

it('is checking from the first block on until the last is compared, also while the record is fetched', async () => {
  const { book, run, bringRecord, found } = openBook();
  expect(book.isChecking).toBe(false);
  book.put(blockOf(1));
  expect(book.isChecking).toBe(true);
  run();
  expect([book.isChecking, found()]).toEqual([true, []]);
  await bringRecord();
  run(1);
  expect(book.isChecking).toBe(true);
  run();
  expect([book.isChecking, found()]).toEqual([false, [1]]);
});

it('holds nothing of a block whose text has changed, until it is compared anew', async () => {
  const { book, run, bringRecord, found, block } = await openBookOnBlock();
  const [{ id } = { id: 0 }] = book.all();
  expect(book.get(id)).toBeDefined();
  block.text = `${WORDS} and more`;
  book.put(block);
  expect([found(), book.get(id)]).toEqual([[], undefined]);
  run();
  await bringRecord();
  run();
  expect(found()).toEqual([1]);
});

it('holds nothing of a block that has gone', async () => {
  const { book, found, block } = await openBookOnBlock();
  book.dropped(block);
  expect(found()).toEqual([]);
});

it.each([
  ['before it is asked about', 0],
  ['while it is asked about', 1],
])('compares no block that goes %s', async (_, steps) => {
  const { book, run, bringRecord, found } = openBook();
  const gone = blockOf(1);
  book.put(gone);
  book.put(blockOf(2));
  run(steps);
  book.dropped(gone);
  run();
  await bringRecord();
  run();
  expect([found(), book.isChecking]).toEqual([[2], false]);
});

it.each([
  ['goes', (book: ReturnType<typeof openBook>['book'], block: Block) => book.dropped(block)],
  [
    'changes',
    (book: ReturnType<typeof openBook>['book'], block: Block) => {
      block.text = 'other words';
      book.put(block);
    },
  ],
])('keeps nothing of what was found in a block that %s while it is compared', async (_, happen) => {
  const { book, run, found, block } = await openBookOnBlock(1);
  happen(book, block);
  run();
  expect(found()).toEqual([]);
});
