/**
 * The three style manuals, for the one kind of source that a dossier has: an unsigned article on a newspaper's site.
 * Written out here rather than taken from a citation library: the libraries bring code that can send requests, which our
 * packages are proven not to hold, a licence that is not ours, and no MLA or Chicago. A library checks the result in the
 * tests instead.
 */
import type { Citation } from './citation.ts';
import { dayMonthYear, mlaDay, monthDayYear, monthName } from './days.ts';
import { toShortTitle, toTitleCase } from './title-case.ts';

/**
 * APA, 7th edition: section 9.12 (no author: the title takes the author's place, and stands in the citation in the text
 * in quotation marks and title case, 8.14, which capitalises words of four letters or more, 6.17), 10.1 (newspaper articles), 9.16 (no date of retrieval), sentence case as in
 * the source.
 */
export function toApa({ quote, title, publisher, published, pageUrl }: Citation): string {
  const { year, day } = published;
  const inText = `(“${toTitleCase(title, 'apa')},” ${year})`;
  return `“${quote}” ${inText}\n\n${title}. (${year}, ${monthName(published)} ${day}). ${publisher}. ${pageUrl}\n`;
}

/**
 * MLA, 9th edition: 5.54 (articles on a site), title case, day before month, months shortened (6.39), address last and
 * without its scheme, day of access as the manual allows it; in the text the title stands for the author (6.8), cut down to its first noun phrase (6.10).
 */
export function toMla({ quote, title, publisher, published, accessed, pageUrl }: Citation): string {
  const headline = toTitleCase(title, 'mla');
  const lookedUp = accessed ? ` Accessed ${mlaDay(accessed)}.` : '';
  const address = pageUrl.replace(/^https:\/\//u, '');
  return `“${quote}” (“${toShortTitle(headline)}”)\n\n“${headline}.” ${publisher}, ${mlaDay(published)}, ${address}.${lookedUp}\n`;
}

/**
 * Chicago, 18th edition: a note, title first, as for the unsigned article in 14.89; month before day; a newspaper’s name
 * without its article; a date of access only where there is no date of publication, so none here. The 17th edition
 * (14.191–14.199) sets it the same but for long prepositions in a title.
 */
export function toChicago({ quote, title, publisher, published, pageUrl }: Citation): string {
  return `“${quote}”\n\n“${toTitleCase(title, 'chicago')},” ${withoutArticle(publisher)}, ${monthDayYear(published)}, ${pageUrl}.\n`;
}

function withoutArticle(name: string): string {
  return name.replace(/^The (?=\S)/u, '');
}

/**
 * Wikipedia’s {{cite news}}: https://en.wikipedia.org/wiki/Template:Cite_news. The quote goes into its own parameter;
 * signs with a meaning in wikitext are escaped.
 */
export function toWikipedia({ quote, section, title, publisher, published, accessed, pageUrl }: Citation): string {
  const fields: readonly (readonly [string, string])[] = [
    ['quote', quote],
    ['title', title],
    ['url', pageUrl],
    ['newspaper', publisher],
    ['date', dayMonthYear(published)],
    ...(accessed ? ([['access-date', dayMonthYear(accessed)]] as const) : []),
    ['at', section],
  ];
  return `{{cite news ${fields.map(([name, value]) => `|${name}=${escapeWikitext(value)}`).join(' ')}}}\n`;
}

function escapeWikitext(text: string): string {
  return text
    .replace(/\s+/gu, (space) => (space.includes('\n') ? ' ' : space))
    .replaceAll('|', '{{!}}')
    .replace(
      /\[\[|\]\]|\{\{(?!!\}\})|(?<!\{\{!)\}\}|<(?=[/\w])|'{2,}|~{3,}/gu,
      (markup) => `<nowiki>${markup}</nowiki>`,
    );
}
