import type { QuotationEntry } from '../reading/report.ts';
import { shownContext } from '../reading/shown-context.ts';
import { differenceInWords } from './difference-in-words.ts';
import { type ExportedPassage, type ExportedSide, NO_FINDING, NO_STATEMENT, type PageDossier } from './page-dossier.ts';

/** Without it spreadsheet programs take the text for another encoding than UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const COLUMNS = [
  'number',
  'topic',
  'mention',
  'sentence',
  'page',
  'why marked',
  'statement',
  'statement by',
  'statement passage',
  'statement link',
  'finding',
  'finding by',
  'finding passage',
  'finding link',
  'quotation',
  'verdict',
  'what differs',
] as const;

/** Mentions, then quotations, each beside the passage that it was compared with. RFC 4180: CRLF, every cell in quotation marks, marks within doubled. No cell starts a formula. */
export function toCsv({ entries, quotations, record }: PageDossier): string {
  const rows = entries.map(({ mention, url, topic, statement, finding }, place) => [
    String(place + 1),
    topic,
    mention.text,
    shownContext(mention).text,
    url,
    mention.reasons.join('; '),
    ...cellsOf(statement, NO_STATEMENT),
    ...cellsOf(finding, NO_FINDING),
    ...['', '', ''],
  ]);
  const labels = new Map(record.topics.map(({ key, label }) => [key, label]));
  const compared = quotations.map(({ quotation, url, record: passage }, place) => [
    String(entries.length + place + 1),
    labels.get(quotation.topic) ?? '',
    '',
    shownContext(quotation).text,
    url,
    '',
    ...besideOf(passage, record),
    quotation.text,
    quotation.verdict,
    whatDiffers(quotation),
  ]);
  return (
    BYTE_ORDER_MARK + [COLUMNS, ...rows, ...compared].map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')
  );
}

/** The passage in the columns of statements, or of findings where it is one. */
function besideOf(passage: ExportedPassage, { passages }: PageDossier['record']): string[] {
  const nothing = ['', '', '', ''];
  const cells = cellsOf({ kind: 'passage', passage }, '');
  const isFinding = passages.find(({ id }) => id === passage.id)?.kind === 'finding';
  return isFinding ? [...nothing, ...cells] : [...cells, ...nothing];
}

/** The record's words, then the page's; or the limiting words that a cut removed. */
function whatDiffers({ changes, drops }: QuotationEntry): string {
  const changed = changes.map((change) => differenceInWords(change));
  return [...changed, ...(drops.length > 0 ? [`the cut removes: ${drops.join(', ')}`] : [])].join('; ');
}

function cellsOf(side: ExportedSide, nothing: string): string[] {
  if (side.kind === 'none') return [nothing, '', '', ''];
  const { text, speaker, id, url } = side.passage;
  return [text, speaker, id, url];
}

/**
 * A spreadsheet runs a cell that begins with one of these signs, also after white space; an apostrophe before it makes it
 * text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[\s\ufeff]*[=+\-@＝＋－＠|%\t\r]/u;

export function toCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
