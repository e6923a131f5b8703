/** A paragraph of ours to try the extension on, with its mentions known: for the welcome page and for previews of marks. */
import * as v from 'valibot';
import { DossierError } from './dossier-error.ts';
import type { DossierRecord } from './types.ts';

/** A stretch of the paragraph; with a topic where it is a mention. */
export interface SampleRun {
  readonly text: string;
  readonly topic: string | null;
}

const schema = v.pipe(
  v.array(
    v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(500)), topic: v.optional(v.string()) }),
  ),
  v.minLength(2),
  v.maxLength(50),
);

/** @throws DossierError when the file has another shape, or a mention of what is no topic of the record. */
export function parseSample(file: string, json: unknown, record: DossierRecord): readonly SampleRun[] {
  const result = v.safeParse(schema, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new DossierError(file, v.getDotPath(issue) ?? '(root)', issue.message);
  }
  const topics = new Set(record.topics.map(({ key }) => key));
  return result.output.map(({ text, topic }) => {
    if (topic !== undefined && !topics.has(topic)) throw new DossierError(file, text, `there is no topic ${topic}`);
    return { text, topic: topic ?? null };
  });
}
