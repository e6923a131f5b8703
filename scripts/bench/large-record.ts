/** A key press in the look-up with far more passages than this record has. Words are the record's own, mixed anew. */
import type { DossierRecord } from '../../engine/dossier/types.ts';
import { createLookup } from '../../engine/search/create-lookup.ts';
import { readInput } from '../../engine/search/read-input.ts';
import { median, round } from './statistics.ts';

const PASSAGES = 10_000;
const WORDS_A_PASSAGE = 40;
const TYPED = 'interception of phone numb';
const ROUNDS = 7;

export interface LargeRecordTimes {
  readonly passages: number;
  readonly indexMs: number;
  readonly keyMs: number;
  readonly slowestKeyMs: number;
}

export function measureLargeRecord(record: DossierRecord): LargeRecordTimes {
  const large = enlarge(record);
  const begun = performance.now();
  const lookup = createLookup(large);
  const indexMs = performance.now() - begun;
  const times: number[][] = Array.from(TYPED, () => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [n, ofKey] of times.entries()) {
      const input = readInput(TYPED.slice(0, n + 1));
      const start = performance.now();
      if (input.kind === 'query') lookup(input.query, { limit: 30 });
      ofKey.push(performance.now() - start);
    }
  const medians = times.map(median);
  return {
    passages: PASSAGES,
    indexMs: round(indexMs),
    keyMs: round(median(medians)),
    slowestKeyMs: round(Math.max(...medians)),
  };
}

function enlarge(record: DossierRecord): DossierRecord {
  const [sample] = record.passages;
  if (!sample) throw new Error('bench: the record has no passage');
  const vocabulary = [...new Set(record.source.toLowerCase().match(/\p{L}{2,}/gu))];
  const random = seeded();
  let source = '';
  const passages = Array.from({ length: PASSAGES }, (_, ordinal) => {
    // Squared, so that some words are as frequent as in a language.
    const words = Array.from(
      { length: WORDS_A_PASSAGE },
      () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)],
    );
    const text = `${words.join(' ')} ${ordinal.toString(36)}x.`;
    const start = source.length;
    source += `${text}\n`;
    return { ...sample, id: `generated/${ordinal}`, ordinal, text, start, end: start + text.length, caveats: [] };
  });
  return { ...record, source, passages };
}

/** A Lehmer generator (Park and Miller 1988): the same record on every run. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
