/**
 * Judges the candidates of one block, profile by profile: what one profile has confirmed speaks for the candidates of
 * the next ("Pegasus" is the spyware, so "Morocco" beside it is the state).
 *
 * What made the difference, measured in Node on 2,638 candidates: what all blocks say together is one map for most of
 * them, evidence is made only where it weighs something, and reasons are put into words only when they are asked for: 22 ms
 * instead of 42. Later: what each group weighs for a profile is looked up by number, not by name, and no maps are made for
 * names that stand alone; a page's code is never warm, so that whatever is made or asked in vain counts tenfold.
 */
import type { LexiconHead } from '../dossier/lexicon.ts';
import type { Judged } from '../reading/types.ts';
import type { BlockEvidence, Found } from './block-evidence.ts';
import type { Evidence } from './cue-evidence.ts';
import { createNearbyNames, STILL_POSSIBLE } from './nearby-names.ts';
import { type Emitted, numberProfiles } from './profile-numbers.ts';
import { isSaidAlike } from './reasons.ts';
import type { Scales } from './scales.ts';
import { type Verdict, weigh } from './weigh.ts';

export type JudgeBlock = (block: BlockEvidence, scales: Pick<Scales, 'title' | 'page'>) => readonly JudgedName[];

export function createJudge(head: LexiconHead): JudgeBlock {
  const { groups, profiles, topics } = head;
  const { weights, emitted, profileOf } = numberProfiles(head);

  return ({ found }, { title, page }) => {
    if (found.length === 0) return [];
    const verdicts: (Verdict | undefined)[] = [];
    // A name that stands alone, as most do, hears nothing of others.
    const speakers = found.length > 1 ? emitted.map(createSpeakers) : NOBODY;
    for (const name of found) if (!name.within) speakers[profileOf[name.topic] ?? -1]?.hear(name);
    for (const [at, profile] of profiles.entries()) {
      if (!found.some(({ topic }) => profileOf[topic] === at)) continue;
      const scales: Scales = { title, page, groups, weights: weights[at] ?? [] };
      const judged: (readonly [Found, Verdict])[] = [];
      found.forEach((name, nth) => {
        if (profileOf[name.topic] !== at) return;
        const spoken: Evidence[] = [];
        for (const names of speakers) names.speakFor(name, spoken);
        const verdict = weigh(name, profile, spoken, scales);
        verdicts[nth] = verdict;
        judged.push([name, verdict]);
      });
      speakers[at]?.settle(judged);
    }
    const all: JudgedName[] = [];
    found.forEach((name, nth) => {
      const verdict = verdicts[nth];
      const topic = topics[name.topic]?.key;
      if (verdict && topic) all.push(new JudgedName(name, topic, verdict));
    });
    return all;
  };
}

/** A verdict where it holds. A class, for the getter: an object with one of its own is a dictionary, at ten times the cost. */
export class JudgedName implements Judged {
  readonly start: number;
  readonly end: number;
  readonly topic: string;
  readonly mention: boolean;
  readonly score: number;
  readonly #verdict: Verdict;

  constructor({ start, end }: Found, topic: string, verdict: Verdict) {
    this.start = start;
    this.end = end;
    this.topic = topic;
    this.mention = verdict.mention;
    this.score = verdict.score;
    this.#verdict = verdict;
  }

  get reasons(): readonly string[] {
    return this.#verdict.reasons;
  }

  /** @param other an earlier judgement of a name in the same block, which has not changed since. */
  saysTheSameAs(other: JudgedName): boolean {
    return (
      this.start === other.start &&
      this.end === other.end &&
      this.topic === other.topic &&
      this.mention === other.mention &&
      // Names that are judged again have the same reasons nearly always: words for both were a sixth of the judging.
      (isSaidAlike(this.#verdict.evidence ?? [], other.#verdict.evidence ?? []) ||
        this.reasons.join('; ') === other.reasons.join('; '))
    );
  }
}

/** @param others earlier judgements of the names of the same block. */
export function saysTheSame(some: readonly JudgedName[], others: readonly JudgedName[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, nth) => {
      const other = others[nth];
      return other !== undefined && one.saysTheSameAs(other);
    })
  );
}

const NOBODY: readonly Speakers[] = [];

/** The names of one profile as evidence: first those that need no confirmation, and hints; then what was confirmed. */
interface Speakers {
  hear(name: Found): void;
  settle(judged: readonly (readonly [Found, Verdict])[]): void;
  /** Adds what they say of a candidate. */
  speakFor(candidate: Found, spoken: Evidence[]): void;
}

function createSpeakers({ sure, possible }: Emitted): Speakers {
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
    speakFor(candidate, spoken) {
      if (candidate.role !== 'plain') spoken.push(...plain.near(candidate));
      spoken.push(...hints.allNear(candidate, (name) => name.topic !== candidate.topic));
    },
  };
}
