/** Words that headline style keeps in lower case unless they open or close the title or a part after a colon. */
const MINOR = new Set(
  'a an the and but for or nor so yet as at by from in into of off on onto out over per to via with'.split(' '),
);

/** Headline style, as MLA and Chicago set titles; words with capitals of their own (NSO, iPhone) stay as they are. */
export function toTitleCase(title: string): string {
  const words = title.split(' ');
  return words
    .map((word, place) => {
      const opens = place === 0 || words[place - 1]?.endsWith(':') === true;
      const closes = place === words.length - 1;
      if (/\p{Lu}/u.test(word) || (MINOR.has(word) && !opens && !closes)) return word;
      return word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase());
    })
    .join(' ');
}

/** The first noun phrase, as near as a list of words knows it: without its article, and up to a preposition or a stop. */
export function toShortTitle(headline: string): string {
  const words = headline.replace(/^(?:A|An|The) (?=\S)/u, '').split(' ');
  const end = words.findIndex((word, place) => place > 0 && MINOR.has(word));
  const phrase = (end === -1 ? words : words.slice(0, end)).join(' ');
  return phrase.split(/[:;?!—–]/u)[0]?.trim() || headline;
}
