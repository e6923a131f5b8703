import { expect, it } from 'vitest';
import type { BenchReport } from '../../../scripts/bench/bench-report.ts';
import { tablesOf } from '../../../scripts/bench/tables.ts';

const popup = { runs: 7, typingReadyMs: 80, keyMs: 3, slowestKeyMs: 20 };
const largeRecord = { passages: 10_000, indexMs: 1_500, keyMs: 3, slowestKeyMs: 12 };

const report: BenchReport = {
  chromium: '150',
  pages: [],
  scale: [],
  largeRecord,
  inBrowser: {
    tasks: [],
    edits: { mentions: 5_000, editsPerRun: 500, runs: 75, withMs: 42, withoutMs: 40, withToWithout: 1.05 },
    scrolling: { mentions: 5_000, frames: 300, msPerFrame: 1.6, longestMs: 6.1 },
    frames: { frames: 30, runs: 5, scriptBytes: 22_000, gzipBytes: 9_400, totalMs: 20, heapMB: 1, idleHeapMB: 0.4 },
    card: { runs: 5, firstMs: 12, laterMs: 8, laterFrames: 1, mostFrames: 2 },
    popup,
  },
  inFirefox: { version: '153', popup, largeRecord },
};

it.each([
  '| 500 edits on a page with 5,000 mentions | 1.05 × the time without the extension |',
  '| scrolling a page with 5,000 mentions | 1.6 ms of ours a frame, longest task 6.1 ms |',
  '| key press to results, 10,000 generated passages | 3 ms, slowest 12 ms |',
])('the tables of the bench have the row %s', (row) => {
  expect(tablesOf(report).split('\n')).toContain(row);
});

it('the tables of the bench leave out a browser that is not there', () => {
  expect(tablesOf(report)).toContain('in Firefox');
  expect(tablesOf({ ...report, inFirefox: null })).not.toContain('in Firefox');
});
