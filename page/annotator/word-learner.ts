/**
 * Sends for the words of languages that the text of the page is found to be in, and lets the engine learn them. What was
 * read of the page in between waits in the engine, so that nothing is judged with half the words it needs.
 */
import type { LanguageWords } from '../../engine/dossier/lexicon.ts';
import type { Reading } from '../../engine/reading/types.ts';
import type { Job } from '../watch/time-slices.ts';

/** Brings the words of languages in. Those that are not among its answer are not to be had in this frame. */
export type LoadWords = (languages: readonly string[]) => Promise<readonly LanguageWords[]>;

export interface WordLearnerOptions {
  readonly reading: Reading;
  readonly load: LoadWords;
  readonly add: (job: Job) => void;
  readonly signal: AbortSignal;
}

/** @returns what asks for the languages that the engine lacks now; each is asked for once. */
export function createWordLearner({ reading, load, add, signal }: WordLearnerOptions): () => void {
  const asked = new Set<string>();

  async function ask(languages: readonly string[]): Promise<void> {
    const words = await load(languages).catch(() => []);
    if (signal.aborted) return;
    const refused = languages.filter((language) => words.every(({ tag }) => tag !== language));
    add(reading.learn(words, refused));
  }

  return () => {
    const wanted = reading.lacking.filter((language) => !asked.has(language));
    if (wanted.length === 0) return;
    for (const language of wanted) asked.add(language);
    void ask(wanted);
  };
}
