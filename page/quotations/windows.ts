/** Reads a very long text in parts, so that no step takes longer than a reader can feel. */

/** UTF-16 units: a longer text is no paragraph. */
export const MAX_WHOLE = 10_000;
const OWN = 6_000;
/** Room for a quotation that begins in one part and ends in the next. */
const OVERLAP = 4_000;

export interface Window {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  /** What begins at this offset of the window, or after, belongs to the next one. */
  readonly own: number;
}

export function* windowsOf(text: string): Generator<Window, void, void> {
  if (text.length <= MAX_WHOLE) {
    yield { text, start: 0, own: text.length };
    return;
  }
  for (let start = 0; start < text.length; start += OWN)
    yield { text: text.slice(start, start + OWN + OVERLAP), start, own: OWN };
}
