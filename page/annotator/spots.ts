/** What of a piece's raw text is to be read: where names may begin, and stretches that may quote the record. Found in steps. */
import type { Slice } from '../../engine/dossier/types.ts';
import { NO_NAME, type Reading } from '../../engine/reading/types.ts';
import type { Place } from '../read/blocks-at.ts';

/** Raw text asked about in one step, in UTF-16 units: about 1 ms. */
const UNITS_A_STEP = 250_000;
/** Steps overlap by more than the longest name with its noise. */
const OVERLAP = 200;

export interface Spots {
  /** All of the text is to be read. */
  readonly isAll: boolean;
  /** The first one from an offset on. Offsets may only grow. */
  from(offset: number): Generator<undefined, Place | null, void>;
}

export function* spotsIn(reading: Reading, raw: string): Generator<undefined, Spots, void> {
  const nameFrom = namesIn(reading, raw);
  let name = yield* nameFrom(0);
  yield;
  const stretches = yield* stretchesIn(reading, raw);
  let nth = 0;
  return {
    isAll: stretches[0]?.start === 0 && stretches[0].end === raw.length,
    *from(offset) {
      while (offset >= (stretches[nth]?.end ?? Number.POSITIVE_INFINITY)) nth++;
      const start = stretches[nth]?.start ?? Number.POSITIVE_INFINITY;
      if (start <= offset) return { at: offset, isName: false };
      if (name !== NO_NAME && name < offset) name = yield* nameFrom(offset);
      if (name !== NO_NAME && name < start) return { at: name, isName: true };
      return start < raw.length ? { at: start, isName: false } : null;
    },
  };
}

/**
 * Where a name may begin, at an offset or after it. A part of a long text stays one and the same string, so that the engine
 * need not make it ready anew for each of its names.
 */
function namesIn(reading: Reading, raw: string): (from: number) => Generator<undefined, number, void> {
  let begin = -1;
  let part = '';
  return function* (from) {
    if (raw.length <= UNITS_A_STEP) return reading.nameFrom(raw, from);
    for (let at = from - (from % UNITS_A_STEP); at < raw.length; at += UNITS_A_STEP) {
      if (at !== begin) part = raw.slice(at, at + UNITS_A_STEP + OVERLAP);
      begin = at;
      const found = reading.nameFrom(part, Math.max(0, from - at));
      if (found !== NO_NAME) return at + found;
      yield;
    }
    return NO_NAME;
  };
}

function* stretchesIn(reading: Reading, raw: string): Generator<undefined, readonly Slice[], void> {
  if (raw.length <= UNITS_A_STEP) return reading.quotedIn(raw);
  const stretches: Slice[] = [];
  for (let at = 0; at < raw.length; at += UNITS_A_STEP) {
    const begin = Math.max(0, at - OVERLAP);
    for (const { start, end } of reading.quotedIn(raw.slice(begin, at + UNITS_A_STEP)))
      stretches.push({ start: begin + start, end: begin + end });
    yield;
  }
  return stretches;
}
