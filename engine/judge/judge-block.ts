/**
 * Judges the candidates of one block, profile by profile: what one profile has confirmed speaks for the candidates of
 * the next ("Pegasus" is the spyware, so "Morocco" beside it is the state).
 */
import type { Lexicon, Profile } from '../dossier/lexicon.ts';
import type { Judged } from '../reading/types.ts';
import type { BlockEvidence, Found } from './block-evidence.ts';
import { createNearbyNames } from './nearby-names.ts';
import { type Scales, type Verdict, weigh } from './weigh.ts';

export type JudgeBlock = (block: BlockEvidence, scales: Omit<Scales, 'groups'>) => readonly Judged[];

export function createJudge(lexicon: Lexicon): JudgeBlock {
  const groupOf = new Map(lexicon.groups.map(({ id }, index) => [id, index]));
  const profileOf = lexicon.topics.map(({ profile }) => lexicon.profiles.find(({ id }) => id === profile));

  function judgeProfile(profile: Profile, own: readonly Found[], confirmed: readonly Confirmed[], scales: Scales) {
    // Names that need no confirmation, and other names that point the same way, speak from the start.
    const plain = createNearbyNames(groupOf.get(profile.emits ?? ''));
    const hints = createNearbyNames(groupOf.get(`${profile.emits}?`));
    for (const name of own) if (!name.within) (name.role === 'plain' ? plain : hints).add(name);
    return own.map((candidate): readonly [Found, Verdict] => {
      const others = (name: Found): boolean => name.topic !== candidate.topic;
      const spoken = [
        ...(candidate.role === 'plain' ? [] : plain.near(candidate)),
        ...hints.near(candidate, others),
        ...confirmed.flatMap((names) => names.near(candidate)),
      ];
      return [candidate, weigh(candidate, profile, spoken, scales)];
    });
  }

  return ({ found }, surroundings) => {
    const scales: Scales = { ...surroundings, groups: lexicon.groups };
    const verdicts = new Map<Found, Verdict>();
    const confirmed: Confirmed[] = [];
    for (const profile of lexicon.profiles) {
      const own = found.filter(({ topic }) => profileOf[topic] === profile);
      const names = createNearbyNames(groupOf.get(profile.emits ?? ''));
      for (const [candidate, verdict] of judgeProfile(profile, own, confirmed, scales)) {
        verdicts.set(candidate, verdict);
        if (verdict.mention) names.add(candidate);
      }
      confirmed.push(names);
    }
    return found.flatMap((candidate) => {
      const verdict = verdicts.get(candidate);
      const topic = lexicon.topics[candidate.topic]?.key;
      return verdict && topic ? [{ start: candidate.start, end: candidate.end, topic, ...verdict }] : [];
    });
  };
}

type Confirmed = ReturnType<typeof createNearbyNames>;
