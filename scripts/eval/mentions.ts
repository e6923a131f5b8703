/**
 * Precision and recall of the judge. A predicted mention is right when it overlaps a labelled mention of its topic; each
 * labelled mention counts once; predictions that touch only borderline spans are left out, and so are borderline labels.
 */
import * as v from 'valibot';
import type { Judged } from '../../engine/reading/types.ts';
import { readLexicon } from '../read-lexicon.ts';
import { prepareCases } from './judge-case.ts';
import { parseLine } from './read-lines.ts';
import type { Evaluate, Line } from './types.ts';

const span = { start: v.number(), end: v.number(), text: v.string(), borderline: v.optional(v.boolean(), false) };
const schema = v.object({
  id: v.string(),
  lang: v.string(),
  title: v.optional(v.string(), ''),
  group: v.optional(v.string(), ''),
  text: v.string(),
  mentions: v.array(v.object({ ...span, topic: v.string() })),
  not: v.optional(v.array(v.object({ ...span, candidate: v.string() })), []),
});

export type MentionCase = v.InferOutput<typeof schema>;

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface Outcome {
  readonly topic: string;
  readonly kind: keyof Tally;
  readonly text: string;
  readonly reasons: readonly string[];
}

export function compare(labelled: MentionCase, judged: readonly Judged[]): Outcome[] {
  const free = new Set(labelled.mentions);
  const outcomes: Outcome[] = [];
  for (const { start, end, topic, reasons, mention } of judged) {
    if (!mention) continue;
    const touches = (other: { start: number; end: number }) => start < other.end && other.start < end;
    const hit = [...free].find((label) => label.topic === topic && touches(label));
    if (hit) free.delete(hit);
    const touched = [...labelled.mentions, ...labelled.not].filter(touches);
    if (hit ? hit.borderline : touched.length > 0 && touched.every(({ borderline }) => borderline)) continue;
    outcomes.push({ topic, kind: hit ? 'right' : 'wrong', text: labelled.text.slice(start, end), reasons });
  }
  for (const { topic, text, borderline } of free)
    if (!borderline) outcomes.push({ topic, kind: 'missed', text, reasons: [] });
  return outcomes;
}

/** @throws BadInput naming file and line. */
export function parseMentionCases(lines: readonly Line[], file: string): MentionCase[] {
  return lines.map((line) => parseLine(schema, line, file));
}

export const evaluateMentions: Evaluate = (lines, file) => {
  const judge = prepareCases(readLexicon());
  const cases = parseMentionCases(lines, file);
  const overall = emptyTally();
  const byTopic = new Map<string, Tally>();
  const byLanguage = new Map<string, Tally>();
  const misses: string[] = [];
  const items = cases.map((labelled) => {
    const { judged } = judge(labelled, labelled.lang);
    for (const { topic, kind, text, reasons } of compare(labelled, judged)) {
      for (const tally of [overall, tallyOf(byTopic, topic), tallyOf(byLanguage, labelled.lang)]) tally[kind]++;
      if (kind !== 'right')
        misses.push(`${kind} ${labelled.id} ${labelled.lang} ${topic} “${text}” ${reasons.join('; ')}`);
    }
    const mentions = judged.filter(({ mention }) => mention);
    return {
      id: labelled.id,
      mentions: mentions.map(({ start, end, topic, score, reasons }) => ({ start, end, topic, score, reasons })),
    };
  });
  const scores = { overall: scoresOf(overall), topics: scoreAll(byTopic), languages: scoreAll(byLanguage) };
  const rows = [['overall', overall] as const, ...byLanguage, ...byTopic].map(([name, tally]) => row(name, tally));
  return { scores, items, tables: [...rows, '', ...misses] };
};

export function emptyTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

/** Shares from 0 to 1; a share of nothing is 1, for nothing was got wrong. */
export function scoresOf({ right, wrong, missed }: Tally) {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, right, wrong, missed };
}

function scoreAll(tallies: ReadonlyMap<string, Tally>) {
  return Object.fromEntries([...tallies].map(([name, tally]) => [name, scoresOf(tally)]));
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally();
  tallies.set(name, tally);
  return tally;
}

function row(name: string, tally: Tally): string {
  const { precision, recall, f1 } = scoresOf(tally);
  const [p, r, f] = [precision, recall, f1].map((share) => share.toFixed(3));
  return `${name.padEnd(14)} precision ${p}  recall ${r}  f1 ${f}  (${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed)`;
}
