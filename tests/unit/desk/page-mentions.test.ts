import { describe, expect, it } from 'vitest';
import { groupByTopic, keyOf, mentionsOf } from '../../../engine/desk/page-mentions.ts';
import type { FrameReport, MentionEntry } from '../../../engine/reading/report.ts';

function mention(id: number, topic: string): MentionEntry {
  const words = { text: topic, context: topic, start: 0, end: topic.length, cutStart: false, cutEnd: false };
  return { id, topic, ...words, score: 1, reasons: [], marked: true };
}

function report(url: string, mentions: readonly MentionEntry[]): FrameReport {
  return {
    title: '',
    url,
    state: 'settled',
    mentions,
    quotations: [],
    translated: false,
    checking: false,
    more: 0,
    unmarked: 0,
  };
}

describe('the mentions of a page', () => {
  const frames = [
    { frameId: 0, report: report('https://a.example/', [mention(1, 'india'), mention(2, 'nso'), mention(3, 'india')]) },
    { frameId: 8, report: report('https://b.example/', [mention(1, 'nso')]) },
  ];

  it('stand in reading order, the top frame first, each with its frame', () => {
    expect(mentionsOf(frames).map(keyOf)).toEqual(['0:1', '0:2', '0:3', '8:1']);
  });

  it('are grouped by topic in the order of the first mention', () => {
    const groups = groupByTopic(mentionsOf(frames));
    expect(groups.map(({ topic, mentions }) => [topic, mentions.map(keyOf)])).toEqual([
      ['india', ['0:1', '0:3']],
      ['nso', ['0:2', '8:1']],
    ]);
  });
});
