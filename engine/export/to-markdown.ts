import { noteOnDiffering } from '../card/quotation-view.ts';
import { escapeMarkdown } from '../cite/markup-formats.ts';
import { shownContext } from '../reading/shown-context.ts';
import { differenceInWords } from './difference-in-words.ts';
import { type DossierEntry, type ExportedSide, NO_FINDING, NO_STATEMENT, type PageDossier } from './page-dossier.ts';

/** A document to read: a heading for each mention, its sentence, then statement and finding alike. */
export function toMarkdown({ title, url, exportedAt, record, entries, quotations }: PageDossier): string {
  const { meta } = record;
  const source = `[${line(meta.title)}](<${safeUrl(meta.url)}>), ${line(meta.publisher)}, ${meta.published}`;
  const head = [
    `# ${line(title) || 'Untitled page'}`,
    `Page: <${safeUrl(url)}>  \nRecord: ${source}  \nExported: ${line(exportedAt)}`,
  ];
  const body = [...entries.map(toSection), ...toQuotations(quotations, meta.publisher)];
  return `${[...head, ...(body.length > 0 ? body : ['Nothing on this page speaks of the record’s matter.'])].join('\n\n')}\n`;
}

function toSection({ mention, topic, statement, finding }: DossierEntry, place: number): string {
  const { text, start, end } = shownContext(mention);
  const before = line(text.slice(0, start), 'start');
  const sentence = `${before}**${line(text.slice(start, end))}**${line(text.slice(end), 'end')}`;
  return [
    `## ${place + 1}. ${line(topic)}`,
    sentence,
    `**Statement**\n\n${toQuote(statement, NO_STATEMENT)}`,
    `**Finding**\n\n${toQuote(finding, NO_FINDING)}`,
  ].join('\n\n');
}

const verdicts = {
  exact: 'word for word in the record',
  elided: 'in the record, with cuts',
  differs: 'wording differs from the record',
} as const;

function toQuotations(quotations: PageDossier['quotations'], publisher: string): string[] {
  if (quotations.length === 0) return [];
  const sections = quotations.map(({ quotation: { text, verdict, drops, changes }, record }) => {
    const cut = drops.length > 0 ? `; the cut removes: ${drops.map((drop) => line(drop)).join(', ')}` : '';
    const changed = changes.map((change) => `\n- ${differenceInWords(change, (words) => line(words))}`);
    const note = verdict === 'differs' ? `\n\n${line(noteOnDiffering(publisher))}` : '';
    const said = `“${line(text)}”: **${verdicts[verdict]}**${cut}${changed.length > 0 ? `\n${changed.join('')}` : ''}`;
    return `${said}${note}\n\n${toQuote({ kind: 'passage', passage: record }, '')}`;
  });
  return ['## Quotations', ...sections];
}

function toQuote(side: ExportedSide, nothing: string): string {
  if (side.kind === 'none') return nothing;
  const { text, speaker, id, url } = side.passage;
  return `> ${escapeMarkdown(text).replace(/\n/gu, '\n> ')}\n>\n> — ${line(speaker)}, [${id}](<${safeUrl(url)}>)`;
}

/** Page text as part of one line; blanks at the inner side of the mention stay. */
function line(text: string, inner: 'start' | 'end' | 'none' = 'none'): string {
  const flat = escapeMarkdown(text.replace(/[\s\p{Cc}]+/gu, ' '));
  if (inner === 'start') return flat.trimStart();
  return inner === 'end' ? flat.trimEnd() : flat.trim();
}

/** An address between angle brackets: neither a bracket nor a blank may end it. */
function safeUrl(url: string): string {
  return url.replace(/[<>\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));
}
