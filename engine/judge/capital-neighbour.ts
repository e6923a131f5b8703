/**
 * A capital letter on the word beside a name hints that the name is part of a longer one: "Hungarian Bar Association",
 * "Bank of India", "Broadband India Forum". Headlines, where every word has a capital, say nothing.
 */
import { letterPattern } from '../words/letter-pattern.ts';

/** Units read on each side of the name. */
const REACH = 48;
const NEXT = letterPattern(String.raw`^\s([\p{Lu}][\p{L}\p{M}’'-]+)`);
const PREVIOUS = letterPattern(String.raw`(?:^|[\s(“"‘])([\p{Lu}][\p{L}\p{M}’'-]*)\s$`);
const PREVIOUS_OF = letterPattern(String.raw`(?:^|[\s(“"‘])([\p{Lu}][\p{L}\p{M}’'-]+)\s(of|for)\s(?:the\s)?$`);
const WORDS = letterPattern(String.raw`[\p{L}][\p{L}\p{M}’'-]*`, 'g');
const CAPITALISED = letterPattern(String.raw`^[\p{Lu}]`);
/** Share of capitalised words, of those longer than three letters, from which the surroundings are a headline. */
const HEADLINE = 0.6;

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** What may stand between a capital and a name. */
const JOINING = ['of', 'for', 'the'];

/** Whether the word before is none of those that the patterns want: so it is with most names, and seen without them. */
function hasSmallBefore(left: string): boolean {
  const end = left.length - 1;
  if (left[end] !== ' ') return false;
  let start = end;
  while (start > 0 && isSmall(left.charCodeAt(start - 1))) start--;
  return start > 0 && start < end && left[start - 1] === ' ' && !JOINING.includes(left.slice(start, end));
}

/** The neighbouring word with a capital, or null. A word that begins the sentence does not count. */
export function capitalNeighbour(text: string, start: number, end: number): string | null {
  const right = text.slice(end, end + REACH);
  const left = text.slice(Math.max(0, start - REACH), start);
  const next = isSmall(right.charCodeAt(1)) ? null : (NEXT(right).exec(right)?.[1] ?? null);
  const isSmallBefore = hasSmallBefore(left);
  const [, joined = null, preposition = ''] = (isSmallBefore ? null : PREVIOUS_OF(left).exec(left)) ?? [];
  const previous = joined ?? (isSmallBefore ? null : (PREVIOUS(left).exec(left)?.[1] ?? null));
  if (!next && !previous) return null;
  if (isHeadline(left, right)) return null;
  const begins =
    previous !== null && /(?:^|[.!?:;”"]\s+)\S+\s(?:(?:of|for)\s)?(?:the\s)?$/u.test(left.slice(-previous.length - 14));
  // “Bank of India” begins many a sentence with a name, “Licences for India” seldom does.
  return next ?? (begins && preposition !== 'of' ? null : previous);
}

function isHeadline(left: string, right: string): boolean {
  const words = [...left.matchAll(WORDS(left)), ...right.matchAll(WORDS(right))]
    .map(([word]) => word)
    .filter((word) => word.length > 3);
  if (words.length < 4) return false;
  return words.filter((word) => CAPITALISED(word).test(word)).length / words.length >= HEADLINE;
}
