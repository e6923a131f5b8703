/**
 * Which parts of a raw text are to be read because they may quote the record. In a text of blocks that are run together the
 * marks may be paired wrongly, so that more is read than stands between them: all of it where as many words are quoted as
 * are the record's wherever they stand; around fewer, which on pages of source code share three words with the record every
 * few thousand letters ("may not be"), so much as a stray mark can lead astray.
 */
import type { Slice } from '../dossier/types.ts';
import { A_PAIR, pairMarks } from './find-quotations.ts';
import { isSureByLength } from './sure-words.ts';
import { isFamiliar, type TrigramFilter } from './trigram-filter.ts';

/** Around a short quotation, in UTF-16 units: a long paragraph to either side. */
const AROUND = 1_000;

/** @returns in order, none touching another. */
export function quotedStretches(filter: TrigramFilter, text: string): readonly Slice[] {
  const pairs = pairMarks(text);
  const stretches: Slice[] = [];
  for (let nth = 0; nth < pairs.length; nth += A_PAIR) {
    const start = pairs[nth] as number;
    const end = pairs[nth + 1] as number;
    if (!isFamiliar(filter, text, start, end)) continue;
    if (isSureByLength(text.slice(start, end).trim())) return [{ start: 0, end: text.length }];
    stretches.push({ start: Math.max(0, start - AROUND), end: Math.min(text.length, end + AROUND) });
  }
  return merged(stretches);
}

function merged(stretches: readonly Slice[]): readonly Slice[] {
  const whole: Slice[] = [];
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else whole.push({ start, end });
  }
  return whole;
}
