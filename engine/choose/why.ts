/** Why a passage was chosen, in plain words. The words quoted are the page's own and are only ever set as text. */
import type { Topic } from '../dossier/types.ts';
import type { Evidence, SubjectEvidence } from './evidence.ts';

const MAX_WORDS = 3;
/** Below this a subject's words are no reason that a reader would follow. */
const WORTH_NAMING = 0.5;

export function explain(id: string, { subjects }: Evidence, { label }: Topic): string {
  const speaking = subjects.filter(
    ({ subject, strength, words }) =>
      strength >= WORTH_NAMING &&
      words.length > 0 &&
      (subject.statements.includes(id) || subject.findings?.includes(id) === true),
  );
  const [best] = speaking;
  return best
    ? nearWords(best)
    : `Nothing near the mention points to one passage; this one speaks of ${label} at large.`;
}

export function explainNoReply({ label }: Topic): string {
  return `The document holds no statement of ${label}, and says so.`;
}

/** @param own the topic's statements: only a subject that one of them speaks of can say that there is no finding. */
export function explainNoFinding({ subjects }: Evidence, { label }: Topic, own: readonly string[]): string {
  const best = subjects.find(
    ({ subject, words }) =>
      subject.findings?.length === 0 && words.length > 0 && subject.statements.some((id) => own.includes(id)),
  );
  return best ? nearWords(best) : `The document holds no finding on ${label}.`;
}

function nearWords({ subject, words }: SubjectEvidence): string {
  const whole = words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
  const quoted = whole.slice(0, MAX_WORDS).map((word) => `“${word.replace(/\s+/gu, ' ')}”`);
  const last = quoted.pop() ?? '';
  const list = quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last;
  return `${list} ${quoted.length > 0 ? 'stand' : 'stands'} near the mention: ${subject.label}.`;
}
