/**
 * Fits the weights of the judge to labelled passages: `node scripts/fit-weights.ts FILE.jsonl… [--folds 8] [--write]`.
 * Each cue group of each profile has one multiplier, each profile a base; a search over them, one at a time, lowers the
 * log loss of all labelled candidates, with a penalty for every step away from the weights as they stand. Few numbers and
 * a firm penalty, because the sets are small. Cross-validated by the `group` of a passage: no source is in both halves.
 * Without `--write` it only reports.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Lexicon, Profile } from '../engine/dossier/lexicon.ts';
import { type MentionCase, parseMentionCases } from './eval/mentions.ts';
import { readLines } from './eval/read-lines.ts';
import { count, type Example, lossOf, readExamples } from './fit/examples.ts';
import { dossierFolder } from './read-dossier.ts';
import { readLexicon } from './read-lexicon.ts';

const FACTORS = [0.7, 0.85, 1.2, 1.45];
const BASE_STEPS = [-0.4, -0.2, 0.2, 0.4];
const ROUNDS = 3;
/** Loss added by each change of weights by a factor e, or of a base by 1: about one clearly wrong candidate. */
const PENALTY = 1.5;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string', default: '8' }, write: { type: 'boolean', default: false } },
});
const lexicon = readLexicon();
const cases = positionals.flatMap((file) => parseMentionCases(readLines(file), file));
const folds = Number(values.folds);

report('as they stand', lexicon, cases);
const crossed = { right: 0, wrong: 0, missed: 0 };
for (let fold = 0; fold < folds; fold++) {
  const held = cases.filter(({ group }) => foldOf(group) === fold);
  const fitted = fitTo(
    lexicon,
    readExamples(
      lexicon,
      cases.filter((one) => !held.includes(one)),
    ),
  );
  const tally = count(fitted, readExamples(fitted, held));
  for (const kind of ['right', 'wrong', 'missed'] as const) crossed[kind] += tally[kind];
}
console.log(`cross-validated  ${shares(crossed)}`);
const fitted = fitTo(lexicon, readExamples(lexicon, cases));
report('fitted to all', fitted, cases);
if (values.write) write(fitted);

function report(name: string, weights: Lexicon, labelled: readonly MentionCase[]): void {
  const examples = readExamples(weights, labelled);
  console.log(`${name.padEnd(16)} ${shares(count(weights, examples))}, loss ${lossOf(weights, examples).toFixed(1)}`);
}

function shares({ right, wrong, missed }: { right: number; wrong: number; missed: number }): string {
  const precision = right / Math.max(right + wrong, 1);
  const recall = right / Math.max(right + missed, 1);
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${wrong} wrong, ${missed} missed)`;
}

/** The same fold for the same source in every run. */
function foldOf(group: string): number {
  let hash = 0;
  for (const letter of group) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % folds;
}

function fitTo(start: Lexicon, examples: readonly Example[]): Lexicon {
  let best = start;
  let cost = lossOf(best, examples);
  const moved = new Map<string, number>();
  const attempt = (key: string, step: number, change: (from: Lexicon) => Lexicon): void => {
    const total = (moved.get(key) ?? 0) + step;
    const candidate = change(best);
    const others = [...moved].reduce((sum, [other, by]) => sum + (other === key ? 0 : by * by), 0);
    const candidateCost = lossOf(candidate, examples) + PENALTY * (others + total * total);
    if (candidateCost >= cost - 1e-6) return;
    best = candidate;
    cost = candidateCost;
    moved.set(key, total);
  };
  for (let round = 0; round < ROUNDS; round++)
    for (const { id, groups } of start.profiles) {
      for (const step of BASE_STEPS)
        attempt(`${id} base`, step, (from) =>
          withProfile(from, id, (profile) => ({ ...profile, base: profile.base + step })),
        );
      for (const group of Object.keys(groups))
        for (const factor of FACTORS)
          attempt(`${id} ${group}`, Math.log(factor), (from) =>
            withProfile(from, id, (profile) => scaled(profile, group, factor)),
          );
    }
  return best;
}

function withProfile(lexicon: Lexicon, id: string, change: (profile: Profile) => Profile): Lexicon {
  return { ...lexicon, profiles: lexicon.profiles.map((profile) => (profile.id === id ? change(profile) : profile)) };
}

function scaled(profile: Profile, group: string, factor: number): Profile {
  const places = Object.entries(profile.groups[group] ?? {}).map(([place, weight]) => [place, weight * factor]);
  return { ...profile, groups: { ...profile.groups, [group]: Object.fromEntries(places) } };
}

function write(fitted: Lexicon): void {
  const file = `${dossierFolder}cues/weights.json`;
  const weights = JSON.parse(readFileSync(file, 'utf8'));
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);
  const text = JSON.stringify({ ...weights, profiles: fitted.profiles }, round, 2);
  // One line for each group's places, so that the table can be read as one.
  writeFileSync(
    file,
    `${text.replace(/\{\s+("[^{}[\]]*?)\s+\}/gu, (_, inside) => `{ ${inside.replace(/\s+/gu, ' ')} }`)}\n`,
  );
}
