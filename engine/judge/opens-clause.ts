/** Whether a name is what a sentence begins to tell of: of a capital, that the government there acts, and no place is meant. */
import { letterPattern } from '../words/letter-pattern.ts';

/** Units before a sentence in which the last one ends. */
const END_AND_BLANK = 8;
const GOES_ON = letterPattern(String.raw`^\s[\p{Ll}]`);

/** “Rabat denied it”: the name begins a sentence, and a word in small letters follows. */
export function opensClause(text: string, start: number, end: number): boolean {
  const right = text.slice(end, end + 2);
  if (!GOES_ON(right).test(right)) return false;
  const left = text.slice(Math.max(0, start - END_AND_BLANK), start);
  return /(?:[.!?…]["'”’»)]?\s|^)\s*["'“‘«#]*$/u.test(start > END_AND_BLANK ? `x${left}` : left);
}
