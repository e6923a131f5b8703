/** A page's mentions with what the record says beside each: what an export holds, whatever its format. */
import type { Choice, MentionPlace } from '../choose/types.ts';
import { fragmentUrl } from '../cite/fragment-url.ts';
import type { DossierRecord, Slice } from '../dossier/types.ts';
import type { FrameReport, MentionEntry, QuotationEntry } from '../reading/report.ts';
import { excerpt } from '../sentences/excerpt.ts';

export interface PageDossier {
  readonly title: string;
  readonly url: string;
  /** ISO date and time of the export. */
  readonly exportedAt: string;
  readonly record: DossierRecord;
  readonly entries: readonly DossierEntry[];
  /** The quotations on the page that stand in the record, whether or not a mention stands in them. */
  readonly quotations: readonly ExportedQuotation[];
}

/** A quotation with the sentences of the record around its words. */
export interface ExportedQuotation {
  readonly quotation: QuotationEntry;
  /** The address of the frame that it stands in. */
  readonly url: string;
  readonly record: ExportedPassage;
}

export interface DossierEntry {
  readonly mention: MentionEntry;
  /** The address of the frame that the mention stands in. */
  readonly url: string;
  /** The topic's name. */
  readonly topic: string;
  readonly statement: ExportedSide;
  readonly finding: ExportedSide;
}

export type ExportedSide =
  | { readonly kind: 'passage'; readonly passage: ExportedPassage }
  /** The document says that nobody replied; `passage` is its own sentence. */
  | { readonly kind: 'no-reply'; readonly passage: ExportedPassage }
  | { readonly kind: 'none' };

/** Stretches of a passage, caveats included. */
export interface ExportedPassage {
  readonly id: string;
  readonly speaker: string;
  /** The record's bytes, stretches joined by “[…]”. */
  readonly text: string;
  readonly slices: readonly Slice[];
  /** Opens the published page at the words. */
  readonly url: string;
}

interface Input {
  readonly record: DossierRecord;
  /** The top frame's first. */
  readonly frames: readonly FrameReport[];
  readonly choose: (place: MentionPlace) => Choice;
  readonly exportedAt: string;
}

/** Mentions of topics that the record lacks are left out. */
export function toPageDossier({ record, frames, choose, exportedAt }: Input): PageDossier {
  const topics = new Map(record.topics.map(({ key, label }) => [key, label]));
  const [top] = frames;
  const entries = frames.flatMap((frame) =>
    frame.mentions.flatMap((mention): DossierEntry[] => {
      const topic = topics.get(mention.topic);
      if (topic === undefined) return [];
      const { context: text, start, end } = mention;
      const choice = choose({ topic: mention.topic, text, start, end, title: frame.title });
      return [{ mention, url: frame.url, topic, ...sidesOf(record, choice) }];
    }),
  );
  const quotations = frames.flatMap((frame) =>
    frame.quotations.flatMap((quotation): ExportedQuotation[] => {
      const passage = record.passages.find(({ id }) => id === quotation.passage);
      const words = passage && toPassage(record, passage.id, passage);
      return words ? [{ quotation, url: frame.url, record: words }] : [];
    }),
  );
  return { title: top?.title ?? '', url: top?.url ?? '', exportedAt, record, entries, quotations };
}

function sidesOf(
  record: DossierRecord,
  { statements, noReply, findings }: Choice,
): Pick<DossierEntry, 'statement' | 'finding'> {
  const side = (first: { readonly passage: string; readonly sentence: Slice } | undefined): ExportedSide => {
    const passage = first && toPassage(record, first.passage, first.sentence);
    return passage ? { kind: 'passage', passage } : { kind: 'none' };
  };
  const silence = noReply && toPassage(record, noReply.passage, noReply.sentence);
  return {
    statement: silence ? { kind: 'no-reply', passage: silence } : side(statements[0]),
    finding: side(findings[0]),
  };
}

function toPassage(record: DossierRecord, id: string, sentence: Slice): ExportedPassage | null {
  const passage = record.passages.find((other) => other.id === id);
  if (!passage) return null;
  const slices = excerpt(passage, sentence);
  return {
    id,
    speaker: record.speakers.find((speaker) => speaker.id === passage.speaker)?.name ?? passage.speaker,
    text: slices.map(({ start, end }) => record.source.slice(start, end)).join(' […] '),
    slices,
    url: fragmentUrl(record, { start: slices[0]?.start ?? passage.start, end: slices.at(-1)?.end ?? passage.end }),
  };
}

/** What stands where a side holds no passage. */
export const NO_FINDING = 'The document holds no finding on this.';
export const NO_STATEMENT = 'The document holds no statement on this.';
