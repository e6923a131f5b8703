/** What each verdict means, in words that accuse nobody: the record is an edited summary, and others print more of it. */
import type { Found } from '../../engine/quotes/types.ts';

interface Words {
  readonly title: string;
  readonly meaning: string | null;
}

const FULLER = 'The record is an edited summary: other papers print fuller wordings of the same letters.';

export function wordsFor(judgement: Found): Words {
  switch (judgement.verdict) {
    case 'exact':
      return { title: 'Word for word in the record', meaning: null };
    case 'elided':
      return {
        title: 'In the record, with cuts',
        meaning: judgement.drops.length > 0 ? `The cuts leave out: ${inQuotes(judgement.drops)}.` : null,
      };
    case 'differs':
      return judgement.onlyMarks
        ? { title: 'In the record, with other punctuation or capitals', meaning: null }
        : { title: 'Worded differently in the record', meaning: FULLER };
  }
}

export const NOT_THERE: Words = { title: 'Not in this record', meaning: FULLER };

function inQuotes(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
