import type { IsoDay } from './citation.ts';

/** English, whatever the browser's language: the styles fix their month names. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const monthName = ({ month }: IsoDay): string => MONTHS[month - 1] ?? '';

/** “18 July 2021” */
export const dayMonthYear = (date: IsoDay): string => `${date.day} ${monthName(date)} ${date.year}`;

/** “July 18, 2021” */
export const monthDayYear = (date: IsoDay): string => `${monthName(date)} ${date.day}, ${date.year}`;

/** MLA shortens the names of months longer than four letters: “18 Sept. 2021”. */
export function mlaDay(date: IsoDay): string {
  const name = monthName(date);
  const short = name.length <= 4 ? name : `${name === 'September' ? 'Sept' : name.slice(0, 3)}.`;
  return `${date.day} ${short} ${date.year}`;
}
