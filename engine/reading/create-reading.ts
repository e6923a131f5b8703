/**
 * The engine for one document. A block is read once, when it comes; judging needs only what was taken from it then, so
 * that evidence which arrives late is weighed again without the text. Only where the words of a block's language are not
 * there yet its text is kept, and where it is too short to tell its language.
 *
 * Nothing is compiled before it is needed: a page that no name stands in never needs more than the gate for names.
 */
import type { LanguageWords, Lexicon, LexiconHead } from '../dossier/lexicon.ts';
import { createBestCase, type MayHoldMention } from '../judge/best-case.ts';
import { type BlockEvidence, NOTHING_FOUND } from '../judge/block-evidence.ts';
import { createJudge, type JudgeBlock, type JudgedName, saysTheSame } from '../judge/judge-block.ts';
import { createPageTally } from '../judge/page-evidence.ts';
import type { TitleEvidence } from '../judge/scales.ts';
import { readTitle } from '../judge/title-evidence.ts';
import { createPageLanguages } from '../language/page-languages.ts';
import { createTeller, NOTHING_TOLD, type TellLanguages, type Told } from '../language/tell-languages.ts';
import { createWordFinder, type FindWord } from '../match/find-words.ts';
import { buildSearch, type GateWord, NO_WORD } from '../match/gate.ts';
import { runThrough, type Steps } from '../steps.ts';
import { nameWords } from './gates.ts';
import { createHopefulBlocks } from './hopeful-blocks.ts';
import { type Kept, mayBeIn, named } from './kept.ts';
import { type CompileWords, compileWords, compileWordsOnce, createLearner } from './learner.ts';
import type { BlockJudgement, Reading } from './types.ts';

interface Entry extends BlockEvidence {
  readonly units: number;
  /** What was last handed out, to compare with. */
  told: readonly JudgedName[];
}

export interface ReadingOptions {
  readonly head: LexiconHead;
  /** The names of all languages, for the gate (`nameWords`). */
  readonly gate: () => readonly GateWord[];
  /** The words that are there from the beginning: those of the first language at least. */
  readonly packs: readonly LanguageWords[];
  /** The document's `lang`, or nothing. */
  readonly hint?: string;
}

export function createReading({ head, gate, packs, hint = '' }: ReadingOptions): Reading {
  return newReading(prepare({ head, gate, packs }, compileWords(head)), hint);
}

/**
 * The same for many documents, which share what is compiled: most of the cost.
 * @param packs what each has from the beginning; others it is lacking until it learns them.
 */
export function prepareReading(lexicon: Lexicon, packs = lexicon.languages): (hint?: string) => Reading {
  const prepared = prepare({ head: lexicon, gate: () => nameWords(lexicon), packs }, compileWordsOnce(lexicon));
  return (hint = '') => newReading(prepared, hint);
}

interface Prepared {
  readonly head: LexiconHead;
  readonly packs: readonly LanguageWords[];
  /** Two, for a page's text is asked about again and again, and its blocks in between. */
  readonly names: () => { readonly inPage: FindWord; readonly inBlock: FindWord };
  readonly compile: CompileWords;
  readonly judge: JudgeBlock;
  readonly bestCase: () => MayHoldMention;
  readonly teller: TellLanguages;
}

function prepare({ head, gate, packs }: Omit<ReadingOptions, 'hint'>, compile: CompileWords): Prepared {
  const names = once(() => {
    const search = buildSearch(gate());
    return { inPage: createWordFinder(search), inBlock: createWordFinder(search) };
  });
  const bestCase = once(() => createBestCase(head));
  return { head, packs, names, compile, judge: createJudge(head), bestCase, teller: createTeller(head.signs) };
}

/** Blocks without a name that are asked for their language: by then the page has shown what it is in. */
const MOST_NAMELESS = 100;

