import { expect, it } from 'vitest';
import { entriesOf } from '../../../engine/desk/page-entries.ts';
import type { FrameReport, MentionEntry, QuotationEntry } from '../../../engine/reading/report.ts';

const words = { topic: 'nso', text: 'NSO', context: 'NSO', start: 0, end: 3, cutStart: false, cutEnd: false };
const mention = (id: number): MentionEntry => ({ ...words, id, score: 1, reasons: [], marked: true });
const quotation = (id: number, after: number): QuotationEntry => ({
  ...{ ...words, id, after, verdict: 'exact', passage: 'nso/1' },
  changes: [],
  drops: [],
});
const report = (mentions: readonly MentionEntry[], quotations: readonly QuotationEntry[]): FrameReport => ({
  ...{ title: '', url: '', state: 'settled', translated: false, checking: false, more: 0, unmarked: 0 },
  mentions,
  quotations,
});
const ids = (frames: readonly FrameReport[]) =>
  entriesOf(frames.map((one, frameId) => ({ frameId, report: one }))).map((entry) =>
    entry.kind === 'mention' ? entry.mention.id : entry.quotation.id,
  );

it('puts each quotation between the mentions where it stands, frame by frame', () => {
  const top = report([mention(1), mention(2)], [quotation(-1, 0), quotation(-2, 1), quotation(-3, 2)]);
  expect(ids([top, report([mention(3)], [quotation(-4, 1)])])).toEqual([-1, 1, -2, 2, -3, 3, -4]);
});

it('loses nothing to a count that does not fit', () => {
  expect(ids([report([mention(1), mention(2)], [quotation(-1, 9), quotation(-2, 1)])])).toEqual([1, 2, -1, -2]);
});
