/** A quotation with its source as running text: quote first, then the line that says where it stands. */
import type { Citation, Compared } from './citation.ts';
import { dayMonthYear } from './days.ts';

export function toPlainText({ quote, speaker, title, publisher, published, url, compared }: Citation): string {
  const line = compared ? `${comparedLine(compared)}\n` : '';
  return `“${quote}”\n— ${speaker}, in “${title}”, ${publisher}, ${dayMonthYear(published)}, ${url}\n${line}`;
}

export function toMarkdown({ quote, speaker, title, publisher, published, url, compared }: Citation): string {
  const quoted = quote.split('\n').map((line) => `> ${escapeMarkdown(line)}`.trimEnd());
  const link = `[“${escapeMarkdown(title)}”](<${url}>)`;
  const source = `— ${escapeMarkdown(speaker)}, in ${link}, *${escapeMarkdown(publisher)}*, ${dayMonthYear(published)}`;
  const line = compared ? `\n${escapeMarkdown(comparedLine(compared)).replace(/\s*\n\s*/gu, ' ')}\n` : '';
  return `${quoted.join('\n')}\n>\n> ${source}\n${line}`;
}

/** Escapes what would become markup and nothing else, so that plain prose stays byte for byte as it is. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>|~]/gu, '\\$&')
      // The sign for something left out is no link.
      .replaceAll('\\[…\\] ', '[…] ')
      .replace(/&(?=#?\w+;)/gu, '\\&')
      .replace(/^(\s*)([#+-])/u, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/u, '$1\\$2')
  );
}

/** For the clipboard's `text/html` and for nothing else: it is never put into a page of ours. */
export function toHtml(citation: Citation): string {
  const { quote, speaker, title, publisher, published, language, url, compared } = citation;
  const iso = [published.year, published.month, published.day].map((part) => String(part).padStart(2, '0')).join('-');
  const source = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return [
    `<blockquote cite="${escapeHtml(url)}" lang="${escapeHtml(language)}"><p>${escapeHtml(quote)}</p></blockquote>`,
    `<p>— ${escapeHtml(speaker)}, in “${source}”, <cite>${escapeHtml(publisher)}</cite>, <time datetime="${iso}">${dayMonthYear(published)}</time></p>`,
    ...(compared ? [`<p>${escapeHtml(comparedLine(compared))}</p>`] : []),
    '',
  ].join('\n');
}

const VERDICTS: Readonly<Record<Compared['verdict'], string>> = {
  exact: 'the same words',
  elided: 'shortened, with a sign of it',
  differs: 'the words differ',
  none: 'not found in this record, which is an edited summary',
};

/** Says what was compared and what came of it; no verdict is an accusation. */
function comparedLine({ quoted, verdict }: Compared): string {
  return `Compared with a quotation on a page, “${quoted}”: ${VERDICTS[verdict]}.`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
