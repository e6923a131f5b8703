import { americanSpelling } from '../words/spelling.ts';
import type { Token } from '../words/tokens.ts';

/** Sets stems apart from words: the beginning of a word shall not find its stem as well. No word holds the sign. */
const STEM_MARK = '~';

/** Every form that a word is indexed and found by, the word as it stands first. */
export function indexedForms({ folded, stem }: Token): string[] {
  const american = americanSpelling(folded);
  const forms = [folded, STEM_MARK + stem];
  return american === folded ? forms : [...forms, american];
}

/** In a phrase, spelling may differ and inflection may not. */
export function phraseForm({ folded }: Token): string {
  return americanSpelling(folded);
}
