/**
 * A page is read with the words of English and of the languages that its texts ask for. That must find what all languages
 * together find: every labelled passage is judged both ways, whatever the page says of its language.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type JudgeCase, prepareCases } from '../../scripts/eval/judge-case.ts';
import { type MentionCase, parseMentionCases } from '../../scripts/eval/mentions.ts';
import { readLines } from '../../scripts/eval/read-lines.ts';
import { readLexicon } from '../../scripts/read-lexicon.ts';

/** Of mentions that either way finds, how many the two may not agree on: of 2,300 they agree on all. */
const MOST_APART = 0.001;
/** Of passages on pages that call themselves English and are not; each is a whole page of one sentence. */
const MOST_APART_MISLED = 0.02;
/** Of English passages, how many may ask for another language: of 1,650 two do. */
const MOST_IN_VAIN = 0.005;

const files = ['../eval/mentions.jsonl', '../../../shared/eval/mentions.dev.jsonl']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter((file) => existsSync(file));
const cases = files.flatMap((file) => parseMentionCases(readLines(file), file));
const lexicon = readLexicon();
const onDemand = prepareCases(lexicon);
const withAll = prepareCases(lexicon, lexicon.languages);

function mentionsOf(judge: JudgeCase, labelled: MentionCase, lang: string): Set<string> {
  const { judged } = judge(labelled, lang);
  return new Set(judged.filter(({ mention }) => mention).map(({ topic, start, end }) => `${topic} ${start}-${end}`));
}

describe('words of languages on demand', () => {
  it.each<[string, (one: MentionCase) => string, number]>([
    ['knows the language', ({ lang }) => lang, MOST_APART],
    ['says nothing of it', () => '', MOST_APART],
    ['calls itself English', () => 'en', MOST_APART_MISLED],
  ])('find what all languages together find, where the page %s', (_, langOf, mostApart) => {
    let all = 0;
    let apart = 0;
    for (const labelled of cases) {
      const [some, whole] = [mentionsOf(onDemand, labelled, langOf(labelled)), mentionsOf(withAll, labelled, '')];
      const shared = [...some].filter((mention) => whole.has(mention)).length;
      all += some.size + whole.size - shared;
      apart += some.size + whole.size - 2 * shared;
    }
    expect(apart / all).toBeLessThan(mostApart);
  });

  it('are hardly ever asked for by an English text', () => {
    const english = cases.filter(({ lang }) => lang === 'en');
    const asking = english.filter((labelled) => onDemand(labelled, 'en').asked.length > 0);
    expect(asking.length / english.length).toBeLessThan(MOST_IN_VAIN);
  });
});
