/** Pages full of quotations, such as try to make the quotation check hold the thread. */
import { readRecord } from '../../read-dossier.ts';

export interface QuotationPage {
  readonly what: string;
  readonly html: string;
}

/** Somebody else's words, as long as a sentence of the record; three words in a row are the record's. */
const OTHERS = 'We have heard the claims made in your report about our work for the city, and we stand by every word';

/** @param share of the full size, above 0 to 1. */
export function quotationPages(share: number): QuotationPage[] {
  const { passages } = readRecord();
  const sentence = (n: number): string => passages[n % passages.length]?.text ?? '';
  const times = (count: number, make: (n: number) => string): string =>
    Array.from({ length: Math.ceil(count * share) }, (_, n) => make(n)).join('');
  const page = (what: string, body: string): QuotationPage => ({
    what,
    html: `<!doctype html><meta charset="utf-8"><title>NSO Group</title><p>The spyware firm NSO Group</p>${body}`,
  });
  return [
    page(
      '5,000 quotations, half of them the record’s',
      times(5_000, (n) => `<p>It said: “${n % 2 === 0 ? sentence(n / 2) : OTHERS}”, no. ${n}.</p>`),
    ),
    page(
      '5,000 quotations of the record with a word changed',
      times(5_000, (n) => `<p>It said: “${sentence(n).replace(/ (\p{Ll}+) /u, ' zebra ')}”, no. ${n}.</p>`),
    ),
    page('5,000 quotations in one paragraph', `<p>${times(5_000, (n) => `“${sentence(n)}” he said. `)}</p>`),
    page('100,000 quotation marks, unbalanced', `<p>${times(25_000, () => '“a ‘b «c "d ')}</p>`),
    page(
      'a quotation of 1 MB',
      `<blockquote>“${times(28_000, () => 'NSO does not operate its technology, ')}”</blockquote>`,
    ),
  ];
}
