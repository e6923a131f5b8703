import { expect, it, vi } from 'vitest';
import type { LanguageWords } from '../../../engine/dossier/lexicon.ts';
import type { Reading } from '../../../engine/reading/types.ts';
import { createWordLearner } from '../../../page/annotator/word-learner.ts';
import type { Job } from '../../../page/watch/time-slices.ts';

const wordsOf = (tag: string) => ({ tag }) as LanguageWords;

/** A learner whose engine lacks what `lacking` holds, and whose jobs are run at once. */
function learnerWith(load: (languages: readonly string[]) => Promise<readonly LanguageWords[]>) {
  const lacking: string[] = [];
  const learnt: { words: readonly string[]; refused: readonly string[] }[] = [];
  const reading = {
    lacking,
    *learn(words: readonly LanguageWords[], refused: readonly string[]) {
      learnt.push({ words: words.map(({ tag }) => tag), refused });
    },
  } as unknown as Reading;
  const life = new AbortController();
  const run = (job: Job): void => {
    for (const _rest of job);
  };
  const ask = createWordLearner({ reading, load, add: run, signal: life.signal });
  return { lacking, learnt, ask, end: () => life.abort() };
}

it('asks for nothing while nothing is lacking', () => {
  const load = vi.fn(async () => []);
  learnerWith(load).ask();
  expect(load).not.toHaveBeenCalled();
});

it('asks once for each language, and hands in what came', async () => {
  const load = vi.fn(async (languages: readonly string[]) => languages.map(wordsOf));
  const { lacking, learnt, ask } = learnerWith(load);
  lacking.push('de');
  ask();
  ask();
  lacking.push('fr');
  ask();
  await vi.waitFor(() => expect(learnt).toHaveLength(2));
  expect(load.mock.calls).toEqual([[['de']], [['fr']]]);
  expect(learnt).toEqual([
    { words: ['de'], refused: [] },
    { words: ['fr'], refused: [] },
  ]);
});

it('says which ones are not to be had', async () => {
  const { lacking, learnt, ask } = learnerWith(async () => [wordsOf('fr')]);
  lacking.push('de', 'fr');
  ask();
  await vi.waitFor(() => expect(learnt).toEqual([{ words: ['fr'], refused: ['de'] }]));
});

it('reads on without them where the extension is gone', async () => {
  const { lacking, learnt, ask } = learnerWith(() => Promise.reject(new Error('gone')));
  lacking.push('de');
  ask();
  await vi.waitFor(() => expect(learnt).toEqual([{ words: [], refused: ['de'] }]));
});

it('hands nothing in after the end', async () => {
  let bring = (_: readonly LanguageWords[]): void => {};
  const words = new Promise<readonly LanguageWords[]>((resolve) => {
    bring = resolve;
  });
  const { lacking, learnt, ask, end } = learnerWith(() => words);
  lacking.push('de');
  ask();
  end();
  bring([wordsOf('de')]);
  await words;
  await Promise.resolve();
  expect(learnt).toEqual([]);
});
