/**
 * The parts of the W3C Web Annotation Data Model (recommendation of 23 February 2017,
 * https://www.w3.org/TR/annotation-model/) that the export uses, with what the model says a document must hold. Strict:
 * a key that the model does not know for such an object is an error.
 */
import * as v from 'valibot';

/** 3.3.5, and what the vocabulary lists as instances of `oa:Motivation`. */
const Motivation = v.picklist([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);
const Iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:\S+$/iu, 'no IRI'));
const Language = v.pipe(
  v.string(),
  v.check((tag) => Intl.getCanonicalLocales(tag).length === 1, 'no BCP 47 tag'),
);
const MediaType = v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/u, 'no media type'));
/** 3.3.1: xsd:dateTime, in UTC. */
const DateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u, 'no xsd:dateTime in UTC'));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** 4.2.5 */
const TextPosition = v.pipe(
  v.strictObject({ type: v.literal('TextPositionSelector'), start: Count, end: Count }),
  v.check(({ start, end }) => start <= end, 'the end lies before the start'),
);
/** 4.2.4, 4.2.9 */
const TextQuote = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  refinedBy: v.optional(TextPosition),
});
/** 3.2.1 */
const ExternalResource = v.strictObject({
  id: Iri,
  type: v.picklist(['Dataset', 'Image', 'Video', 'Sound', 'Text']),
  format: v.optional(MediaType),
  language: v.optional(Language),
});
/** 4.1 */
const SpecificResource = v.strictObject({
  type: v.literal('SpecificResource'),
  purpose: v.optional(Motivation),
  source: v.union([Iri, ExternalResource]),
  selector: v.union([TextQuote, v.pipe(v.array(TextQuote), v.minLength(1))]),
});
/** 3.2.4 */
const TextualBody = v.strictObject({
  type: v.literal('TextualBody'),
  purpose: v.optional(Motivation),
  value: v.string(),
  format: v.optional(MediaType),
  language: v.optional(Language),
});
/** 3.1, without its `@context`, which stands at the collection. */
const Annotation = v.strictObject({
  id: Iri,
  type: v.literal('Annotation'),
  created: DateTime,
  motivation: Motivation,
  body: v.array(v.variant('type', [TextualBody, SpecificResource])),
  target: SpecificResource,
});
/** 5.2 */
const AnnotationPage = v.strictObject({
  id: Iri,
  type: v.literal('AnnotationPage'),
  startIndex: Count,
  items: v.pipe(v.array(Annotation), v.minLength(1)),
});

/** 5.1: an empty collection has no first page, any other must have one. */
export const AnnotationCollection = v.pipe(
  v.strictObject({
    '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
    id: Iri,
    type: v.literal('AnnotationCollection'),
    label: v.pipe(v.string(), v.minLength(1)),
    total: Count,
    first: v.optional(AnnotationPage),
  }),
  v.check(({ total, first }) => total === (first?.items.length ?? 0), 'the total is not the number of annotations'),
);
