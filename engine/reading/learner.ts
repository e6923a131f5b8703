/**
 * The words that a document is read with: those of the languages it was given, compiled anew when more are given. While
 * that goes on it is read with the former ones.
 */
import type { LanguageWords, LexiconHead } from '../dossier/lexicon.ts';
import { createBlockReader, type ReadBlock } from '../judge/block-evidence.ts';
import { vocabularyInSteps } from '../judge/vocabulary.ts';
import { type InSteps, inSteps, type Steps } from '../steps.ts';

/** Makes ready what reads blocks with the words of some languages. */
export type CompileWords = (languages: readonly LanguageWords[]) => InSteps<ReadBlock>;

export interface Learner {
  /** Makes ready what `read` needs; else the first one makes all of it. */
  prepare(): Steps<void>;
  readonly read: ReadBlock;
  /** @returns the tags of what is read from now on: none where others were given meanwhile, whose learning brings these, too. */
  learn(packs: readonly LanguageWords[], refused: readonly string[]): Steps<readonly string[]>;
  /** Of some languages, those that may still be learnt. */
  awaited(tags: readonly string[]): readonly string[];
  /** Of those, the ones that nobody has given yet. */
  lacking(tags: readonly string[]): readonly string[];
}

export function createLearner({ signs }: LexiconHead, packs: readonly LanguageWords[], compile: CompileWords): Learner {
  const given = new Map(packs.map((words) => [words.tag, words]));
  const refused = new Set<string>();
  let learnt: ReadonlySet<string> = new Set(given.keys());
  let reader = compile(inOrder());

  /** The order is that of the lexicon, whichever came first: where two spell a word alike, the former's reading of it stands. */
  function inOrder(): LanguageWords[] {
    return signs.flatMap(({ tag }) => given.get(tag) ?? []);
  }

  return {
    prepare: () => reader.prepare(),
    read: (text) => reader.get()(text),
    *learn(more, never) {
      for (const tag of never) refused.add(tag);
      const fresh = more.filter(({ tag }) => !given.has(tag));
      for (const words of fresh) given.set(words.tag, words);
      if (fresh.length === 0) return [];
      const count = given.size;
      const next = compile(inOrder());
      yield* next.prepare();
      if (given.size > count) return [];
      const before = learnt;
      reader = next;
      learnt = new Set(given.keys());
      return [...learnt].filter((tag) => !before.has(tag));
    },
    awaited: (tags) => tags.filter((tag) => !learnt.has(tag) && !refused.has(tag)),
    lacking: (tags) => tags.filter((tag) => !given.has(tag) && !refused.has(tag)),
  };
}

export function compileWords(head: LexiconHead): CompileWords {
  return (languages) =>
    inSteps(function* () {
      return createBlockReader(yield* vocabularyInSteps({ ...head, languages }));
    });
}

/** The same for many documents, which share what was compiled for one of them. */
export function compileWordsOnce(head: LexiconHead): CompileWords {
  const compile = compileWords(head);
  const compiled = new Map<string, InSteps<ReadBlock>>();
  return (languages) => {
    const tags = languages.map(({ tag }) => tag).join();
    const reader = compiled.get(tags) ?? compile(languages);
    compiled.set(tags, reader);
    return reader;
  };
}
