/**
 * The engine for one document. A block is read once, when it comes; judging needs only what was taken from it then, so
 * that evidence which arrives late is weighed again without the text.
 */
import type { Lexicon } from '../dossier/lexicon.ts';
import { type BlockEvidence, createBlockReader, type ReadBlock } from '../judge/block-evidence.ts';
import { createJudge, type JudgeBlock } from '../judge/judge-block.ts';
import { createPageTally } from '../judge/page-evidence.ts';
import { titleWords } from '../judge/title-evidence.ts';
import { compileVocabulary, type Meaning } from '../judge/vocabulary.ts';
import type { BlockJudgement, Judged, Presence, Reading } from './types.ts';

interface Entry extends BlockEvidence {
  readonly units: number;
  /** What was last handed out, as text to compare with. */
  told: string;
}

/** Compiling the lexicon is most of the cost; many documents can share it. */
export function prepareReading(lexicon: Lexicon): () => Reading {
  const vocabulary = compileVocabulary(lexicon);
  const readBlock = createBlockReader(vocabulary);
  const presence = vocabulary.matcher.presenceOf(vocabulary.meanings.map(bitOf));
  const judge = createJudge(lexicon);
  return () => newReading({ lexicon, readBlock, presence, judge });
}

export function createReading(lexicon: Lexicon): Reading {
  return prepareReading(lexicon)();
}

interface Prepared {
  readonly lexicon: Lexicon;
  readonly readBlock: ReadBlock;
  readonly presence: (text: string, enough: number) => number;
  readonly judge: JudgeBlock;
}

function newReading({ lexicon, readBlock, presence, judge }: Prepared): Reading {
  const tally = createPageTally();
  const entries = new Map<number, Entry>();
  /** Blocks with candidates, or with candidates to take back. */
  const judgeable = new Set<number>();
  const changed = new Set<number>();
  let title: ReadonlyMap<number, readonly string[]> = new Map();
  let weighedWith = '';

  function forget(block: number): Entry | undefined {
    const entry = entries.get(block);
    if (entry) tally.remove(entry.groups, entry.units);
    entries.delete(block);
    return entry;
  }

  return {
    presence(text): Presence {
      const held = presence(text, NAME);
      return (held & NAME) !== 0 ? 'names' : held !== 0 ? 'cues' : 'nothing';
    },
    passOver: (units) => tally.add(new Map(), units),
    setTitle(text) {
      title = titleWords(lexicon, readBlock(text), judge);
      weighedWith = '';
    },
    put(block, text) {
      const told = forget(block)?.told ?? '';
      const evidence = readBlock(text);
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
      const now = `settled ${tally.signature()}`;
      const due = now === weighedWith ? changed : judgeable;
      weighedWith = now;
      const judgements: BlockJudgement[] = [];
      for (const block of due) {
        const entry = entries.get(block);
        if (!entry || !judgeable.has(block)) continue;
        const judged = judge(entry, { title, page: tally.without(entry.groups) });
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

const NAME = 1;
const CUE = 2;

/** Decoys are not looked for: a name stands in each. */
function bitOf({ kind }: Meaning): number {
  if (kind === 'name') return NAME;
  return kind === 'decoy' ? 0 : CUE;
}

function signatureOf(judged: readonly Judged[]): string {
  return judged
    .map(({ start, end, topic, mention, reasons }) => `${start} ${end} ${topic} ${mention} ${reasons.join('; ')}`)
    .join('\n');
}
