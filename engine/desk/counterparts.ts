/** What stands opposite a passage: the finding that a statement answers, the statements that answer a finding. */
import type { DossierRecord, Passage, Topic } from '../dossier/types.ts';

export interface Counterpart {
  /** Null: the document holds none on this point, and `why` says so. */
  readonly passage: Passage | null;
  readonly why: string;
}

/** Of several statements of one speaker that answer a finding, the one that the dossier lists first. */
export function counterpartsOf(record: DossierRecord, passage: Passage): readonly Counterpart[] {
  const find = (id: string | null) => record.passages.find((other) => other.id === id) ?? null;
  const heard = new Set<string>();
  return record.answers.flatMap(({ statement, finding, why }) => {
    if (statement === passage.id) return [{ passage: find(finding), why }];
    const answer = finding === passage.id ? find(statement) : null;
    if (!answer || heard.has(answer.speaker)) return [];
    heard.add(answer.speaker);
    return [{ passage: answer, why }];
  });
}

/** The topics on whose card this passage stands, in the dossier's order. */
export function topicsOf(record: DossierRecord, { id }: Passage): readonly Topic[] {
  return record.topics.filter(({ statements, findings, related }) => {
    const said = 'noReply' in statements ? [statements.noReply] : statements.passages;
    const found = 'passages' in findings ? findings.passages : [];
    return said.includes(id) || found.includes(id) || related.includes(id);
  });
}

export interface Neighbours {
  readonly before: Passage | null;
  readonly after: Passage | null;
}

/** The passages next to this one in the same part of the document; a box that stands between them is a part of its own. */
export function neighboursOf(record: DossierRecord, { ordinal, part }: Passage): Neighbours {
  const inPart = record.passages.filter((other) => other.part === part);
  return {
    before: inPart.findLast((other) => other.ordinal < ordinal) ?? null,
    after: inPart.find((other) => other.ordinal > ordinal) ?? null,
  };
}
