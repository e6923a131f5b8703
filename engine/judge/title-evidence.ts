/** What a page's title says: its cue words, the names in it that it confirms by itself, and those that may be meant. */
import type { LexiconHead } from '../dossier/lexicon.ts';
import type { BlockEvidence } from './block-evidence.ts';
import type { JudgeBlock } from './judge-block.ts';
import { STILL_POSSIBLE } from './nearby-names.ts';
import type { PossibleName, TitleEvidence } from './scales.ts';
import { wordsOf } from './spoken.ts';

export const NO_TITLE: TitleEvidence = { words: new Map(), possible: [], subjects: new Set() };

const NOTHING = new Map();

export function readTitle(head: LexiconHead, title: BlockEvidence, judge: JudgeBlock): TitleEvidence {
  const { spoken } = title;
  const words = new Map(spoken.groups.map((group) => [group, wordsOf(spoken, group) ?? []]));
  const possible: PossibleName[] = [];
  const judged = new Map(judge(title, { title: NO_TITLE, page: NOTHING }).map((verdict) => [verdict.start, verdict]));
  const groupOf = (id: string): number => head.groups.findIndex((group) => group.id === id);
  for (const { id, emits } of head.profiles) {
    if (emits === undefined) continue;
    const [sure, maybe] = [groupOf(emits), groupOf(`${emits}?`)];
    const own = title.found.filter(({ topic }) => head.topics[topic]?.profile === id);
    const confirmed = own.filter(({ start }) => judged.get(start)?.mention);
    if (sure !== -1 && confirmed.length > 0) words.set(sure, [...new Set(confirmed.map(({ text }) => text))]);
    for (const { start, topic, text } of own)
      if (maybe !== -1 && !judged.get(start)?.mention && (judged.get(start)?.score ?? 0) >= STILL_POSSIBLE)
        possible.push({ group: maybe, topic, text });
  }
  const subjects = new Set(title.found.filter(({ start }) => judged.get(start)?.mention).map(({ topic }) => topic));
  return { words, possible, subjects };
}
