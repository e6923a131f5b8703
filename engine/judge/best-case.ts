/**
 * Whether a block may hold a mention, whatever the page says elsewhere: names are weighed as the judge weighs them, with all
 * that a page can say for them, as strongly as it can, and nothing that it can say against. Where no name passes even so,
 * the page need not be read for it: so it is with most names of states, which the news name in passing every day.
 *
 * No judgement scores higher. What speaks for a name, weightiest first, each worth half of what it would be before, sums up
 * to more with each sign more and with each that weighs more. So signs that may be missing count as there where they speak
 * for a name, and as missing where they speak against it:
 * - what the page says, at full strength;
 * - what other names of the block say: each of them counts as confirmed, as possible, and as near as a name can stand.
 *   They may also lend the title its full share (`shareOfTitle`), so that what that says against a name is left out
 *   where there are other names.
 */
import type { LexiconHead, Place } from '../dossier/lexicon.ts';
import type { BlockEvidence } from './block-evidence.ts';
import type { Evidence } from './cue-evidence.ts';
import { numberProfiles } from './profile-numbers.ts';
import type { GroupWeights, PageEvidence, TitleEvidence } from './scales.ts';
import { PASSES, weigh, weightAt } from './weigh.ts';

export type MayHoldMention = (block: BlockEvidence, title: TitleEvidence) => boolean;

type Weights = readonly (GroupWeights | undefined)[];

const AT_FULL_STRENGTH: PageEvidence = { strength: 1, words: [] };
/** Where names may stand that speak for each other. */
const SPEAKING_PLACES: readonly Place[] = ['sentence', 'block'];
/** Sums of the same signs in another order may differ by so much, and by less. */
const ROUNDING = 1e-9;

export function createBestCase(head: LexiconHead): MayHoldMention {
  const { groups, profiles } = head;
  const { weights, emitted, profileOf } = numberProfiles(head);
  const pages = weights.map(bestPage);

  /** What so many names of each profile may say for others. */
  function spokenBy(speaking: readonly number[], own: Weights): Evidence[] {
    const spoken: Evidence[] = [];
    for (const [profile, count] of speaking.entries())
      for (const group of count > 0 ? Object.values(emitted[profile] ?? {}) : [])
        for (const place of SPEAKING_PLACES)
          if (weightAt(own[group] ?? {}, place) > 0) spoken.push({ group, place, count, words: [] });
    return spoken;
  }

  return ({ found }, title) => {
    const named = profiles.map((_, at) => found.filter(({ topic }) => profileOf[topic] === at));
    return profiles.some((profile, at) => {
      const names = named[at] ?? [];
      const own = weights[at] ?? [];
      const isAlone = found.length < 2;
      const speaking = isAlone ? [] : named.map(({ length }, other) => (other === at ? length - 1 : length));
      const spoken = spokenBy(speaking, own);
      const page = pages[at] ?? new Map();
      const scales = { groups, weights: own, title: isAlone ? title : speakingFor(title, own), page };
      return names.some((name) => weigh(name, profile, spoken, scales).score > PASSES - ROUNDING);
    });
  };
}

function bestPage(weights: Weights): ReadonlyMap<number, PageEvidence> {
  const page = new Map<number, PageEvidence>();
  for (const [group, own] of weights.entries()) if ((own?.page ?? 0) > 0) page.set(group, AT_FULL_STRENGTH);
  return page;
}

/** What a title says for names, without what it says against them. */
function speakingFor({ words, possible, subjects }: TitleEvidence, weights: Weights): TitleEvidence {
  const speaksFor = (group: number): boolean => (weights[group]?.title ?? 0) > 0;
  return {
    words: new Map([...words].filter(([group]) => speaksFor(group))),
    possible: possible.filter(({ group }) => speaksFor(group)),
    subjects,
  };
}
