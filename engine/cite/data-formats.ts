/** Records for reference managers: BibTeX and CSL-JSON. */
import type { Citation } from './citation.ts';
import { monthName } from './days.ts';

/** Signs with a meaning in LaTeX, and how each is written there. */
const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** One `@article`; braces around the title keep its capitals. The quote is the annotation and comes first. */
export function toBibtex(citation: Citation): string {
  const { quote, speaker, title, publisher, published, accessed, pageUrl } = citation;
  const fields: readonly (readonly [string, string])[] = [
    ['annote', `{“${escapeLatex(quote)}”}`],
    ['title', `{{${escapeLatex(title)}}}`],
    ['journal', `{${escapeLatex(publisher)}}`],
    ['year', `{${published.year}}`],
    ['month', monthName(published).slice(0, 3).toLowerCase()],
    ['day', `{${published.day}}`],
    // An address is data to every reader of BibTeX today, and escaping would break it.
    ['url', `{${pageUrl.replace(/[{}\\]/gu, encodeURIComponent)}}`],
    ...(accessed ? ([['urldate', `{${isoOf(accessed)}}`]] as const) : []),
    ['note', `{${escapeLatex(speaker)}}`],
  ];
  return `@article{${keyOf(citation)},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`;
}

function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&%#_~^]/gu, (sign) => LATEX[sign] ?? sign);
}

/** Letters, digits and hyphens only, as every BibTeX reader takes them. */
function keyOf({ id, publisher, published }: Citation): string {
  const name = publisher.replace(/^The /u, '').toLowerCase();
  return `${name}-${published.year}-${id}`.replace(/[^a-z0-9]+/gu, '-');
}

/** CSL-JSON, as https://citeproc-js.readthedocs.io describes it: an array of one item. */
export function toCslJson(citation: Citation): string {
  const { quote, speaker, title, publisher, published, accessed, language, pageUrl } = citation;
  const item = {
    id: keyOf(citation),
    type: 'article-newspaper',
    annote: quote,
    title,
    'container-title': publisher,
    issued: { 'date-parts': [[published.year, published.month, published.day]] },
    ...(accessed ? { accessed: { 'date-parts': [[accessed.year, accessed.month, accessed.day]] } } : {}),
    language,
    note: speaker,
    URL: pageUrl,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const isoOf = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
