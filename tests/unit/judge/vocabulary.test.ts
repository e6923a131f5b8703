import { expect, it } from 'vitest';
import { compileVocabulary } from '../../../engine/judge/vocabulary.ts';
import { smallLexicon } from '../language/small-lexicon.ts';

it('takes a word up once that two languages have for a subject with any ending', () => {
  const lexicon = smallLexicon();
  const cuesWith = (war: string) =>
    compileVocabulary({
      ...lexicon,
      languages: lexicon.languages.map((words) => (words.tag === 'en' ? words : { ...words, cues: { war } })),
    }).meanings.filter(({ kind }) => kind === 'cue');
  expect(cuesWith('mur~')).toHaveLength(2);
});
