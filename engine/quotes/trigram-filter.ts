/**
 * Which three words in a row the record uses, as a Bloom filter (Bloom 1970): some 3 kB, no false negative, about one
 * false positive in a hundred. It lets the scan script pass over nearly every quotation of the web without the record.
 */
import type { DossierRecord } from '../dossier/types.ts';
import { runThrough, type Steps } from '../steps.ts';
import { mostWords, readWordHashes } from './word-hashes.ts';

/** The filter as plain data, for a bundle. */
export interface TrigramBits {
  /** Eight bits a byte, in Base64: after compression a fifth smaller than in hexadecimal digits. */
  readonly base64: string;
  /** A longer quotation, in UTF-16 units, is none of this record: twice its longest part. */
  readonly maxLength: number;
}

export interface TrigramFilter {
  readonly bits: Uint8Array;
  readonly maxLength: number;
  /** Where the hashes of a stretch's words are put, for one stretch at a time. */
  readonly row: Int32Array;
}

/** Both belong to the language's hosts, not to the language; they do nothing but this. */
const { atob, btoa } = globalThis as unknown as Record<'atob' | 'btoa', (text: string) => string>;

/** Bits and probes a trigram: ten and five give 0.9 % false positives at the smallest size that does. */
const BITS_A_TRIGRAM = 10;
const PROBES = 5;
/** Text asked about at a stretch, in UTF-16 units: half a millisecond once the code is compiled, ten times as much before. */
export const UNITS_A_STEP = 4_000;
/** Passages hashed at a stretch: half a millisecond on a slow machine whose code is cold. */
const PASSAGES_A_STEP = 10;
/** Least share of a quotation's trigrams in the record; changed words break three each, and many may be changed. */
const MIN_SHARE = 0.15;
/** Of three words and what parts them, UTF-16 units. */
const LEAST_LENGTH = 5;

export function buildTrigramBits(record: DossierRecord): TrigramBits {
  return runThrough(trigramBitsInSteps(record));
}

/** The same with a rest after each few passages. */
export function* trigramBitsInSteps(record: DossierRecord): Steps<TrigramBits> {
  const hashes = new Set<number>();
  for (const [nth, { text }] of record.passages.entries()) {
    const row = new Int32Array(mostWords(text.length));
    const trigrams = readWordHashes(text, 0, text.length, row) - 2;
    for (let at = 0; at < trigrams; at++) hashes.add(trigramAt(row, at));
    if (nth % PASSAGES_A_STEP === PASSAGES_A_STEP - 1) yield;
  }
  const bits = new Uint8Array(Math.ceil((hashes.size * BITS_A_TRIGRAM) / 8));
  for (const hash of hashes)
    for (let nth = 0; nth < PROBES; nth++) {
      const bit = probe(hash, nth, bits);
      bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  return {
    base64: btoa(String.fromCharCode(...bits)),
    maxLength: 2 * Math.max(0, ...lengthsOfParts(record)),
  };
}

export function readTrigramBits({ base64, maxLength }: TrigramBits): TrigramFilter {
  const bits = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  return { bits, maxLength, row: new Int32Array(mostWords(maxLength)) };
}

/** Whether the words of a stretch may stand in the record: enough of their trigrams do. One pass over them. */
export function isFamiliar({ bits, maxLength, row }: TrigramFilter, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < LEAST_LENGTH || bits.length === 0) return false;
  if (length > maxLength && text.slice(start, end).trim().length > maxLength) return false;
  const trigrams = readWordHashes(text, start, end, row) - 2;
  let known = 0;
  for (let at = 0; at < trigrams; at++) if (isNoted(trigramAt(row, at), bits)) known++;
  return known > 0 && known >= MIN_SHARE * trigrams;
}

function lengthsOfParts({ passages }: DossierRecord): number[] {
  const lengths = new Map<string, number>();
  for (const { part, text } of passages) lengths.set(part, (lengths.get(part) ?? 0) + text.length);
  return [...lengths.values()];
}

/** The hash of three words in a row that stand in a row of hashes. */
function trigramAt(words: Int32Array, at: number): number {
  return mix(mix(mix(0, words[at] as number), words[at + 1] as number), words[at + 2] as number);
}

/** One round of MurmurHash3, so that the order of the words counts. */
function mix(hash: number, value: number): number {
  const k = Math.imul(value, 0xcc9e2d51);
  const h = hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** Half of the bits are set, so that the second probe turns away three in four of what is not in the record. */
function isNoted(hash: number, bits: Uint8Array): boolean {
  for (let nth = 0; nth < PROBES; nth++) {
    const bit = probe(hash, nth, bits);
    if ((((bits[bit >>> 3] as number) >>> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}

/** Double hashing (Kirsch and Mitzenmacher 2006): two hashes do for any number of probes. @returns the number of a bit. */
function probe(hash: number, nth: number, bits: Uint8Array): number {
  const step = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) | 1;
  return ((hash + Math.imul(nth, step)) >>> 0) % (bits.length * 8);
}
