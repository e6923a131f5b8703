/** Lets a page be read where it quotes the record without naming anybody: a reading that also asks for quotations. */
import type { Reading } from '../reading/types.ts';
import { quotedStretches } from './quoted-stretches.ts';
import type { TrigramFilter } from './trigram-filter.ts';

export function alsoQuotations(reading: Reading, filter: TrigramFilter): Reading {
  return {
    ...reading,
    quotedIn: (text) => quotedStretches(filter, text),
    // What a spread copies of a getter is the value of that moment.
    get isDue() {
      return reading.isDue;
    },
    get isSettled() {
      return reading.isSettled;
    },
    get lacking() {
      return reading.lacking;
    },
    get asksFor() {
      return reading.asksFor;
    },
    get candidates() {
      return reading.candidates;
    },
  };
}
