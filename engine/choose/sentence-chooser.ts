import type { Slice, Topic } from '../dossier/types.ts';
import { letterPattern } from '../words/letter-pattern.ts';
import { tokenize } from '../words/tokens.ts';
import type { Evidence, ReadSubjects } from './evidence.ts';
import type { Subject } from './types.ts';
import { compileWords } from './word-ranking.ts';

/** A sentence that names the topic itself outweighs one that shares a few words. */
const NAMES_TOPIC = 3;
const WORDS_WEIGHT = 0.3;
/** Where nothing speaks for one of them the first sentence leads. */
const LATER_COST = 0.01;

const NAMES = letterPattern(String.raw`[\p{Lu}][\p{L}]+(?: [\p{Lu}][\p{L}]+)+`, 'g');

/** What is known of a sentence of the record once a card has asked for it. */
interface Known {
  readonly stems: ReadonlySet<string>;
  readonly strengths: ReadonlyMap<Subject, number>;
}

/** @returns the sentence of a passage (by the passage's index) that answers the evidence best; null if it has none. */
export function createSentenceChooser(
  source: string,
  sentences: readonly (readonly Slice[])[],
  readSubjects: ReadSubjects,
): (passage: number, evidence: Evidence, topic: Topic) => Slice | null {
  const flat = sentences.flat();
  const texts = flat.map(({ start, end }) => source.slice(start, end));
  const rankWords = compileWords(texts);
  const known: Known[] = [];
  const know = (index: number): Known => {
    const ready = known[index];
    if (ready) return ready;
    const text = texts[index] ?? '';
    const strengths = new Map<Subject, number>();
    for (const [subject, found] of readSubjects(text, () => 1))
      strengths.set(subject, Math.max(...found.map(({ weight }) => weight)));
    const fresh = { stems: new Set(tokenize(text).map(({ stem }) => stem)), strengths };
    known[index] = fresh;
    return fresh;
  };
  let count = 0;
  const firstOf = sentences.map((list) => {
    count += list.length;
    return count - list.length;
  });
  let last: { evidence: Evidence; scores: number[] } | null = null;

  return (passage, evidence, topic) => {
    if (last?.evidence !== evidence) last = { evidence, scores: rankWords(evidence.words) };
    const { scores } = last;
    const names = topicNames(topic);
    let best: { slice: Slice; score: number } | null = null;
    for (const [place, slice] of (sentences[passage] ?? []).entries()) {
      const at = (firstOf[passage] ?? 0) + place;
      const sentence = know(at);
      let score = WORDS_WEIGHT * (scores[at] ?? 0) - LATER_COST * place;
      for (const { subject, strength } of evidence.subjects)
        score += Math.min(strength, sentence.strengths.get(subject) ?? 0);
      if (names.some((name) => name.every((stem) => sentence.stems.has(stem)))) score += NAMES_TOPIC;
      if (!best || score > best.score) best = { slice, score };
    }
    return best?.slice ?? null;
  };
}

/** The topic's label, and capitalised names in its note, as stems. */
function topicNames({ label, note }: Topic): string[][] {
  const named = [...(note ?? '').matchAll(NAMES(note ?? ''))].map(([name]) => name);
  return [label, ...named].map((name) => tokenize(name).map(({ stem }) => stem)).filter((stems) => stems.length > 0);
}
