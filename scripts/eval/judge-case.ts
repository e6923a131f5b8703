/** Judges labelled passages as pages are read: with the words of one language, and then of those that a passage asks for. */
import type { LanguageWords, Lexicon } from '../../engine/dossier/lexicon.ts';
import { prepareReading } from '../../engine/reading/create-reading.ts';
import type { Judged } from '../../engine/reading/types.ts';
import { runThrough } from '../../engine/steps.ts';

export interface Passage {
  /** Given as the page's title. */
  readonly title: string;
  readonly text: string;
}

export interface JudgedPassage {
  readonly judged: readonly Judged[];
  /** Tags of the languages that it asked for. */
  readonly asked: readonly string[];
}

/** @param lang what the page says of its language, or nothing. */
export type JudgeCase = (passage: Passage, lang: string) => JudgedPassage;

/** @param packs the words that are there from the beginning. */
export function prepareCases(
  lexicon: Lexicon,
  packs: readonly LanguageWords[] = lexicon.languages.slice(0, 1),
): JudgeCase {
  const newReading = prepareReading(lexicon, packs);
  return ({ title, text }, lang) => {
    const reading = newReading(lang);
    reading.setTitle(title);
    reading.put(0, text);
    const asked: string[] = [];
    let judged: readonly Judged[] = [];
    for (;;) {
      // Only a judgement that has changed is told again.
      for (const told of reading.settle()) judged = told.judged;
      const lacking = reading.lacking;
      if (lacking.length === 0) return { judged, asked };
      asked.push(...lacking);
      runThrough(reading.learn(lexicon.languages.filter(({ tag }) => lacking.includes(tag))));
    }
  };
}
