/** What a page's title says: its cue words, and the names in it that it confirms by itself. */
import type { Lexicon } from '../dossier/lexicon.ts';
import type { BlockEvidence } from './block-evidence.ts';
import type { JudgeBlock } from './judge-block.ts';

const NOTHING = new Map();

/** Words by cue group, as the title spells them. */
export function titleWords(lexicon: Lexicon, title: BlockEvidence, judge: JudgeBlock): Map<number, readonly string[]> {
  const words = new Map<number, readonly string[]>(title.groups);
  const judged = judge(title, { title: NOTHING, page: NOTHING });
  for (const profile of lexicon.profiles) {
    const emitted = lexicon.groups.findIndex(({ id }) => id === profile.emits);
    if (emitted === -1) continue;
    const own = new Set(lexicon.topics.filter((topic) => topic.profile === profile.id).map(({ key }) => key));
    const confirmed = judged.filter(({ mention, topic }) => mention && own.has(topic));
    const names = title.found.filter(({ start }) => confirmed.some((candidate) => candidate.start === start));
    if (names.length > 0) words.set(emitted, [...new Set(names.map(({ text }) => text))]);
  }
  return words;
}
