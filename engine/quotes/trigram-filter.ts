/**
 * Which three words in a row the record uses, as a Bloom filter (Bloom 1970): some 3 kB, no false negative, about one
 * false positive in a hundred. It lets the scan script pass over nearly every quotation of the web without the record.
 */
import type { DossierRecord, Slice } from '../dossier/types.ts';
import { runThrough, type Steps } from '../steps.ts';
import { hashed, hashOf, OFFSET_BASIS } from '../words/fnv.ts';
import { findQuotations } from './find-quotations.ts';
import { keyOf, wordPattern } from './words.ts';

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

export function buildTrigramBits(record: DossierRecord): TrigramBits {
  return runThrough(trigramBitsInSteps(record));
}

/** The same with a rest after each few passages. */
export function* trigramBitsInSteps(record: DossierRecord): Steps<TrigramBits> {
  const hashes = new Set<number>();
  for (const [nth, { text }] of record.passages.entries()) {
    eachTrigram(text, (hash) => hashes.add(hash));
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
  return { bits: Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)), maxLength };
}

/** Whether the words may stand in the record: enough of their trigrams do. One pass over the text. */
export function isFamiliar({ bits, maxLength }: TrigramFilter, words: string): boolean {
  if (words.length > maxLength || bits.length === 0) return false;
  let all = 0;
  let known = 0;
  eachTrigram(words, (hash) => {
    all++;
    if (isNoted(hash, bits)) known++;
  });
  return known > 0 && known >= MIN_SHARE * all;
}

/**
 * Whether a text holds a quotation that is worth loading the record for.
 * @param quoted stretches that the page itself sets as quotations.
 */
export function mayQuote(filter: TrigramFilter, text: string, quoted: readonly Slice[] = []): boolean {
  return runThrough(mayQuoteInSteps(filter, text, quoted));
}

/** The same with a rest after each so many letters: those of nested quotations are asked about more than once. */
export function* mayQuoteInSteps(filter: TrigramFilter, text: string, quoted: readonly Slice[] = []): Steps<boolean> {
  let units = text.length;
  for (const slices of [() => quoted, () => findQuotations(text)])
    for (const { start, end } of slices()) {
      units += end - start;
      if (units > UNITS_A_STEP) {
        units = 0;
        yield;
      }
      if (isFamiliar(filter, text.slice(start, end))) return true;
    }
  return false;
}

function lengthsOfParts({ passages }: DossierRecord): number[] {
  const lengths = new Map<string, number>();
  for (const { part, text } of passages) lengths.set(part, (lengths.get(part) ?? 0) + text.length);
  return [...lengths.values()];
}

/** Calls back with the hash of each three words in a row. */
function eachTrigram(text: string, visit: (hash: number) => void): void {
  let [first, second] = [0, 0];
  let count = 0;
  eachWordHash(text, (third) => {
    if (++count >= 3) visit(mix(mix(mix(0, first), second), third));
    [first, second] = [second, third];
  });
}

/** Calls back with the hash of each word, as `keyOf` makes them alike. */
function eachWordHash(text: string, visit: (hash: number) => void): void {
  if (ASCII.test(text)) eachPlainWordHash(text, visit);
  else for (const [word] of text.matchAll(wordPattern(text))) visit(hashOf(keyOf(word)));
}

const ASCII = /^[\0-\x7f]*$/;
const APOSTROPHE = 0x27;
const ACCENT = 0x60;

/**
 * The same without a string for each word: on pages of source code every tenth piece of text stands between quotation marks,
 * and the words in them took a tenth of the time to read the page.
 */
function eachPlainWordHash(text: string, visit: (hash: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    if (!isOfWord(text.charCodeAt(at))) continue;
    let hash = OFFSET_BASIS;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const joins = (unit === APOSTROPHE || unit === ACCENT) && isOfWord(text.charCodeAt(at + 1));
      if (!joins && !isOfWord(unit)) break;
      hash = hashed(hash, joins ? APOSTROPHE : small(unit));
    }
    visit(hash);
  }
}

/** Letters and digits of ASCII; false for `NaN`, behind the end of a text. */
function isOfWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

function small(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
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
