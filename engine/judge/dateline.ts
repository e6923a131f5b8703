/**
 * Where an agency's report was sent from, at its very beginning: “RABAT, July 21 -”, “NEW DELHI (Reuters) —”, “CIUDAD DE
 * MÉXICO (EFE).-”, “DUBAI, United Arab Emirates (AP) —”. The names in it are places, whatever the report is about.
 */
import { letterPattern } from '../words/letter-pattern.ts';

/** Units that a dateline may take. */
const LONGEST = 90;
const PLACE = String.raw`[\p{Lu}][\p{Lu}\p{M}.'’ -]{3,40}`;
const DASH = String.raw`\.?\s?(?:--|[-–—])\s?`;
const AGENCY = String.raw`\s\([\p{L}][\p{L}\p{M} ./-]{1,30}\)`;
const WORD = String.raw`[\p{Lu}][\p{L}\p{M}.'’-]*`;
/** A place in small letters, too, where an agency follows; a day may stand between. */
const SENT_BY = letterPattern(
  `^\\s*${WORD}(?:,?\\s(?:${WORD}|\\d{1,2}\\.?|de|del|la|of)){0,6}${AGENCY}\\s?(?:${DASH}|:)`,
);
const DATED = letterPattern(`^\\s*${PLACE},\\s[^()\\n:;!?–—-]{3,40}?\\s?(?:--|[-–—])\\s`);
/** A place of one or two words in small letters, as far as the sign: “New Delhi: ”, “Bakı/19.07.21/Turan: ”. */
const HEADED = letterPattern(`^\\s*${WORD}(?:\\s${WORD})?(?::\\s|/[^\\s:]{1,30}:\\s)`);
const PLACE_ALONE = letterPattern(`^\\s*${PLACE}\\s(?:--|[-–—])\\s`);

export interface Dateline {
  /** Offset behind it; 0 where there is none. */
  readonly end: number;
  /** A place and a sign, no more: as well a list's entry for a state. */
  readonly isBare: boolean;
}

/** Scripts without capitals: “【ニューデリー共同】”, “नई दिल्ली, अप्रैल 29 --”. What stands before the place, and what behind. */
const OPENING = /^[\s【［[（(]*$/u;
const CLOSING = /^(?:[\u3040-\u30ff\u3400-\u9fff]{0,6}[】］\]）)]|[:：।。]|,\s\S{2,20}\s\d{1,2}\s(?:--|[-–—])\s)/u;
const LONGEST_CLOSING = 30;

/** Whether a capital at these offsets, at the beginning of the text, is where the report was sent from. */
export function headsReport(text: string, start: number, end: number): boolean {
  return (
    start < LONGEST_CLOSING &&
    OPENING.test(text.slice(0, start)) &&
    CLOSING.test(text.slice(end, end + LONGEST_CLOSING))
  );
}

/** One of these stands in every dateline; most paragraphs begin without any, and need not be compared with the patterns. */
const SIGNS = ['-', '–', '—', ':', '/'];
const NO_DATELINE: Dateline = { end: 0, isBare: true };

export function findDateline(text: string): Dateline {
  const begin = text.slice(0, LONGEST);
  if (!SIGNS.some((sign) => begin.includes(sign))) return NO_DATELINE;
  const full = SENT_BY(begin).exec(begin) ?? DATED(begin).exec(begin);
  const found = full ?? PLACE_ALONE(begin).exec(begin) ?? HEADED(begin).exec(begin);
  return { end: found?.[0].length ?? 0, isBare: !full };
}
