/**
 * Weighs a candidate: a sum of log-odds, each of which can be read and shown. A name in explicit reference to a government
 * is a mention, a name inside another thing's name is none; everything else is base + role + evidence.
 */
import type { Place, Profile } from '../dossier/lexicon.ts';
import type { Found } from './block-evidence.ts';
import type { Evidence, Weighed } from './cue-evidence.ts';
import { reasonsAgainst, reasonsFor, type Said } from './reasons.ts';
import type { GroupWeights, Scales, TitleEvidence } from './scales.ts';

export interface Verdict {
  readonly mention: boolean;
  /** Probability-like, 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** What speaks for or against; nothing where the name itself decides. */
  readonly evidence?: readonly Weighed[];
}

/** What a title says counts this much more for a name that the title itself confirms. */
const SUBJECT_OF_PAGE = 1.3;
/** The score from which a name is a mention. */
export const PASSES = 0.5;
const EXPLICIT_SCORE = 0.98;
const DECOY_SCORE = 0.02;
/** In Chinese and Japanese the name of a state is its demonym as well. */
const UNINFLECTED = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** A further word of the same group adds this share of the first one's weight, up to a number of words. */
const EACH_FURTHER_WORD = 0.35;
const MOST_FURTHER_WORDS = 4;
/**
 * Signs that point the same way are seldom independent: each counts this share of what it would after a weightier one.
 */
const EACH_FURTHER_SIGN = 0.5;

export function weigh(found: Found, profile: Profile, extra: readonly Evidence[], scales: Scales): Verdict {
  if (found.within) return { mention: false, score: DECOY_SCORE, reasons: [`part of another name: “${found.within}”`] };
  if (found.government && profile.state)
    return { mention: true, score: EXPLICIT_SCORE, reasons: [`“${found.government}” names the government itself`] };
  if (found.isTold && profile.state)
    return { mention: false, score: DECOY_SCORE, reasons: [`“${found.text}” is told to be the capital: a town`] };
  if (found.inDateline && profile.state)
    return { mention: false, score: DECOY_SCORE, reasons: [`“${found.text}” is where the report was sent from`] };

  const evidence = gather(found, profile, extra, scales);
  const role = profile.roles[found.role] ?? 0;
  const seated = found.evidence.some(
    ({ group, place }) => isClose(place) && profile.seats.includes(idOf(scales, group)),
  );
  const place = found.afterLocative && !seated ? profile.place : 0;
  // A neighbour that is a cue word itself ("Ministry") is understood, and no part of a longer name.
  const understood = evidence.some(({ place, weight }) => place === 'next' && weight > 0);
  const neighbour = found.neighbour && !understood ? profile.partOfName : 0;
  const score = 1 / (1 + Math.exp(-(profile.base + role + place + neighbour + sumOf(evidence))));
  return new Weighing(score, { found, evidence, groups: scales.groups }, neighbour < 0);
}

/** Of a hundred names a reader asks about one: sentences for all of them were an eighth of the judging. */
class Weighing implements Verdict {
  readonly mention: boolean;
  readonly score: number;
  readonly #said: Said;
  readonly #partOfName: boolean;
  #reasons: readonly string[] | null = null;

  constructor(score: number, said: Said, partOfName: boolean) {
    this.mention = score >= PASSES;
    this.score = score;
    this.#said = said;
    this.#partOfName = partOfName;
  }

  get evidence(): readonly Weighed[] {
    return this.#said.evidence;
  }

  get reasons(): readonly string[] {
    this.#reasons ??= this.mention ? reasonsFor(this.#said) : reasonsAgainst(this.#said, this.#partOfName);
    return this.#reasons;
  }
}

function idOf({ groups }: Scales, group: number): string {
  return groups[group]?.id ?? '';
}

function isClose(place: Place): boolean {
  return place === 'next' || place === 'previous' || place === 'near';
}

/** How much of what title and page say holds for this name. */
function shareOfTitle(found: Found, profile: Profile, title: TitleEvidence, inBlock: readonly Weighed[]): number {
  // A capital is often only the place.
  const isActor = found.role !== 'capital' || found.acts;
  const isSubject = isActor && title.subjects.has(found.topic);
  // What the page is about needs no support in the text where nothing there speaks against it.
  const isSupported =
    inBlock.some(({ weight }) => weight > 0) ||
    (isSubject && (found.role === 'name' || found.acts) && inBlock.length === 0);
  const supported = isSupported ? 1 : profile.alone;
  return isSubject ? supported * SUBJECT_OF_PAGE : supported;
}

function sumOf(evidence: readonly Weighed[]): number {
  let sum = 0;
  const share = { for: 1, against: 1 };
  for (const { weight } of evidence) {
    const side = weight > 0 ? 'for' : 'against';
    sum += weight * share[side];
    share[side] *= EACH_FURTHER_SIGN;
  }
  return sum;
}

/** All that speaks for or against, the weightiest first. */
function gather(
  found: Found,
  profile: Profile,
  extra: readonly Evidence[],
  { groups, weights, title, page }: Scales,
): Weighed[] {
  const weighed: Weighed[] = [];
  const { besideDemonyms } = profile;
  // Most groups say nothing of most names, so that nothing is made before it is known to weigh something.
  const add = (group: number, place: Place, count: number, words: readonly string[], share: number): void => {
    const own = weights[group];
    const weight = own ? weightAt(own, place) : 0;
    if (weight === 0) return;
    if (besideDemonyms.includes(groups[group]?.id ?? '') && found.role !== 'demonym' && !UNINFLECTED.test(found.text))
      return;
    const further = Math.min(count - 1, MOST_FURTHER_WORDS) * EACH_FURTHER_WORD;
    weighed.push({ group, place, count, words, weight: weight * share * (1 + further) });
  };
  for (const { group, place, count, words } of found.evidence) add(group, place, count, words, 1);
  for (const { group, place, count, words } of extra) add(group, place, count, words, 1);
  const share = shareOfTitle(found, profile, title, weighed);
  title.words.forEach((words, group) => {
    add(group, 'title', words.length, words, share);
  });
  for (const { group, topic, text } of title.possible) if (topic !== found.topic) add(group, 'title', 1, [text], share);
  page.forEach(({ strength, words }, group) => {
    add(group, 'page', 1, words, share * strength);
  });
  return weighed.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

const WIDER: Readonly<Partial<Record<Place, Place>>> = { next: 'near', previous: 'near', near: 'sentence' };

/** What a group that a profile knows weighs at a place. */
export function weightAt(weights: GroupWeights, place: Place): number {
  const wider = WIDER[place];
  return weights[place] ?? (wider ? weightAt(weights, wider) : 0);
}
