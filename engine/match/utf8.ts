/**
 * A text as bytes, in UTF-8 (RFC 3629). Engines copy a string into bytes many times faster than a script can read its
 * units, and read bytes many times faster than units.
 */

/** `TextEncoder` belongs to the language's hosts, not to the language; it does nothing but this. */
interface Encoder {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
}

const { TextEncoder } = globalThis as unknown as { readonly TextEncoder: new () => Encoder };

export interface Encoded {
  /** Overwritten by the next text. */
  readonly bytes: Uint8Array;
  /** How many of the bytes are the text's. */
  readonly length: number;
}

/** UTF-8 needs no more for a UTF-16 unit. */
const MOST_BYTES_A_UNIT = 3;

/** @returns what encodes up to `units` UTF-16 units of a text from an offset on; half a surrogate pair becomes U+FFFD. */
export function createEncoder(): (text: string, from: number, units: number) => Encoded {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(0);
  return (text, from, units) => {
    const part = from === 0 && text.length <= units ? text : text.slice(from, from + units);
    if (bytes.length < part.length * MOST_BYTES_A_UNIT) bytes = new Uint8Array(roomFor(part.length));
    return { bytes, length: encoder.encodeInto(part, bytes).written };
  };
}

/** A power of two, so that a growing text seldom needs new bytes. */
function roomFor(units: number): number {
  return 2 ** Math.ceil(Math.log2(units * MOST_BYTES_A_UNIT));
}

/** Stands for what two units encode: no letter. */
const SURROGATE = 0xd800;

/** The UTF-16 unit that begins at a byte; the first one where two do. */
export function unitAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return lead;
  const second = (bytes[at + 1] as number) & 0x3f;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | second;
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] as number) & 0x3f);
  return SURROGATE;
}

/** How many bytes stand for what begins at a byte. */
export function sizeAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

export function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
