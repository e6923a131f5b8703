/**
 * The dossier file as its author writes it, checked once at build time.
 * A stretch of the source is pointed at like a text fragment (`starts`, `ends`): its first and last words,
 * each unique in the source, so that a pointer can be read, and breaks loudly when the source changes.
 */
import * as v from 'valibot';

/** Longest text field that a dossier may hold, in UTF-16 units: room for any label or note, none for a payload. */
const MAX_TEXT = 2_000;

/** Controls, lone surrogates and direction overrides: nothing that a reader could see, and able to twist what he sees. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

const text = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT),
  v.regex(/\S/u, 'a text may not be empty'),
  v.check((words) => !UNSEEN.test(words), 'a text may not hold controls or direction overrides'),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[-/][a-z0-9-]+)*$/u, 'an id is lower-case words joined by - or /'));
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://'));

const pointer = v.strictObject({ starts: text, ends: v.optional(text) });

const passage = v.strictObject({
  id,
  speaker: id,
  kind: v.picklist(['statement', 'finding', 'note', 'no-response']),
  part: text,
  section: text,
  ...pointer.entries,
  caveats: v.optional(v.array(pointer), []),
});

const passages = v.strictObject({ passages: v.pipe(v.array(id), v.minLength(1)) });

const topic = v.strictObject({
  key: id,
  label: text,
  statements: v.union([passages, v.strictObject({ noReply: id })]),
  findings: v.union([passages, v.strictObject({ noFinding: v.literal(true) })]),
  related: v.optional(v.array(id), []),
  note: v.optional(v.nullable(text), null),
});

export const dossierSchema = v.strictObject({
  id,
  title: text,
  publisher: text,
  published: v.pipe(v.string(), v.isoDate()),
  url: httpsUrl,
  language: text,
  speakers: v.pipe(v.array(v.strictObject({ id, name: text })), v.minLength(1)),
  passages: v.pipe(v.array(passage), v.minLength(1)),
  topics: v.pipe(v.array(topic), v.minLength(1)),
  answers: v.array(v.strictObject({ statement: id, finding: v.nullable(id), why: text })),
  limits: v.optional(
    v.array(v.pipe(text, v.regex(/^[\p{Ll}']+(?: [\p{Ll}']+)*$/u, 'a limit is lower-case words'))),
    [],
  ),
});

export type DossierFile = v.InferOutput<typeof dossierSchema>;
export type Pointer = v.InferOutput<typeof pointer>;
