/**
 * Whether a text holds a quotation that is worth loading the record for. Every text of every page is asked, most of them raw:
 * so candidates are looked at as they are paired, neither put in order nor made into objects.
 */
import type { Slice } from '../dossier/types.ts';
import { runThrough, type Steps } from '../steps.ts';
import { A_PAIR, pairMarks } from './find-quotations.ts';
import { isFamiliar, type TrigramFilter, UNITS_A_STEP } from './trigram-filter.ts';

/** @param quoted stretches that the page itself sets as quotations. */
export function mayQuote(filter: TrigramFilter, text: string, quoted: readonly Slice[] = []): boolean {
  return runThrough(mayQuoteInSteps(filter, text, quoted));
}

/** The same with a rest after each so many letters: those of nested quotations are asked about more than once. */
export function* mayQuoteInSteps(filter: TrigramFilter, text: string, quoted: readonly Slice[] = []): Steps<boolean> {
  const asked = pairMarks(text);
  for (const { start, end } of quoted) asked.push(start, end, 0);
  let units = text.length;
  for (let nth = 0; nth < asked.length; nth += A_PAIR) {
    const start = asked[nth] as number;
    const end = asked[nth + 1] as number;
    units += end - start;
    if (units > UNITS_A_STEP) {
      units = 0;
      yield;
    }
    if (isFamiliar(filter, text, start, end)) return true;
  }
  return false;
}
