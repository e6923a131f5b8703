/**
 * The record made ready for the quotation check: its words as symbols, one UTF-16 unit a distinct word, so that finding
 * words in a row is finding a substring, and approximate string matching counts words, not letters. Symbols start at 1;
 * 0 stands for every word that the record does not use, and so equals nothing in it.
 */
import type { DossierRecord, Passage, Slice } from '../dossier/types.ts';
import { sentencesOf } from '../sentences/excerpt.ts';
import { runThrough, type Steps } from '../steps.ts';
import { limitPhrases } from './limiting-words.ts';
import type { Span } from './span.ts';
import { readTrigramBits, type TrigramFilter, trigramBitsInSteps } from './trigram-filter.ts';
import { recordWords, type Word } from './words.ts';

/** Stands for every word that the record does not use. */
export const UNKNOWN = '\0';

/** Passages of one speaker that follow each other in the source with nothing but white space between them. */
export interface Stretch {
  readonly words: readonly Word[];
  readonly tail: string;
  /** One symbol a word. */
  readonly symbols: string;
  readonly passages: readonly Passage[];
  /** For each word the words of its sentence. */
  readonly sentenceOf: readonly Span[];
}

export interface QuoteIndex {
  readonly record: DossierRecord;
  readonly stretches: readonly Stretch[];
  /** The symbols of any words, 0 for those unknown. */
  symbolsOf(words: readonly Word[]): string;
  readonly trigrams: TrigramFilter;
  readonly sentences: readonly Slice[];
  /** Words that limit what is said, as keys in a row. */
  readonly limits: readonly (readonly string[])[];
}

export function indexRecord(record: DossierRecord): QuoteIndex {
  return runThrough(indexInSteps(record));
}

/** The same with a rest after each stretch, so that a page can breathe in between. */
export function* indexInSteps(record: DossierRecord): Steps<QuoteIndex> {
  const vocabulary = new Map<string, number>();
  const stretches: Stretch[] = [];
  const sentences: Slice[] = [];
  for (const passages of groupPassages(record)) {
    const own = passages.flatMap(sentencesOf);
    sentences.push(...own);
    stretches.push(readStretch(record.source, passages, own, vocabulary));
    yield;
  }
  const trigrams = readTrigramBits(yield* trigramBitsInSteps(record));
  return {
    record,
    stretches,
    symbolsOf: (words) => toSymbols(words, vocabulary),
    trigrams,
    sentences,
    limits: limitPhrases(record.limits),
  };
}

/** @param vocabulary is given the words that it does not hold yet. */
function readStretch(
  source: string,
  passages: readonly Passage[],
  sentences: readonly Slice[],
  vocabulary: Map<string, number>,
): Stretch {
  const start = passages[0]?.start ?? 0;
  const { words, tail } = recordWords(source.slice(start, passages.at(-1)?.end));
  const placed = words.map((word) => ({ ...word, start: word.start + start, end: word.end + start }));
  for (const { key } of placed) if (!vocabulary.has(key)) vocabulary.set(key, vocabulary.size + 1);
  const sentenceOf = spansOf(sentences, placed);
  return { words: placed, tail, symbols: toSymbols(placed, vocabulary), passages, sentenceOf };
}

function groupPassages({ passages, source }: DossierRecord): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const previous = groups.at(-1)?.at(-1);
    const follows = previous?.speaker === passage.speaker && source.slice(previous.end, passage.start).trim() === '';
    if (follows) groups.at(-1)?.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

function spansOf(sentences: readonly Slice[], words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  for (const { end } of sentences) {
    const from = spans.length;
    let to = from;
    for (let word = words[to]; word && word.start < end; word = words[to]) to++;
    for (let at = from; at < to; at++) spans.push([from, to]);
  }
  return spans;
}

function toSymbols(words: readonly Word[], vocabulary: ReadonlyMap<string, number>): string {
  return words.map(({ key }) => String.fromCharCode(vocabulary.get(key) ?? 0)).join('');
}
