/** What stands around a mention: its words and the subjects that they speak of, nearer ones weighing more. */
import { letterPattern } from '../words/letter-pattern.ts';
import { tokenize } from '../words/tokens.ts';
import { compileTerms, createTermReader, type FindTerms } from './terms.ts';
import type { MentionPlace, Subject, Subjects } from './types.ts';

/** How much text is read on each side of a mention, in UTF-16 units: a long paragraph; a card must open at once. */
const REACH = 1_500;
/** A word this far away has lost 63 % of the weight that distance can take: about one sentence. */
const FADE = 220;
/** What a word in the same paragraph keeps however far it stands. */
const FLOOR = 0.4;
/** A title speaks of the page, not of this mention. */
const TITLE_WEIGHT = 0.35;

/** Words of up to this many letters are seldom a reason by themselves. */
const SMALL_WORD = 3;
/** A small one that tells all the same: an acronym, a number, a word of a script without capitals. */
const TELLING = letterPattern(String.raw`[\p{Lu}\p{N}\p{Lo}]`);

/** The second, third … wording of a subject adds this share of the one before: a list of hints is no proof. */
const FURTHER_SHARE = 0.6;

/** What a subject gained, and the words on the page that it gained it by, best first. */
export interface SubjectEvidence {
  readonly subject: Subject;
  readonly strength: number;
  readonly words: readonly string[];
}

export interface Evidence {
  readonly subjects: readonly SubjectEvidence[];
  /** Stems of the words around, by weight. */
  readonly words: ReadonlyMap<string, number>;
}

interface Found {
  readonly weight: number;
  readonly words: readonly string[];
  readonly stems: string;
}

export type ReadSubjects = (text: string, weigh: (start: number, end: number) => number) => Map<Subject, Found[]>;

/** Compiles the terms of all subjects into one pass over a text. */
export function compileSubjects({ subjects, words }: Subjects): ReadSubjects {
  const entries = subjects.flatMap((subject) => subject.terms.map(({ term, weight }) => ({ subject, term, weight })));
  const readTerm = createTermReader(words);
  const find: FindTerms = compileTerms(entries.map(({ term }) => readTerm(term) ?? { groups: [], reach: 0 }));
  return (text, weigh) => {
    const found = new Map<Subject, Found[]>();
    for (const { term, spans } of find(text)) {
      const entry = entries[term];
      if (!entry) continue;
      const nearness = spans.reduce((sum, { start, end }) => sum + weigh(start, end), 0) / spans.length;
      const words = spans.map(({ start, end }) => text.slice(start, end));
      const list = found.get(entry.subject) ?? [];
      list.push({ weight: entry.weight * nearness, words, stems: words.map(stemsOf).join('+') });
      found.set(entry.subject, list);
    }
    return found;
  };
}

const stemsOf = (text: string): string =>
  tokenize(text)
    .map(({ stem }) => stem)
    .join(' ');

/** Reads a mention's surroundings. Any offsets are safe; they are clamped to the text. */
export function readEvidence(read: ReadSubjects, place: MentionPlace): Evidence {
  const start = Math.max(0, Math.min(place.start, place.text.length));
  const end = Math.max(start, Math.min(place.end, place.text.length));
  const mention = place.text.slice(start, end);
  const from = Math.max(0, start - REACH);
  const around = place.text.slice(from, end + REACH);
  const nearness = (wordStart: number, wordEnd: number): number => {
    const gap = Math.max(0, wordStart + from - end, start - (wordEnd + from));
    return FLOOR + (1 - FLOOR) * Math.exp(-gap / FADE);
  };
  const title = (place.title ?? '').slice(0, REACH);
  const near = read(around, nearness);
  const above = read(title, () => TITLE_WEIGHT);

  const subjects: SubjectEvidence[] = [];
  for (const subject of new Set([...near.keys(), ...above.keys()])) {
    const found = distinct([...(near.get(subject) ?? []), ...(above.get(subject) ?? [])]);
    const strength = found.reduce((sum, { weight }, rank) => sum + weight * FURTHER_SHARE ** rank, 0);
    const words = new Set(found.flatMap(({ words }) => words).filter((word) => isTelling(word, mention)));
    subjects.push({ subject, strength, words: [...words] });
  }
  const words = new Map<string, number>();
  const add = (stem: string, weight: number): void => {
    words.set(stem, Math.max(words.get(stem) ?? 0, weight));
  };
  for (const token of tokenize(around))
    if (token.end + from <= start || token.start + from >= end) add(token.stem, nearness(token.start, token.end));
  for (const token of tokenize(title)) add(token.stem, TITLE_WEIGHT);
  return { subjects: subjects.sort((a, b) => b.strength - a.strength), words };
}

/** Whether a word is worth quoting in a reason: not the mention itself, and no mere “no” or “its”. */
function isTelling(word: string, mention: string): boolean {
  return !mention.includes(word) && (word.length > SMALL_WORD || TELLING(word).test(word));
}

/** Each wording counts once, at its best place, and a word within a longer found wording does not count again. */
function distinct(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  const seen = new Set<string>();
  for (const one of [...found].sort((a, b) => b.weight - a.weight)) {
    const parts = one.stems.split(/[+ ]/u);
    if (parts.every((part) => seen.has(part))) continue;
    for (const part of parts) seen.add(part);
    kept.push(one);
  }
  return kept;
}
