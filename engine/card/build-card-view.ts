/** Turns the record and the choice of passages into what the card shows. Pure; every quoted word is a slice of the record. */
import type { DossierRecord, Passage, Slice, Topic } from '../dossier/types.ts';
import type { CardView, PassageView, SideView } from './card-view.ts';
import type { QuotationView } from './quotation-view.ts';
import { inWords, placeOf, rightToLeft } from './source-line.ts';

/** A chosen passage: what `engine/choose` ranks. Slices are of the record's source. */
export interface ChosenPassage {
  readonly passage: string;
  readonly sentence: Slice;
  readonly caveats: readonly Slice[];
}

/** What `engine/choose` answers for a mention, best first. */
export interface ChosenPassages {
  readonly statements: readonly ChosenPassage[];
  readonly noReply: ChosenPassage | null;
  readonly findings: readonly ChosenPassage[];
  readonly noFinding: { readonly others: readonly ChosenPassage[] } | null;
}

export interface CardRequest {
  readonly topic: string;
  readonly reasons: readonly string[];
  readonly chosen: ChosenPassages;
  readonly quotation: QuotationView | null;
}

/** What opens the source at a passage; `engine/cite` provides it. */
export type LinkTo = (passage: Passage) => string;

const NO_FINDING = 'The document holds no finding on this.';
const NO_STATEMENT = 'The document holds no statement on this.';

/** @returns null for a topic that the record lacks. */
export function buildCardView(record: DossierRecord, request: CardRequest, linkTo: LinkTo): CardView | null {
  const topic = record.topics.find(({ key }) => key === request.topic);
  if (!topic) return null;
  const { chosen } = request;
  const byId = new Map(record.passages.map((passage) => [passage.id, passage]));
  const viewOf = ({ passage: id, sentence, caveats }: ChosenPassage): PassageView | null => {
    const passage = byId.get(id);
    return passage ? viewPassage(record, passage, [sentence, ...caveats], linkTo) : null;
  };
  const viewAll = (ranked: readonly ChosenPassage[]): PassageView[] =>
    ranked.map(viewOf).filter((view) => view !== null);

  const noReply = chosen.noReply && viewOf(chosen.noReply);
  const related = topic.related.flatMap((id) => {
    const passage = byId.get(id);
    return passage ? [viewPassage(record, passage, [passage], linkTo)] : [];
  });
  return {
    title: topic.label,
    note: topic.note,
    statement: noReply
      ? { kind: 'no-reply', line: noReplyLine(record, topic, noReply), entry: noReply }
      : inDocumentOrder(record, viewAll(chosen.statements), NO_STATEMENT),
    finding: chosen.noFinding
      ? { kind: 'nothing', line: NO_FINDING, entries: sortEntries(record, viewAll(chosen.noFinding.others)) }
      : inDocumentOrder(record, viewAll(chosen.findings), NO_FINDING),
    related,
    reasons: request.reasons,
    quotation: request.quotation,
  };
}

/** The best passage stands foremost; "next" and "previous" walk the document, not the ranking. */
function inDocumentOrder(record: DossierRecord, ranked: readonly PassageView[], nothing: string): SideView {
  const [best] = ranked;
  if (!best) return { kind: 'nothing', line: nothing, entries: [] };
  const entries = sortEntries(record, ranked);
  return { kind: 'passages', entries, shown: entries.indexOf(best) };
}

function sortEntries(record: DossierRecord, entries: readonly PassageView[]): PassageView[] {
  const order = new Map(record.passages.map(({ id, ordinal }) => [id, ordinal]));
  return [...entries].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function viewPassage(record: DossierRecord, passage: Passage, first: readonly Slice[], linkTo: LinkTo): PassageView {
  const { meta } = record;
  return {
    id: passage.id,
    speaker: record.speakers.find(({ id }) => id === passage.speaker)?.name ?? passage.speaker,
    text: passage.text,
    excerpt: joinSlices(passage, first),
    date: inWords(meta.published),
    isoDate: meta.published,
    place: placeOf(record, passage),
    language: meta.language,
    direction: rightToLeft(meta.language) ? 'rtl' : 'ltr',
    url: linkTo(passage),
  };
}

/** Sorted and disjoint, relative to the passage; slices with nothing but white space between them become one. */
function joinSlices({ start, text }: Passage, slices: readonly Slice[]): Slice[] {
  const joined: { start: number; end: number }[] = [];
  const sorted = slices
    .map((slice) => ({ start: Math.max(0, slice.start - start), end: Math.min(text.length, slice.end - start) }))
    .filter((slice) => slice.end > slice.start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const slice of sorted) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, slice.start).trim() === '') last.end = Math.max(last.end, slice.end);
    else joined.push({ ...slice });
  }
  return joined.length > 0 ? joined : [{ start: 0, end: text.length }];
}

/**
 * “Mexico did not respond to requests for comment (as published 18 July 2021).” The predicate is the document's own: what
 * follows the last of the names that its sentence lists, and so is an article before the name. A sentence of another shape
 * is named rather than reworded.
 */
function noReplyLine(record: DossierRecord, topic: Topic, { id, text, date }: PassageView): string {
  const listed = record.topics.filter(({ statements }) => 'noReply' in statements && statements.noReply === id);
  const after = Math.max(
    ...listed.map(({ label }) => (text.includes(label) ? text.lastIndexOf(label) + label.length : -1)),
  );
  const predicate = after > 0 ? text.slice(after).trim().replace(/\.$/u, '') : '';
  if (predicate === '') return `${topic.label}: no reply is printed (as published ${date}).`;
  const named = text.includes(`the ${topic.label}`) ? `The ${topic.label}` : topic.label;
  return `${named} ${predicate} (as published ${date}).`;
}
