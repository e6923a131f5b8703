/** Where a passage stands in the source, and when it was published, in words. */
import type { DossierRecord, Passage } from '../dossier/types.ts';

/** Languages whose script runs from right to left, by primary subtag. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** “NSO’s response to the Pegasus project”, paragraph 4: counted within the nearest heading. */
export function placeOf(record: DossierRecord, passage: Passage): string {
  const siblings = record.passages.filter(({ section }) => section === passage.section);
  const heading = `“${passage.section}”`;
  return siblings.length < 2 ? heading : `${heading}, paragraph ${siblings.indexOf(passage) + 1}`;
}

/** @param language BCP 47 */
export function rightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '');
}

/** An ISO date in words, independent of the browser's language: “18 July 2021”. */
export function inWords(isoDate: string): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
