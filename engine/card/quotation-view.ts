/** What is shown of a quotation compared with the record, as plain data. No verdict is an accusation. */
import type { DossierRecord } from '../dossier/types.ts';
import type { Found, Judgement, Segment } from '../quotes/types.ts';
import { inWords, placeOf, rightToLeft } from './source-line.ts';

export interface QuotationView {
  readonly verdict: Judgement['verdict'];
  /** The words between the quotation marks on the page. */
  readonly quoted: string;
  /** The verdict in words of ours. */
  readonly headline: string;
  /** What must be said with it; null where nothing must. */
  readonly note: string | null;
  /** The limiting words (not, only, may) that a cut removed. */
  readonly drops: readonly string[];
  /** The record's words in the same place; null where it holds none. */
  readonly found: FoundView | null;
}

export interface FoundView {
  readonly passage: string;
  readonly speaker: string;
  /** Where the passage stands in the source. */
  readonly place: string;
  readonly date: string;
  readonly isoDate: string;
  /** BCP 47 tag of the record's words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The rest of the sentence before the quoted words, byte for byte, and after them. */
  readonly before: string;
  readonly after: string;
  readonly segments: readonly Segment[];
}

export function buildQuotationView(record: DossierRecord, judgement: Judgement, quoted: string): QuotationView {
  const { publisher } = record.meta;
  if (judgement.verdict === 'none')
    return {
      verdict: 'none',
      quoted,
      headline: 'Not in this record',
      note: `These words do not stand in the document that ${publisher} printed, or are fewer than four. Others may quote the fuller statement.`,
      drops: [],
      found: null,
    };
  return {
    verdict: judgement.verdict,
    quoted,
    headline: headlineOf(judgement),
    note: judgement.verdict === 'differs' ? noteOnDiffering(publisher) : null,
    drops: judgement.verdict === 'elided' ? judgement.drops : [],
    found: viewFound(record, judgement),
  };
}

/** What is said with every wording that differs, wherever it is told of. */
export function noteOnDiffering(publisher: string): string {
  return `Wording differs from ${publisher}’s edited summary. Others may quote the fuller statement.`;
}

function headlineOf(found: Found): string {
  if (found.verdict === 'exact') return 'Word for word in the record';
  if (found.verdict === 'differs')
    return found.onlyMarks
      ? 'Same words as the record, other capitals or punctuation'
      : 'Wording differs from the record';
  return found.segments.some(({ kind }) => kind === 'cut')
    ? 'In the record, with cuts'
    : 'In the record, with an editor’s brackets';
}

function viewFound(record: DossierRecord, { passage: id, place, sentences, segments }: Found): FoundView | null {
  const passage = record.passages.find((one) => one.id === id);
  if (!passage) return null;
  const { meta, source, speakers } = record;
  return {
    passage: id,
    speaker: speakers.find((speaker) => speaker.id === passage.speaker)?.name ?? passage.speaker,
    place: placeOf(record, passage),
    date: inWords(meta.published),
    isoDate: meta.published,
    language: meta.language,
    direction: rightToLeft(meta.language) ? 'rtl' : 'ltr',
    before: source.slice(sentences.start, place.start),
    after: source.slice(place.end, Math.max(place.end, sentences.end)),
    segments,
  };
}
