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
import { readTitle, type TitleEvidence } from '../judge/title-evidence.ts';
import { compileVocabulary } from '../judge/vocabulary.ts';
import type { Gate } from '../match/gate.ts';
import { cueGate, nameGate } from './gates.ts';
import type { BlockJudgement, Judged, Reading } from './types.ts';

interface Entry extends BlockEvidence {
  readonly units: number;
  /** What was last handed out, as text to compare with. */
  told: string;
}

/** What is compiled of a lexicon, once it is needed, is most of the cost; many documents can share it. */
export function prepareReading(lexicon: Lexicon): () => Reading {
  const names = once(() => nameGate(lexicon));
  const cues = once(() => cueGate(lexicon));
  const blockReader = once(() => createBlockReader(compileVocabulary(lexicon)));
  const judge = createJudge(lexicon);
  return () => newReading({ lexicon, names, cues, blockReader, judge });
}

export function createReading(lexicon: Lexicon): Reading {
  return prepareReading(lexicon)();
}

interface Prepared {
  readonly lexicon: Lexicon;
  readonly names: () => Gate;
  readonly cues: () => Gate;
  readonly blockReader: () => ReadBlock;
  readonly judge: JudgeBlock;
}

function newReading({ lexicon, names, cues, blockReader, judge }: Prepared): Reading {
  const tally = createPageTally();
  const entries = new Map<number, Entry>();
  /** Blocks with candidates, or with candidates to take back. */
  const judgeable = new Set<number>();
  const changed = new Set<number>();
  let title = '';
  /** What the title says; null until it is asked for. */
  let titleSays: TitleEvidence | null = null;
  let weighedWith = '';

  function forget(block: number): Entry | undefined {
    const entry = entries.get(block);
    if (entry) tally.remove(entry.groups, entry.units);
    entries.delete(block);
    return entry;
  }

  return {
    mayHoldNames: (text) => names()(text),
    mayHoldCues: (text) => cues()(text),
    passOver: (units) => tally.add(new Map(), units),
    setTitle(text) {
      title = text;
      titleSays = null;
      weighedWith = '';
    },
    put(block, text) {
      const told = forget(block)?.told ?? '';
      const evidence = blockReader()(text);
      entries.set(block, { ...evidence, units: text.length, told });
      tally.add(evidence.groups, text.length);
      if (evidence.found.length > 0 || told !== '') judgeable.add(block);
      changed.add(block);
    },
    drop(block) {
      forget(block);
      judgeable.delete(block);
      changed.delete(block);
    },
    settle() {
      if (judgeable.size === 0) {
        changed.clear();
        return [];
      }
      titleSays ??= readTitle(lexicon, blockReader()(title), judge);
      const now = `settled ${tally.signature()}`;
      const due = now === weighedWith ? changed : judgeable;
      weighedWith = now;
      const judgements: BlockJudgement[] = [];
      for (const block of due) {
        const entry = entries.get(block);
        if (!entry || !judgeable.has(block)) continue;
        const judged = judge(entry, { title: titleSays, page: tally.without(entry.groups) });
        const told = signatureOf(judged);
        if (told === entry.told && !changed.has(block)) continue;
        entry.told = told;
        judgements.push({ block, judged });
        if (judged.length === 0) judgeable.delete(block);
      }
      changed.clear();
      return judgements;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

function signatureOf(judged: readonly Judged[]): string {
  return judged
    .map(({ start, end, topic, mention, reasons }) => `${start} ${end} ${topic} ${mention} ${reasons.join('; ')}`)
    .join('\n');
}