function newReading({ head, packs, names, compile, judge, bestCase, teller }: Prepared, hint: string): Reading {
  const tally = createPageTally();
  const languages = createPageLanguages(head.signs, hint);
  const described = head.signs.map(({ tag }) => tag);
  const learner = createLearner(head, packs, compile);
  const entries = new Map<number, Entry>();
  /** Blocks that are not read before the words of their languages are learnt, or refused. */
  const waiting = new Map<number, Kept>();
  /** Blocks that do not tell their language, or not surely: read with what is there, and again when what they may need is learnt. */
  const unsure = new Map<number, Kept>();
  /** Languages that the title needs, and, as far as can be guessed, the blocks in `unsure`. */
  let guessed: readonly string[] = [];
  /** Blocks with candidates, or with candidates to take back. */
  const judgeable = new Set<number>();
  const changed = new Set<number>();
  /** Blocks to be judged, for the first time or anew. */
  const due = new Set<number>();
  let candidates = 0;
  let nameless = 0;
  let title = '';
  /** The languages of the title; null until they are asked for. */
  let titleTells: Told | null = null;
  /** What the title says; null until it is asked for. */
  let titleSays: TitleEvidence | null = null;
  let weighedWith = '';
  /** What was read ahead of its `put`. */
  let ahead: { readonly text: string; readonly evidence: BlockEvidence } | null = null;

  const hopeful = createHopefulBlocks((block) => {
    const entry = entries.get(block);
    return entry !== undefined && bestCase()(entry, saidByTitle());
  });

  const isName = (text: string): boolean => names().inBlock(text) !== NO_WORD;
  /** Where the words of all languages are there, none needs to be told, and no block is kept. */
  const hasAll = (): boolean => learner.awaited(described).length === 0;

  function tell(text: string): Told {
    if (hasAll()) return NOTHING_TOLD;
    const told = teller(text, isName);
    languages.note(told);
    return told;
  }

  function tellBlock(text: string): Kept {
    if (hasAll()) return { text, isNamed: false, ...NOTHING_TOLD };
    const isNamed = isName(text);
    const told = isNamed || nameless++ < MOST_NAMELESS ? tell(text) : NOTHING_TOLD;
    return { text, isNamed, ...told };
  }

  function evidenceOf(text: string): BlockEvidence {
    const read = ahead?.text === text ? ahead.evidence : runThrough(learner.read(text));
    ahead = null;
    return read;
  }

  function enter(block: number, text: string, evidence: BlockEvidence): void {
    const told = forget(block)?.told ?? [];
    entries.set(block, { ...evidence, units: text.length, told });
    tally.add(evidence.spoken, text.length);
    candidates += evidence.found.length;
    if (evidence.found.length > 0 || told.length > 0) judgeable.add(block);
    if (evidence.found.length > 0) hopeful.add(block);
    changed.add(block);
  }

  function forget(block: number): Entry | undefined {
    const entry = entries.get(block);
    if (!entry) return undefined;
    tally.remove(entry.spoken, entry.units);
    candidates -= entry.found.length;
    entries.delete(block);
    hopeful.drop(block);
    return entry;
  }

  function saidByTitle(): TitleEvidence {
    titleSays ??= readTitle(head, runThrough(learner.read(title)), judge);
    return titleSays;
  }

  /** What the title says is asked anew, and what hangs on it. */
  function forgetTitle(): void {
    titleSays = null;
    weighedWith = '';
    for (const block of judgeable) hopeful.add(block);
  }

  /** Reads blocks whose text was kept, unless they are dropped or replaced meanwhile. */
  function* readAgain(kept: Map<number, Kept>, isDue: (block: number, one: Kept) => boolean): Steps<void> {
    for (const [block, one] of [...kept]) {
      if (!isDue(block, one)) continue;
      const evidence = yield* learner.read(one.text);
      if (kept.get(block) !== one) continue;
      if (kept === waiting) waiting.delete(block);
      enter(block, one.text, evidence);
      yield;
    }
  }

  /** What was put and never asked about is due, too: a report in between would leave its names out. */
  function isDue(): boolean {
    return due.size > 0 || changed.size > 0;
  }

  function guess(): void {
    guessed = [];
    const open = named(unsure);
    if (open.length === 0 && judgeable.size === 0) return;
    titleTells ??= tell(title);
    const among = new Set([titleTells, ...open].flatMap((told) => told.among));
    guessed = [...titleTells.sure, ...[...among].flatMap(languages.guess)];
  }

  function wanted(): readonly string[] {
    return [...new Set([...guessed, ...[...waiting.values()].flatMap(({ sure }) => sure)])];
  }

  return {
    nameFrom: (text, from) => names().inPage(text, from),
    quotedIn: () => [],
    prepare: learner.prepare,
    setTitle(text) {
      title = text;
      titleTells = null;
      forgetTitle();
    },
    *readAhead(text) {
      if (learner.awaited(tell(text).sure).length === 0) ahead = { text, evidence: yield* learner.read(text) };
    },
    put(block, text) {
      const told = tellBlock(text);
      waiting.delete(block);
      unsure.delete(block);
      const isForeign = learner.awaited(told.sure).length > 0;
      // One word may be of another language by chance, and few say little: where no name stands, none is brought in for them.
      const isAwaited = isForeign && (told.isNamed || told.isFirm);
      if (isAwaited) waiting.set(block, told);
      if (told.among.length > 0 || (isForeign && !isAwaited)) unsure.set(block, told);
      enter(block, text, isAwaited ? NOTHING_FOUND : evidenceOf(text));
    },
    *learn(more, refused = []) {
      const learnt = yield* learner.learn(more, refused);
      yield* readAgain(waiting, (_, { sure }) => learner.awaited(sure).length === 0);
      yield* readAgain(unsure, (block, one) => !waiting.has(block) && mayBeIn(one, learnt));
      forgetTitle();
      for (const block of judgeable) due.add(block);
    },
    drop(block) {
      waiting.delete(block);
      unsure.delete(block);
      forget(block);
      judgeable.delete(block);
      changed.delete(block);
      due.delete(block);
    },
    settle(most = Number.POSITIVE_INFINITY) {
      guess();
      if (judgeable.size === 0) {
        changed.clear();
        due.clear();
        return [];
      }
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
        const judged = judge(entry, { title: saidByTitle(), page: tally.without(entry.spoken) });
        if (!isChanged && saysTheSame(judged, entry.told)) continue;
        entry.told = judged;
        judgements.push({ block, judged });
        if (judged.length === 0) judgeable.delete(block);
      }
      return judgements;
    },
    get isDue() {
      return isDue();
    },
    get isSettled() {
      return !isDue() && waiting.size === 0 && learner.awaited(wanted()).length === 0;
    },
    get lacking() {
      return learner.lacking(wanted());
    },
    get asksFor() {
      if (hopeful.some() || named(waiting).length > 0) return 'evidence';
      return named(unsure).every(({ among }) => among.every(languages.isSettled)) ? 'nothing' : 'language';
    },
    get candidates() {
      return candidates;
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
