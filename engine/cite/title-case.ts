export type Manual = 'apa' | 'mla' | 'chicago';

/** Words of three letters and fewer that are articles, conjunctions or prepositions. */
const SHORT = 'a an the and but for or nor as at by in of off on out per to via';
const PREPOSITIONS = 'from into onto over with';
const LONG_PREPOSITIONS = 'about against along among around at behind beneath beside between beyond despite during';
const LONGER_PREPOSITIONS = 'through throughout toward towards under upon within without';

const setOf = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '));

/**
 * Words that a manual keeps in lower case unless they open or close the title or a part after a colon. Words that are as
 * often adverbs (“up”) or conjunctions (“before”) are in no list: what they are in a title no list of words knows.
 */
const MINOR: Readonly<Record<Manual, ReadonlySet<string>>> = {
  // 7th edition, 6.17: minor words of three letters or fewer; “From” and “With” are capitalised.
  apa: setOf(SHORT, 'if so yet'),
  // 9th edition, 2.90: articles, coordinating conjunctions, and prepositions of any length.
  mla: setOf(SHORT, 'so yet', PREPOSITIONS, LONG_PREPOSITIONS, LONGER_PREPOSITIONS),
  // 18th edition, 8.160: “and”, “but”, “for”, “or”, “nor”, “to”, “as”, and prepositions of up to four letters.
  chicago: setOf(SHORT, PREPOSITIONS),
};

/** Headline style, as the manual has it; words with capitals of their own (NSO, iPhone) stay as they are. */
export function toTitleCase(title: string, manual: Manual): string {
  const minor = MINOR[manual];
  const words = title.split(' ');
  return words
    .map((word, place) => {
      const opens = place === 0 || words[place - 1]?.endsWith(':') === true;
      const closes = place === words.length - 1;
      if (/\p{Lu}/u.test(word) || (minor.has(word) && !opens && !closes)) return word;
      return word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase());
    })
    .join(' ');
}

/** The first noun phrase, by which MLA names a work without an author, as near as a list of words knows it: without its article, and up to a preposition or a stop. */
export function toShortTitle(headline: string): string {
  const words = headline.replace(/^(?:A|An|The) (?=\S)/u, '').split(' ');
  const end = words.findIndex((word, place) => place > 0 && MINOR.mla.has(word.toLowerCase()));
  const phrase = (end === -1 ? words : words.slice(0, end)).join(' ');
  return phrase.split(/[:;?!—–]/u)[0]?.trim() || headline;
}
