/**
 * Chooses which passages a card shows first. A passage's score is the sum of
 *   - a prior: what the card shows when nothing near the mention says otherwise,
 *   - the strength of every subject that the paragraph speaks of and the passage answers, and
 *   - BM25 between the words around the mention and the passage's own words.
 * "No finding" is a candidate like any other on the finding side: the strongest subject of the topic's own statements on
 * which the document holds none speaks for it.
 */
import type { DossierRecord } from '../dossier/types.ts';
import { sentencesOf } from '../sentences/excerpt.ts';
import { compileSubjects, type Evidence, readEvidence } from './evidence.ts';
import { createSentenceChooser } from './sentence-chooser.ts';
import type { Choice, MentionPlace, Ranked, Subjects } from './types.ts';
import { explain, explainNoFinding, explainNoReply } from './why.ts';
import { compileWords } from './word-ranking.ts';

/** What one unit of BM25 weighs against one unit of a subject's term. */
const WORDS_WEIGHT = 0.08;
/** The second, third … passage of a subject gets this share of the one before. */
const NEXT_SHARE = 0.6;
/** The second, third … subject that speaks for a passage adds this share of the one before. */
const FURTHER_SHARE = 0.5;

/** @returns the choice for a mention; any text and offsets are safe. Throws only for a topic that the record lacks. */
export function createChooser(record: DossierRecord, subjects: Subjects): (place: MentionPlace) => Choice {
  const passages = new Map(record.passages.map((passage, index) => [passage.id, { passage, index }]));
  const topics = new Map(record.topics.map((topic) => [topic.key, topic]));
  const rankWords = compileWords(record.passages.map(({ text }) => text));
  const readSubjects = compileSubjects(subjects);
  const bestSentence = createSentenceChooser(record.source, record.passages.map(sentencesOf), readSubjects);

  return (place) => {
    const topic = topics.get(place.topic);
    if (!topic) throw new Error(`choose: there is no topic ${place.topic}`);
    const evidence = readEvidence(readSubjects, place);
    const byWords = rankWords(evidence.words);
    const prior = subjects.priors[topic.key] ?? {};

    const toRanked = (id: string, score: number): Ranked | null => {
      const found = passages.get(id);
      if (!found) return null;
      const { passage, index } = found;
      const sentence = bestSentence(index, evidence, topic) ?? passage;
      const { start, end } = sentence;
      return {
        passage: id,
        score,
        sentence: { start, end },
        caveats: passage.caveats,
        why: explain(id, evidence, topic),
      };
    };
    const score = (id: string, side: 'statements' | 'findings'): number =>
      (prior[id] ?? 0) + votes(evidence, side, id) + WORDS_WEIGHT * (byWords[passages.get(id)?.index ?? -1] ?? 0);
    const rank = (ids: readonly string[], side: 'statements' | 'findings'): Ranked[] =>
      ids
        .map((id) => toRanked(id, score(id, side)))
        .filter((ranked) => ranked !== null)
        .sort((a, b) => b.score - a.score);

    const findings = 'passages' in topic.findings ? rank(topic.findings.passages, 'findings') : [];
    const own = 'passages' in topic.statements ? topic.statements.passages : [];
    const hasFinding = (findings[0]?.score ?? Number.NEGATIVE_INFINITY) >= votesForNone(evidence, own);
    const silence = 'noReply' in topic.statements ? toRanked(topic.statements.noReply, 0) : null;
    return {
      statements: 'passages' in topic.statements ? rank(topic.statements.passages, 'statements') : [],
      noReply: silence && { ...silence, why: explainNoReply(topic) },
      findings: hasFinding ? findings : [],
      noFinding: hasFinding ? null : { why: explainNoFinding(evidence, topic, own), others: findings },
    };
  };
}

/** Subjects in falling order of what they give, each with a smaller share: many weak hints do not outweigh a strong one. */
function votes({ subjects }: Evidence, side: 'statements' | 'findings', id: string): number {
  const gains: number[] = [];
  for (const { subject, strength } of subjects) {
    const place = subject[side]?.indexOf(id) ?? -1;
    if (place !== -1) gains.push(strength * NEXT_SHARE ** place);
  }
  return gains.sort((a, b) => b - a).reduce((sum, gain, rank) => sum + gain * FURTHER_SHARE ** rank, 0);
}

/** The strongest counts, not the sum: several weak hints at different things are no evidence for any of them. */
function votesForNone({ subjects }: Evidence, statements: readonly string[]): number {
  return subjects
    .filter(({ subject }) => subject.findings?.length === 0 && subject.statements.some((id) => statements.includes(id)))
    .reduce((most, { strength }) => Math.max(most, strength), 0);
}
