/**
 * The looks of a mark, as rules for `::highlight()`. No `color` is set, so the text keeps the contrast the page gave it;
 * lines take the text's own colour, so they are as visible as the text on any page: white, black, sepia, over a picture.
 * In print nothing is marked: Chromium would print highlights, Firefox would not.
 */
import type { Look, MarkStyle } from './painter.ts';

export interface HighlightNames {
  readonly mark: string;
  readonly faint: string;
  readonly quotation: string;
  readonly open: string;
}

const LINE = 'text-decoration:underline dotted 1.5px currentColor;text-underline-offset:3px;';
const FAINT_LINE =
  'text-decoration:underline dotted 1px color-mix(in srgb,currentColor 55%,transparent);text-underline-offset:3px;';
/** Two fine lines, whatever the style of the names: neither a link's line nor the dots of a name, which may lie over it. */
const QUOTATION =
  'text-decoration:underline double 1px color-mix(in srgb,currentColor 50%,transparent);text-underline-offset:4px;';
/** Alpha and not a colour of its own: text keeps at least nine tenths of its contrast on light and dark pages alike. */
const TINT = 'background-color:rgb(255 190 60 / 22%);';
const OPEN = 'background-color:rgb(255 190 60 / 38%);';

const looks: Readonly<Record<MarkStyle, string>> = { underline: LINE, tint: TINT, both: LINE + TINT };

/** The declarations of a look, for whatever carries it. */
export function inkOf(style: MarkStyle, look: Look | 'open'): string {
  return { name: looks[style], faint: FAINT_LINE, quotation: QUOTATION, open: OPEN }[look];
}

export function cssOf(style: MarkStyle, { mark, faint, quotation, open }: HighlightNames): string {
  return `@media not print{::highlight(${mark}){${looks[style]}}::highlight(${faint}){${FAINT_LINE}}::highlight(${quotation}){${QUOTATION}}::highlight(${open}){${OPEN}}}`;
}
