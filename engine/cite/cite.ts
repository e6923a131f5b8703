/** A passage in the form in which a person wants to take it along. */
import type { DossierRecord } from '../dossier/types.ts';
import { type Citation, type CitationRequest, toCitation } from './citation.ts';
import { toBibtex, toCslJson } from './data-formats.ts';
import { toHtml, toMarkdown, toPlainText } from './markup-formats.ts';
import { toApa, toChicago, toMla, toWikipedia } from './style-formats.ts';

const FORMATS = {
  plain: { label: 'Plain text', write: toPlainText },
  markdown: { label: 'Markdown', write: toMarkdown },
  html: { label: 'HTML', write: toHtml },
  apa: { label: 'APA', write: toApa },
  mla: { label: 'MLA', write: toMla },
  chicago: { label: 'Chicago', write: toChicago },
  bibtex: { label: 'BibTeX', write: toBibtex },
  'csl-json': { label: 'CSL-JSON', write: toCslJson },
  wikipedia: { label: 'Wikipedia {{cite news}}', write: toWikipedia },
} as const satisfies Record<string, { readonly label: string; readonly write: (citation: Citation) => string }>;

export type CiteFormat = keyof typeof FORMATS;

/** In the order in which a list offers them. */
export const citeFormats: readonly { readonly key: CiteFormat; readonly label: string }[] = (
  Object.keys(FORMATS) as CiteFormat[]
).map((key) => ({ key, label: FORMATS[key].label }));

export const isCiteFormat = (key: string): key is CiteFormat => Object.hasOwn(FORMATS, key);

/** Ends with a line break. `html` is for the clipboard's `text/html`, with `plain` beside it. */
export function cite(record: DossierRecord, request: CitationRequest, format: CiteFormat): string {
  return FORMATS[format].write(toCitation(record, request));
}
