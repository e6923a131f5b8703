/**
 * A capital letter on the word beside a name hints that the name is part of a longer one: "Hungarian Bar Association",
 * "Bank of India", "Broadband India Forum". Headlines, where every word has a capital, say nothing.
 */

/** Units read on each side of the name. */
const REACH = 48;
const NEXT = /^\s(\p{Lu}[\p{L}\p{M}’'-]+)/u;
const PREVIOUS = /(?:^|[\s(“"‘])(\p{Lu}[\p{L}\p{M}’'-]*)\s$/u;
const PREVIOUS_OF = /(?:^|[\s(“"‘])(\p{Lu}[\p{L}\p{M}’'-]+)\s(of|for)\s(?:the\s)?$/u;
const WORDS = /\p{L}[\p{L}\p{M}’'-]*/gu;
const CAPITALISED = /^\p{Lu}/u;
/** Share of capitalised words, of those longer than three letters, from which the surroundings are a headline. */
const HEADLINE = 0.6;

/** The neighbouring word with a capital, or null. A word that begins the sentence does not count. */
export function capitalNeighbour(text: string, start: number, end: number): string | null {
  const right = text.slice(end, end + REACH);
  const left = text.slice(Math.max(0, start - REACH), start);
  const next = NEXT.exec(right)?.[1] ?? null;
  const [, joined = null, preposition = ''] = PREVIOUS_OF.exec(left) ?? [];
  const previous = joined ?? PREVIOUS.exec(left)?.[1] ?? null;
  if (!next && !previous) return null;
  if (isHeadline(left, right)) return null;
  const begins =
    previous !== null && /(?:^|[.!?:;”"]\s+)\S+\s(?:(?:of|for)\s)?(?:the\s)?$/u.test(left.slice(-previous.length - 14));
  // “Bank of India” begins many a sentence with a name, “Licences for India” seldom does.
  return next ?? (begins && preposition !== 'of' ? null : previous);
}

function isHeadline(left: string, right: string): boolean {
  const words = [...left.matchAll(WORDS), ...right.matchAll(WORDS)]
    .map(([word]) => word)
    .filter((word) => word.length > 3);
  if (words.length < 4) return false;
  return words.filter((word) => CAPITALISED.test(word)).length / words.length >= HEADLINE;
}
