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
/** As fine as a line can be that still has a contrast of 3:1 under text of 8:1, as dark brown on sepia paper is. */
const SOFT = 'color-mix(in srgb,currentColor 65%,transparent)';
const FAINT_LINE = `text-decoration:underline dotted 1px ${SOFT};text-underline-offset:3px;`;
/** Two fine lines, whatever the style of the names: neither a link's line nor the dots of a name, which may lie over it. */
const QUOTATION = `text-decoration:underline double 1px ${SOFT};text-underline-offset:4px;`;
/** Alpha and not a colour of its own; no more of it, or grey text on a dark page would fall under a contrast of 4.5:1. */
const TINT = 'background-color:rgb(255 190 60 / 20%);';
const OPEN_LINE = 'text-decoration:underline solid 1.5px currentColor;text-underline-offset:3px;';

const nameInks: Readonly<Record<MarkStyle, string>> = { underline: LINE, tint: TINT, both: LINE + TINT };
/** Where a tint is the mark itself, a line shows whose card is open. */
const open: Readonly<Record<MarkStyle, string>> = { underline: TINT, tint: OPEN_LINE, both: OPEN_LINE };

/** The declarations of a look, for whatever carries it. */
export function inkOf(style: MarkStyle, look: Look | 'open'): string {
  return { name: nameInks[style], faint: FAINT_LINE, quotation: QUOTATION, open: open[style] }[look];
}

/** Within the ground that Chromium forces on any highlight: below it, lines would have the colour of the page. */
const FORCED_QUOTATION = 'text-decoration:underline double 1px currentColor;text-underline-offset:1px;';
/** Thicker than the two lines of a quotation, over which it lies. */
const FORCED_OPEN = 'text-decoration:underline solid 3px currentColor;text-underline-offset:3px;';

/** The same where colours are forced: Firefox paints no tint then, Chromium makes a look of its own out of any. */
export function forcedInkOf(look: 'name' | 'quotation' | 'open'): string {
  return { name: LINE, quotation: FORCED_QUOTATION, open: FORCED_OPEN }[look];
}

/**
 * @param inherits whether highlights get their looks by inheritance, as the standard has it and Chromium does: then the root
 * alone is given them. Given to every element, they made the page's own edits 4 % slower, and each element cost more to style.
 */
export function cssOf(style: MarkStyle, names: HighlightNames, inherits: boolean): string {
  const { mark, faint, quotation, open: opened } = names;
  // Chromium works a mixed `currentColor` out once and draws it so everywhere, black under the white words of a dark box.
  const ruleOf = (name: string, ink: string): string =>
    inherits ? `:root::highlight(${name}){${ink.replaceAll(SOFT, 'currentColor')}}` : `::highlight(${name}){${ink}}`;
  const looks = [
    [mark, 'name'],
    [faint, 'faint'],
    [quotation, 'quotation'],
    [opened, 'open'],
  ] as const;
  const rules = looks.map(([name, look]) => ruleOf(name, inkOf(style, look))).join('');
  const forced = [
    ruleOf(mark, forcedInkOf('name')),
    ruleOf(quotation, forcedInkOf('quotation')),
    ruleOf(opened, forcedInkOf('open')),
  ].join('');
  return `@media not print{${rules}@media (forced-colors:active){${forced}}}`;
}
