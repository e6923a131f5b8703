/**
 * Accuracy may only rise: each set of labelled passages has a floor in `tests/eval/floors.json`. A score under its floor
 * fails, and so does one far above it, until the floor is raised to hold what was won.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepareCases } from '../../scripts/eval/judge-case.ts';
import { compare, type MentionCase, parseMentionCases, scoresOf } from '../../scripts/eval/mentions.ts';
import { readLines } from '../../scripts/eval/read-lines.ts';
import { readLexicon } from '../../scripts/read-lexicon.ts';
import floors from '../eval/floors.json' with { type: 'json' };

/** How far a score may stand above its floor before the floor has to follow. */
const SLACK = 0.02;

const own = fileURLToPath(new URL('../eval/mentions.jsonl', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/eval/mentions.dev.jsonl', import.meta.url));
const isThere = existsSync(shared);
const english = ({ lang }: MentionCase): boolean => lang === 'en';
const any = (): boolean => true;

const sets: [keyof typeof floors, string, boolean, (one: MentionCase) => boolean][] = [
  ['own sentences', own, true, any],
  ['shared passages, English', shared, isThere, english],
  ['shared passages, all languages', shared, isThere, any],
];

describe.each(sets)('mentions: %s', (name, file, present, belongs) => {
  it.skipIf(!present)(`${present ? '' : '(skipped: ../shared is not there) '}keep the floor`, () => {
    const judge = prepareCases(readLexicon());
    const tally = { right: 0, wrong: 0, missed: 0 };
    for (const labelled of parseMentionCases(readLines(file), file).filter(belongs))
      for (const { kind } of compare(labelled, judge(labelled, labelled.lang).judged)) tally[kind]++;
    const { precision, recall } = scoresOf(tally);
    const floor = floors[name];
    expect(precision).toBeGreaterThanOrEqual(floor.precision);
    expect(recall).toBeGreaterThanOrEqual(floor.recall);
    expect(Math.max(precision - floor.precision, recall - floor.recall)).toBeLessThanOrEqual(SLACK);
  });
});
