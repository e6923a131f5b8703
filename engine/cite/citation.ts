import type { QuotationView } from '../card/quotation-view.ts';
import type { DossierRecord, Passage, Slice } from '../dossier/types.ts';
import { fragmentUrl } from './fragment-url.ts';

type Verdict = QuotationView['verdict'];

/** What a person takes along. */
export interface CitationRequest {
  readonly passage: Passage;
  /** Stretches of the source within the passage, in order; the whole passage without them. */
  readonly slices?: readonly Slice[];
  /** ISO day on which the person looked it up, for the styles that print it. */
  readonly accessed?: string;
  /** A quotation on a page that was compared with these words. */
  readonly compared?: Compared;
}

export interface Compared {
  /** The words on the page, between their marks. */
  readonly quoted: string;
  readonly verdict: Verdict;
}

/** The facts that every format draws on; `quote` is made of the record's own bytes. */
export interface Citation {
  readonly id: string;
  readonly quote: string;
  readonly speaker: string;
  /** The heading in the source under which the passage stands. */
  readonly section: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: IsoDay;
  readonly accessed: IsoDay | null;
  readonly compared: Compared | null;
  /** BCP 47. */
  readonly language: string;
  /** Opens the page at the words. */
  readonly url: string;
  /** The page itself, as a bibliography names it. */
  readonly pageUrl: string;
}

export interface IsoDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** Stands where something of the passage was left out between two stretches. */
const GAP = ' […] ';

/** Slices outside the passage are drawn into it. */
export function toCitation(record: DossierRecord, { passage, slices, accessed, compared }: CitationRequest): Citation {
  const within = (slices ?? [passage])
    .map(({ start, end }) => ({ start: Math.max(start, passage.start), end: Math.min(end, passage.end) }))
    .filter(({ start, end }) => end > start);
  const stretches = within.length > 0 ? within : [passage];
  const { title, publisher, published, language, url } = record.meta;
  const first = stretches[0] ?? passage;
  const last = stretches.at(-1) ?? passage;
  return {
    id: passage.id,
    quote: stretches.map(({ start, end }) => record.source.slice(start, end)).join(GAP),
    speaker: record.speakers.find(({ id }) => id === passage.speaker)?.name ?? passage.speaker,
    section: passage.section,
    title,
    publisher,
    published: readDay(published) ?? { year: 0, month: 1, day: 1 },
    accessed: accessed === undefined ? null : readDay(accessed),
    compared: compared ?? null,
    language,
    url: fragmentUrl(record, { start: first.start, end: last.end }),
    pageUrl: url,
  };
}

/** @returns null for what is no ISO day. */
function readDay(iso: string): IsoDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year && month && day ? { year: Number(year), month: Number(month), day: Number(day) } : null;
}
