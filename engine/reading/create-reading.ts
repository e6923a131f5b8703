/**
 * The engine for one document. A block is read once, when it comes; judging needs only what was taken from it then, so
 * that evidence which arrives late is weighed again without the text.
 *
 * Nothing is compiled before it is needed: a page that no name stands in never needs more than the gate for names.
 */
import type { Lexicon } from '../dossier/lexicon.ts';
import { type BlockEvidence, createBlockReader, type ReadBlock } from '../judge/block-evidence.ts';
import { createJudge, type JudgeBlock } from '../judge/judge-block.ts';
import { createPageTally } from '../judge/page-evidence.ts';
import type { TitleEvidence } from '../judge/scales.ts';
import { readTitle } from '../judge/title-evidence.ts';
import { vocabularyInSteps } from '../judge/vocabulary.ts';
import type { FindWord } from '../match/find-words.ts';
import { type InSteps, inSteps, runThrough, type Steps } from '../steps.ts';
import { nameGate } from './gates.ts';
import type { BlockJudgement, Judged, Reading } from './types.ts';

interface Entry extends BlockEvidence {
  readonly units: number;
  /** What was last handed out, to compare with. */
  told: readonly Judged[];
}

/** What is compiled of a lexicon, once it is needed, is most of the cost; many documents can share it. */
export function prepareReading(lexicon: Lexicon): () => Reading {
  const names = once(() => nameGate(lexicon));
  const blockReader = inSteps(() => blockReaderInSteps(lexicon));
  const judge = createJudge(lexicon);
  return () => newReading({ lexicon, names, blockReader, judge });
}

export function createReading(lexicon: Lexicon): Reading {
  return prepareReading(lexicon)();
}

interface Prepared {
  readonly lexicon: Lexicon;
  readonly names: () => FindWord;
  readonly blockReader: InSteps<ReadBlock>;
  readonly judge: JudgeBlock;
}

function newReading({ lexicon, names, blockReader, judge }: Prepared): Reading {
  const tally = createPageTally();
  const entries = new Map<number, Entry>();
  /** Blocks with candidates, or with candidates to take back. */
  const judgeable = new Set<number>();
  const changed = new Set<number>();
  /** Blocks to be judged, for the first time or anew. */
  const due = new Set<number>();
  let candidates = 0;
  let title = '';
  /** What the title says; null until it is asked for. */
  let titleSays: TitleEvidence | null = null;
  let weighedWith = '';
  /** What was read ahead of its `put`. */
  let ahead: { readonly text: string; readonly evidence: BlockEvidence } | null = null;

  function evidenceOf(text: string): BlockEvidence {
    const read = ahead?.text === text ? ahead.evidence : runThrough(blockReader.get()(text));
    ahead = null;
    return read;
  }

  function forget(block: number): Entry | undefined {
    const entry = entries.get(block);
    if (!entry) return undefined;
    tally.remove(entry.groups, entry.units);
    candidates -= entry.found.length;
    entries.delete(block);
    return entry;
  }

  return {
    nameFrom: (text, from) => names()(text, from),
    isWanted: () => false,
    prepare: blockReader.prepare,
    setTitle(text) {
      title = text;
      titleSays = null;
      weighedWith = '';
    },
    *readAhead(text) {
      ahead = { text, evidence: yield* blockReader.get()(text) };
    },
    put(block, text) {
      const told = forget(block)?.told ?? [];
      const evidence = evidenceOf(text);
      entries.set(block, { ...evidence, units: text.length, told });
      tally.add(evidence.groups, text.length);
      candidates += evidence.found.length;
      if (evidence.found.length > 0 || told.length > 0) judgeable.add(block);
      changed.add(block);
    },
    drop(block) {
      forget(block);
      judgeable.delete(block);
      changed.delete(block);
      due.delete(block);
    },
    settle(most = Number.POSITIVE_INFINITY) {
      if (judgeable.size === 0) {
        changed.clear();
        due.clear();
        return [];
      }
      titleSays ??= readTitle(lexicon, runThrough(blockReader.get()(title)), judge);
      const now = `settled ${tally.signature()}`;
      for (const block of now === weighedWith ? changed : judgeable) due.add(block);
      weighedWith = now;
      const judgements: BlockJudgement[] = [];
      let left = most;
      for (const block of due) {
        if (left <= 0) break;
        due.delete(block);
        const isChanged = changed.delete(block);
        const entry = entries.get(block);
        if (!entry || !judgeable.has(block)) continue;
        left -= Math.max(1, entry.found.length);
        const judged = judge(entry, { title: titleSays, page: tally.without(entry.groups) });
        if (!isChanged && saysTheSame(judged, entry.told)) continue;
        entry.told = judged;
        judgements.push({ block, judged });
        if (judged.length === 0) judgeable.delete(block);
      }
      return judgements;
    },
    get isSettled() {
      // What was put and never asked about is unsettled, too: a report in between would leave its names out.
      return due.size === 0 && changed.size === 0;
    },
    get candidates() {
      return candidates;
    },
  };
}

function* blockReaderInSteps(lexicon: Lexicon): Steps<ReadBlock> {
  return createBlockReader(yield* vocabularyInSteps(lexicon));
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** Reasons are put into words for this only: what is judged once is not compared. */
function saysTheSame(some: readonly Judged[], others: readonly Judged[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, i) => {
      const other = others[i];
      return (
        other?.start === one.start &&
        other.end === one.end &&
        other.topic === one.topic &&
        other.mention === one.mention &&
        other.reasons.join('; ') === one.reasons.join('; ')
      );
    })
  );
}
