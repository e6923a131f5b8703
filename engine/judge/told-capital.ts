/**
 * Whether a text tells that a town is a capital: “the Hungarian capital Budapest”, “in the capital of Morocco, Rabat”,
 * “Rabat, the Moroccan capital”. It speaks of the town then, whatever it is about.
 */

/** Words on either side of the name among which the word for a capital may stand. */
const MOST_WORDS = 3;
/** Units in which they fit. */
const REACH = 48;
const ENDS = /[.;:!?()«»“”"。！？；：（）]/u;
const COMMA = /^(?:,|،|，|、)\s*/u;
const AROUND = /['’]?[.,;:!?()،，。]*$/u;

/** `capitals` are the words for a capital, in small letters; those of scripts without spaces are two letters long. */
export function isToldCapital(text: string, start: number, end: number, capitals: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  if (capitals.has(before.slice(-2))) return true;
  const after = text.slice(end, end + REACH);
  if (holds(before.split(/\s+/u).reverse(), 'before', capitals)) return true;
  return COMMA.test(after) && holds(after.replace(COMMA, '').split(/\s+/u), 'after', capitals);
}

/** Goes through the words from the name outwards, as far as the sentence goes. */
function holds(words: readonly string[], side: 'before' | 'after', capitals: ReadonlySet<string>): boolean {
  for (const word of words.slice(0, MOST_WORDS)) {
    const isEnd = ENDS.test(word);
    if (isEnd && side === 'before') return false;
    if (capitals.has(word.toLowerCase().replace(AROUND, ''))) return true;
    if (isEnd) return false;
  }
  return false;
}
