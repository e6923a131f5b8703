/** A lexicon of two cities in four languages, by which readings are tried that learn languages one after another. */
import type { Lexicon } from '../../../engine/dossier/lexicon.ts';
import { type LexiconFile, parseLexicon } from '../../../engine/dossier/parse-lexicon.ts';

const fileOf = (json: { language: string }): LexiconFile => ({ file: `${json.language}.json`, json });

export function smallLexicon(): Lexicon {
  return parseLexicon({
    names: [
      {
        language: 'en',
        script: 'Latn',
        common: ['the', 'of', 'was', 'and'],
        topics: { troy: { name: ['Troy'] }, carthage: { name: ['Carthage'] } },
      },
      {
        language: 'de',
        script: 'Latn',
        common: ['der', 'das', 'und', 'wurde', 'nicht', 'so'],
        topics: { troy: { name: ['Troja'] }, carthage: { name: ['Karthago'] } },
      },
      {
        language: 'it',
        script: 'Latn',
        common: ['il', 'della', 'non', 'che', 'so'],
        topics: { troy: { name: ['Troia'] }, carthage: { plain: ['Troja'], name: ['Cartagine'] } },
      },
      { language: 'ru', script: 'Cyrl', topics: { troy: { name: ['Троя'] } } },
    ].map(fileOf),
    cues: [
      { language: 'en', groups: { war: ['siege'] } },
      { language: 'de', groups: { war: ['Belagerung'] } },
      { language: 'it', groups: { war: ['assedio'] } },
      { language: 'ru', groups: { war: ['осада'] } },
    ].map(fileOf),
    weights: {
      file: 'weights.json',
      json: {
        topics: { troy: 'city', carthage: 'city' },
        groups: [{ id: 'war', label: 'war' }],
        profiles: [
          { id: 'city', base: -1, roles: {}, groups: { war: { near: 3, title: 3 } }, partOfName: 0, state: false },
        ],
      },
    },
  });
}
