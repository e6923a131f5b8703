import type { Change } from '../quotes/types.ts';

/** Where a quotation differs from the record. @param show makes words fit for the format of the export. */
export function differenceInWords([own, quoted]: Change, show = (words: string): string => words): string {
  if (quoted === '') return `“${show(own)}” in the record, missing on the page`;
  if (own === '') return `“${show(quoted)}” on the page, not in the record`;
  return `“${show(own)}” in the record, “${show(quoted)}” on the page`;
}
