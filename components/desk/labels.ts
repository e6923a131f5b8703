/** Words of ours for what the dossier names by keys. */
import type { DossierRecord, Passage, PassageKind } from '../../engine/dossier/types.ts';

export const kindLabels: Readonly<Record<PassageKind, string>> = {
  statement: 'Statement',
  finding: 'Finding',
  'no-response': 'No reply',
  note: 'Note',
};

export function speakerName(record: DossierRecord, { speaker }: Passage): string {
  return record.speakers.find(({ id }) => id === speaker)?.name ?? speaker;
}

export function topicLabel(record: DossierRecord, key: string): string {
  return record.topics.find((topic) => topic.key === key)?.label ?? key;
}

/** “NSO’s response … › What is HLR lookup data?”, or the one heading where part and section are the same. */
export function placeInWords({ part, section }: Passage): string {
  return part === section ? part : `${part} › ${section}`;
}

export function countInWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
