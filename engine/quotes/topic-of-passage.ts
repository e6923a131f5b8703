import type { Topic } from '../dossier/types.ts';

/** The topic whose card shows a passage: as its statement, else as its finding, else beside them; null for none. */
export function topicOfPassage(topics: readonly Topic[], passage: string): string | null {
  const sides: readonly ((topic: Topic) => readonly string[])[] = [
    ({ statements }) => ('passages' in statements ? statements.passages : [statements.noReply]),
    ({ findings }) => ('passages' in findings ? findings.passages : []),
    ({ related }) => related,
  ];
  for (const side of sides) {
    const topic = topics.find((one) => side(one).includes(passage));
    if (topic) return topic.key;
  }
  return null;
}
