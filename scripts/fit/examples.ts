/** Labelled passages as the fitting of weights sees them: read once, judged again under every set of weights tried. */
import type { Lexicon } from '../../engine/dossier/lexicon.ts';
import { type BlockEvidence, createBlockReader } from '../../engine/judge/block-evidence.ts';
import { createJudge } from '../../engine/judge/judge-block.ts';
import { readTitle } from '../../engine/judge/title-evidence.ts';
import { compileVocabulary } from '../../engine/judge/vocabulary.ts';
import { runThrough } from '../../engine/steps.ts';
import type { MentionCase } from '../eval/mentions.ts';

export interface Example {
  readonly labelled: MentionCase;
  readonly block: BlockEvidence;
  readonly title: BlockEvidence;
}

/** Scores are kept this far from 0 and 1, so that one stubborn label does not outweigh all others. */
const CERTAINTY = 0.02;
const NOTHING = new Map();

export function readExamples(lexicon: Lexicon, cases: readonly MentionCase[]): Example[] {
  const inSteps = createBlockReader(compileVocabulary(lexicon));
  const read = (text: string): BlockEvidence => runThrough(inSteps(text));
  return cases.map((labelled) => ({ labelled, block: read(labelled.text), title: read(labelled.title) }));
}

/** For each candidate that is labelled beyond doubt: whether it is a mention, and the score that it was given. */
function* judged(lexicon: Lexicon, examples: readonly Example[]): Generator<{ mention: boolean; score: number }> {
  const judge = createJudge(lexicon);
  for (const { labelled, block, title } of examples) {
    const surroundings = { title: readTitle(lexicon, title, judge), page: NOTHING };
    for (const { start, end, topic, score } of judge(block, surroundings)) {
      const touches = (span: { start: number; end: number }) => start < span.end && span.start < end;
      const label = labelled.mentions.find((span) => span.topic === topic && touches(span));
      const doubtful = [...labelled.mentions, ...labelled.not].some((span) => span.borderline && touches(span));
      if (!doubtful) yield { mention: label !== undefined, score };
    }
  }
}

export function lossOf(lexicon: Lexicon, examples: readonly Example[]): number {
  let loss = 0;
  for (const { mention, score } of judged(lexicon, examples))
    loss -= Math.log(Math.max(mention ? score : 1 - score, CERTAINTY));
  return loss;
}

/** Labels whose name the matcher does not find are no candidates, and are not counted as missed here. */
export function count(lexicon: Lexicon, examples: readonly Example[]) {
  const tally = { right: 0, wrong: 0, missed: 0 };
  for (const { mention, score } of judged(lexicon, examples)) {
    if (score >= 0.5) tally[mention ? 'right' : 'wrong']++;
    else if (mention) tally.missed++;
  }
  return tally;
}
