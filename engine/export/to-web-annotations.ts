/**
 * W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: a collection whose one page holds
 * an annotation a mention and one a quotation. The target is the mention or the quotation, found by its words and what stands around them, and, within its
 * sentence, by position; the bodies are the topic and the passages of the record, found by their words in the source.
 */
import { noteOnDiffering } from '../card/quotation-view.ts';
import type { DossierRecord } from '../dossier/types.ts';
import type { MentionEntry } from '../reading/report.ts';
import { differenceInWords } from './difference-in-words.ts';
import type { DossierEntry, ExportedPassage, ExportedQuotation, PageDossier } from './page-dossier.ts';

/** How much text around a mention tells it apart, in code points. */
const AROUND = 32;

/** @param createIri gives a new IRI at each call, such as `urn:uuid:…`; the engine knows no randomness. */
export function toWebAnnotations(dossier: PageDossier, createIri: () => string): string {
  const { title, exportedAt, record, entries, quotations } = dossier;
  const making = () => ({ record, exportedAt, id: createIri() });
  const items = [
    ...entries.map((entry) => toAnnotation(entry, making())),
    ...quotations.map((quotation) => toAssessment(quotation, making())),
  ];
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: createIri(),
    type: 'AnnotationCollection',
    label: title || 'Untitled page',
    total: items.length,
    ...(items.length > 0 ? { first: { id: createIri(), type: 'AnnotationPage', startIndex: 0, items } } : {}),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

interface Making {
  readonly record: DossierRecord;
  readonly exportedAt: string;
  readonly id: string;
}

function toAnnotation(entry: DossierEntry, { record, exportedAt, id }: Making): object {
  const { topic, statement, finding } = entry;
  const passages = [statement, finding].flatMap((side) => (side.kind === 'none' ? [] : [side.passage]));
  return {
    id,
    type: 'Annotation',
    created: exportedAt,
    motivation: 'linking',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: topic, format: 'text/plain' },
      ...passages.flatMap((passage) => toBodies(record, passage)),
    ],
    target: toTarget(entry.mention, entry.url),
  };
}

/** A quotation with its verdict, as the file's words for them go, and what differs, beside the passage that it was compared with. */
function toAssessment(
  { quotation, url, record: passage }: ExportedQuotation,
  { record, exportedAt, id }: Making,
): object {
  const { verdict, changes, drops } = quotation;
  const notes = [
    ...changes.map((change) => differenceInWords(change)),
    ...(verdict === 'differs' ? [noteOnDiffering(record.meta.publisher)] : []),
    ...(drops.length > 0 ? [`The cut removes: ${drops.join(', ')}`] : []),
  ];
  return {
    id,
    type: 'Annotation',
    created: exportedAt,
    motivation: 'assessing',
    body: [
      { type: 'TextualBody', purpose: 'assessing', value: verdict, format: 'text/plain' },
      ...notes.map((value) => ({ type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain' })),
      ...toBodies(record, passage),
    ],
    target: toTarget(quotation, url),
  };
}

/**
 * The words with their speaker, then each stretch of them as a place in the source: several selectors of one resource
 * would stand for the same words.
 */
function toBodies(record: DossierRecord, { speaker, text, slices }: ExportedPassage): object[] {
  const { url, language } = record.meta;
  const source = { id: url, type: 'Text', format: 'text/html', language };
  return [
    { type: 'TextualBody', purpose: 'describing', value: `${speaker}: “${text}”`, format: 'text/plain', language },
    ...slices.map(({ start, end }) => ({
      type: 'SpecificResource',
      purpose: 'linking',
      source,
      selector: { type: 'TextQuoteSelector', exact: record.source.slice(start, end) },
    })),
  ];
}

function toTarget({ context, start, end }: Pick<MentionEntry, 'context' | 'start' | 'end'>, url: string): object {
  // The model counts characters, not UTF-16 units.
  const before = [...context.slice(0, start)];
  const exact = [...context.slice(start, end)];
  const after = [...context.slice(end)];
  return {
    type: 'SpecificResource',
    source: url,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: exact.join(''),
        prefix: before.slice(-AROUND).join(''),
        suffix: after.slice(0, AROUND).join(''),
      },
      {
        type: 'TextQuoteSelector',
        exact: context,
        refinedBy: { type: 'TextPositionSelector', start: before.length, end: before.length + exact.length },
      },
    ],
  };
}
