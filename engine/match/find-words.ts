/**
 * Where words may stand in a raw text, one after another: the gate's search, asked to go on from offset to offset.
 *
 * What made the difference: a part of the text is encoded once, however many words stand in it. On a page with a name every
 * three thousand letters each letter was encoded three times, which took a tenth of the time to read it.
 */
import { buildSearch, type GateWord, LONGEST_HIT, NO_WORD, type Search, UNITS_A_PART } from './gate.ts';
import { createEncoder, type Encoded, isContinuation, sizeAt } from './utf8.ts';

/**
 * Where the first word may stand that begins at `from` or after it: a UTF-16 offset, or `NO_WORD`. It may be wrong when
 * it says that there is one, and never when it says that there is none before that.
 */
export type FindWord = (text: string, from?: number) => number;

export function buildWordFinder(words: readonly GateWord[]): FindWord {
  return createWordFinder(buildSearch(words));
}

/** One that holds the text it is asked about: whoever asks about two by turns needs two. */
export function createWordFinder(search: Search): FindWord {
  const encode = createEncoder();
  /** The text that is asked about again and again, for as long as it is. */
  let held: string | null = null;
  /** Where the part begins that was encoded last. */
  let part = 0;
  let encoded: Encoded = { bytes: new Uint8Array(0), length: 0 };
  let isAscii = true;

  function take(text: string, from: number): void {
    part = from;
    encoded = encode(text, from, UNITS_A_PART);
    isAscii = encoded.length === Math.min(UNITS_A_PART, text.length - from);
  }

  return (text, from = 0) => {
    let at = 0;
    if (held !== text || from < part || from > part + UNITS_A_PART - LONGEST_HIT) take(text, from);
    else at = isAscii ? from - part : bytesBefore(encoded, from - part);
    for (;;) {
      const found = search(encoded.bytes, encoded.length, at);
      if (found !== NO_WORD) {
        // From the beginning on, most texts are asked about once.
        held = from > 0 ? text : null;
        return part + (isAscii ? found : unitsBefore(encoded.bytes, found));
      }
      if (part + UNITS_A_PART >= text.length) break;
      take(text, part + UNITS_A_PART - LONGEST_HIT);
      at = 0;
    }
    held = null;
    return NO_WORD;
  };
}

/** UTF-16 units that some bytes stand for. */
function unitsBefore(bytes: Uint8Array, end: number): number {
  let units = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] as number;
    if (!isContinuation(byte)) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** Bytes that stand for some UTF-16 units. */
function bytesBefore({ bytes, length }: Encoded, units: number): number {
  let at = 0;
  for (let left = units; left > 0 && at < length; at += sizeAt(bytes, at))
    left -= (bytes[at] as number) >= 0xf0 ? 2 : 1;
  return at;
}
