/** The mentions of all frames of a tab as one list in reading order, and grouped by topic. */
import type { FrameReport, MentionEntry } from '../reading/report.ts';

/** A mention with the frame it stands in: ids are unique within their frame only. */
export interface PageMention extends MentionEntry {
  readonly frameId: number;
  readonly url: string;
}

export interface MentionGroup {
  readonly topic: string;
  readonly mentions: readonly PageMention[];
}

interface ReportedFrame {
  readonly frameId: number;
  readonly report: FrameReport;
}

/** Marked mentions; the top frame's first, then those of the frames in it. */
export function mentionsOf(frames: readonly ReportedFrame[]): readonly PageMention[] {
  return frames.flatMap(({ frameId, report }) =>
    report.mentions.map((mention) => ({ ...mention, frameId, url: report.url })),
  );
}

/** Groups stand in the order of their first mention. */
export function groupByTopic(mentions: readonly PageMention[]): readonly MentionGroup[] {
  const groups = new Map<string, PageMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.topic);
    if (group) group.push(mention);
    else groups.set(mention.topic, [mention]);
  }
  return [...groups].map(([topic, group]) => ({ topic, mentions: group }));
}

export function keyOf({ frameId, id }: Pick<PageMention, 'frameId' | 'id'>): string {
  return `${frameId}:${id}`;
}
