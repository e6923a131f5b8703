/** What the best case promises: no page brings a block a mention of which it says that it holds none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexiconHead, Profile } from '../../../engine/dossier/lexicon.ts';
import { NAME_ROLES, PLACES } from '../../../engine/dossier/lexicon.ts';
import { createBestCase } from '../../../engine/judge/best-case.ts';
import { createBlockReader, type Found } from '../../../engine/judge/block-evidence.ts';
import type { Evidence } from '../../../engine/judge/cue-evidence.ts';
import { createJudge } from '../../../engine/judge/judge-block.ts';
import type { PageEvidence, TitleEvidence } from '../../../engine/judge/scales.ts';
import { newSpoken } from '../../../engine/judge/spoken.ts';
import { NO_TITLE } from '../../../engine/judge/title-evidence.ts';
import { compileVocabulary } from '../../../engine/judge/vocabulary.ts';
import { runThrough } from '../../../engine/steps.ts';
import { readLexicon } from '../../../scripts/read-lexicon.ts';

describe('on a lexicon of any weights', () => {
  /** The names of the first profile speak for those of the second, and for each other. */
  const GROUPS = ['one', 'two', 'three', 'named', 'named?', 'state?'];
  const TOPICS = [0, 0, 0, 0, 1];

  const weight = fc.integer({ min: -16, max: 16 }).map((quarters) => quarters / 4);
  const places = fc.constantFrom(...PLACES);
  const weights = fc.dictionary(places, weight, { maxKeys: 5 });
  const profile = (id: string, emits: string, state: boolean): fc.Arbitrary<Profile> =>
    fc.record({
      id: fc.constant(id),
      base: fc.integer({ min: -12, max: 2 }).map((quarters) => quarters / 4),
      roles: fc.constant({ demonym: -0.5, capital: -1 }),
      groups: fc.dictionary(fc.constantFrom(...GROUPS), weights),
      partOfName: fc.constant(-2),
      place: fc.constant(-1),
      seats: fc.constant(['two']),
      besideDemonyms: fc.constant(['three']),
      alone: fc.constantFrom(0, 0.5, 1),
      state: fc.constant(state),
      emits: fc.constant(emits),
    });
  const head = fc
    .tuple(profile('product', 'named', false), profile('state', 'state', true))
    .map((profiles): LexiconHead => {
      const topics = TOPICS.map((at, nth) => ({ key: `${nth}`, profile: profiles[at]?.id ?? '' }));
      const groups = GROUPS.map((id) => ({ id, label: id }));
      return { topics, groups, pairs: [], profiles, signs: [] };
    });

  const group = fc.nat(GROUPS.length - 1);
  const evidence: fc.Arbitrary<Evidence> = fc.record({
    group,
    place: fc.constantFrom('next', 'near', 'sentence', 'block'),
    count: fc.integer({ min: 1, max: 6 }),
    words: fc.constant(['word']),
  });
  const rarely = fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant('word') });
  const seldom = fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
  const name: fc.Arbitrary<Omit<Found, 'start' | 'end'>> = fc.record({
    text: fc.constant('Name'),
    topic: fc.nat(TOPICS.length - 1),
    role: fc.constantFrom(...NAME_ROLES),
    sentence: fc.nat(2),
    paragraph: fc.constant(0),
    within: rarely,
    government: rarely,
    neighbour: rarely,
    afterLocative: seldom,
    acts: fc.boolean(),
    isTold: seldom,
    inDateline: seldom,
    evidence: fc.array(evidence, { maxLength: 2 }),
  });
  const found = fc
    .array(name, { minLength: 1, maxLength: 6 })
    // Three sentences, and two paragraphs of them.
    .map((names) =>
      names.map((one, at) => ({ ...one, paragraph: one.sentence >> 1, start: 10 * at, end: 10 * at + 4 })),
    );

  const title: fc.Arbitrary<TitleEvidence> = fc.record({
    words: fc.array(fc.tuple(group, fc.constant(['word'])), { maxLength: 2 }).map((said) => new Map(said)),
    possible: fc.array(fc.record({ group, topic: fc.nat(TOPICS.length - 1), text: fc.constant('Name') }), {
      maxLength: 1,
    }),
    subjects: fc.array(fc.nat(TOPICS.length - 1), { maxLength: 2 }).map((topics) => new Set(topics)),
  });
  const page = fc
    .array(fc.tuple(group, fc.record({ strength: fc.constantFrom(0.35, 0.9, 1), words: fc.constant(['word']) })))
    .map((said): ReadonlyMap<number, PageEvidence> => new Map(said));

  /** Names that need so much more pass the more narrowly: each example is tried at every step. */
  const SHORTFALLS = [0, 0.5, 1, 1.5, 2, 3, 4, 5];
  const lowered = (head: LexiconHead, by: number): LexiconHead => ({
    ...head,
    profiles: head.profiles.map((profile) => ({ ...profile, base: profile.base - by })),
  });

  it('no page makes a mention of what is none in the best case', () => {
    let hopeless = 0;
    fc.assert(
      fc.property(head, found, title, fc.array(page, { minLength: 2, maxLength: 4 }), (head, found, title, pages) => {
        const block = { found, spoken: newSpoken(0) };
        for (const one of SHORTFALLS.map((by) => lowered(head, by))) {
          if (createBestCase(one)(block, title)) continue;
          hopeless++;
          const judge = createJudge(one);
          for (const page of pages) expect(judge(block, { title, page }).some(({ mention }) => mention)).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(hopeless).toBeGreaterThan(2_000);
  });
});

describe('on the lexicon of the dossier', () => {
  const lexicon = readLexicon();
  const read = createBlockReader(compileVocabulary(lexicon));
  const bestCase = createBestCase(lexicon);

  it.each([
    ['Nobody there had heard of Pegasus.', true],
    ['Reporters were told by NSO Group that it was so.', true],
    ['The government of India said no more.', true],
    ['India won the toss and chose to bat.', false],
    ['She flew from Rabat to Dubai, and on to Mexico.', false],
  ])('“%s” may hold a mention: %s', (text, may) => {
    expect(bestCase(runThrough(read(text)), NO_TITLE)).toBe(may);
  });
});
