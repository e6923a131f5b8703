/** A quotation of so many words is the record's wherever it stands; shorter ones count on pages that name somebody. */
const SURE_WORDS = 8;

export function isSureByLength(text: string): boolean {
  return text.split(/\s+/u, SURE_WORDS).length === SURE_WORDS;
}
