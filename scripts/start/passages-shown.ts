/** Which passages the card of a mention shows, by the very choice that the extension makes. */
import { createChooser } from '../../engine/choose/create-chooser.ts';
import type { MentionPlace } from '../../engine/choose/types.ts';
import { readRecord } from '../read-dossier.ts';
import { readSubjects } from '../read-subjects.ts';

export interface Shown {
  /** Ids of passages, best first; where nobody replied, the passage that says so. */
  readonly statements: readonly string[];
  /** Ids of passages, best first; empty where the document holds no finding on the point. */
  readonly findings: readonly string[];
}

export type PassageLookup = (place: MentionPlace) => Shown;

export function createPassageLookup(): PassageLookup {
  const choose = createChooser(readRecord(), readSubjects());
  return (place) => {
    const { statements, noReply, findings } = choose(place);
    const shown = noReply ? [noReply] : statements;
    return { statements: shown.map(({ passage }) => passage), findings: findings.map(({ passage }) => passage) };
  };
}
