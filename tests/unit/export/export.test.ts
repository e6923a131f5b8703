import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createChooser } from '../../../engine/choose/create-chooser.ts';
import { type PageDossier, toPageDossier } from '../../../engine/export/page-dossier.ts';
import { toCell, toCsv } from '../../../engine/export/to-csv.ts';
import { toMarkdown } from '../../../engine/export/to-markdown.ts';
import { toWebAnnotations } from '../../../engine/export/to-web-annotations.ts';
import type { FrameReport, MentionEntry, QuotationEntry } from '../../../engine/reading/report.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';
import { readSubjects } from '../../../scripts/read-subjects.ts';
import { AnnotationCollection } from './web-annotation-model.ts';

const record = readRecord();
const choose = createChooser(record, readSubjects());

const mentionIn = (topic: string, context: string, text: string, id = 1): MentionEntry => {
  const start = context.indexOf(text);
  const reasons = ['“spyware” stands near'];
  const place = { start, end: start + text.length, cutStart: false, cutEnd: false };
  return { id, topic, text, context, ...place, score: 1, reasons, marked: true };
};
const frame = (mentions: readonly MentionEntry[], url = 'https://example.org/a?b=c&d'): FrameReport => ({
  title: 'A <page> | of *ours*',
  url,
  state: 'settled',
  quotations: [],
  translated: false,
  checking: false,
  mentions,
  more: 0,
  unmarked: 0,
});
const dossierOf = (frames: readonly FrameReport[]): PageDossier =>
  toPageDossier({
    record,
    frames,
    choose,
    exportedAt: '2026-09-05T10:00:00Z',
  });
const dossier = dossierOf([
  frame([
    mentionIn('nso', '😀 The columnist was killed in Istanbul; NSO denied any part in it.', 'NSO'),
    mentionIn('saudi-arabia', 'Spyware was sold to Saudi Arabia.', 'Saudi Arabia', 2),
  ]),
  frame([mentionIn('hlr', '=HYPERLINK("x")\nAn HLR, "so called"', 'HLR', 3)], 'https://frame.example/'),
  frame([mentionIn('nobody', 'Nobody knows.', 'Nobody', 4)]),
]);

test('holds the mentions of all frames in order, with what a card would show first', () => {
  expect(dossier.entries.map(({ topic, url }) => [topic, url])).toEqual([
    ['NSO Group', 'https://example.org/a?b=c&d'],
    ['Saudi Arabia', 'https://example.org/a?b=c&d'],
    ['HLR lookup', 'https://frame.example/'],
  ]);
  const [nso, saudi, hlr] = dossier.entries;
  expect(nso?.statement).toMatchObject({ kind: 'passage', passage: { id: 'nso/5' } });
  expect(nso?.finding).toEqual({ kind: 'none' });
  expect(saudi?.statement).toMatchObject({ kind: 'no-reply', passage: { id: 'governments/no-response' } });
  expect(saudi?.finding).toMatchObject({
    passage: { text: expect.stringMatching(/does not say which NSO client.*\[…\]/u) },
  });
  expect(hlr?.finding).toMatchObject({ passage: { id: 'guide/hlr' } });
});

/** RFC 4180, read naively. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === '\r')) {
      row.push(cell);
      cell = '';
      if (sign === '\r') {
        at += 1;
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  return rows;
}

describe('CSV', () => {
  test('is read back by RFC 4180, a row a mention', () => {
    const [head, ...rows] = parseCsv(toCsv(dossier).replace(/^\ufeff/u, ''));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
    expect(rows[0]?.[3]).toContain('😀 The columnist');
    expect(rows[0]?.[10]).toBe('The document holds no finding on this.');
    expect(rows[2]?.[3]).toBe('\'=HYPERLINK("x")\nAn HLR, "so called"');
  });

  test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1', '|cmd', '%x'])('%j starts no formula', (text) => {
    expect(toCell(text).startsWith('"\'')).toBe(true);
  });

  test('any text is one cell that comes back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [[cell] = []] = parseCsv(`${toCell(text)}\r\n`);
        expect(cell?.replace(/^'/u, '')).toBe(text.replaceAll('\0', '').replace(/^'/u, ''));
      }),
    );
  });
});

describe('Markdown', () => {
  const text = toMarkdown(dossier);

  test('has a section a mention, both sides quoted, page text escaped', () => {
    expect(text.match(/^## /gmu)).toHaveLength(3);
    expect(text.match(/^\*\*(Statement|Finding)\*\*$/gmu)).toHaveLength(6);
    expect(text).toContain('# A \\<page\\> \\| of \\*ours\\*');
    expect(text).toContain('Istanbul; **NSO** denied');
    expect(text).toContain('> The governments of the United Arab Emirates, Dubai');
  });

  test('a page without mentions says so', () => {
    expect(toMarkdown(dossierOf([]))).toContain('Nothing on this page speaks of');
  });
});

describe('Web Annotation', () => {
  const ids = Array.from({ length: 9 }, (_, place) => `urn:test:${place}`);
  const collection = JSON.parse(toWebAnnotations(dossier, () => ids.pop() ?? ''));
  const items = collection.first.items;

  test('is a collection of annotations with ids of their own', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 3,
    });
    expect(new Set([collection.id, collection.first.id, ...items.map(({ id }: { id: string }) => id)]).size).toBe(5);
  });

  test('quotes the mention with its surroundings, and counts characters rather than UTF-16 units', () => {
    const [quote, position] = items[0].target.selector;
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'NSO',
      prefix: 'lumnist was killed in Istanbul; ',
      suffix: ' denied any part in it.',
    });
    const { start, end } = position.refinedBy;
    expect([...position.exact].slice(start, end).join('')).toBe('NSO');
  });

  test('each passage is found in the record by its words', () => {
    const bodies = items.flatMap(({ body }: { body: { selector?: { exact: string } }[] }) => body);
    const quotes = bodies.flatMap(({ selector }: { selector?: { exact: string } }) =>
      selector ? [selector.exact] : [],
    );
    expect(quotes.length).toBeGreaterThanOrEqual(5);
    for (const exact of quotes) expect(record.source).toContain(exact);
  });

  test('a page without mentions is an empty collection', () => {
    expect(JSON.parse(toWebAnnotations(dossierOf([]), () => 'urn:x'))).toMatchObject({ total: 0 });
  });
});

test('a sentence that goes on says so wherever it is read; an annotation keeps to the words of the page', () => {
  const cut = { ...mentionIn('nso', 'word of NSO and more', 'NSO'), cutStart: true, cutEnd: true };
  const page = dossierOf([{ ...frame([cut]), quotations: [] }]);
  expect(toMarkdown(page)).toContain('\n… word of **NSO** and more …\n');
  expect(toCsv(page)).toContain('"… word of NSO and more …"');
  expect(toWebAnnotations(page, () => 'urn:x')).toContain('"exact": "word of NSO and more"');
});

describe('the quotations of a page', () => {
  const quotation: QuotationEntry = {
    id: -1,
    topic: 'rwanda',
    text: 'Rwanda does not use this software … in any form',
    context: '“Rwanda does not use this software … in any form”',
    start: 1,
    end: 48,
    cutStart: false,
    cutEnd: false,
    verdict: 'elided',
    passage: 'rwanda/1',
    changes: [],
    drops: ['not'],
    after: 0,
  };
  const changed: QuotationEntry = {
    ...quotation,
    verdict: 'differs',
    text: '😀 uncorrected, "theories"',
    context: 'It wrote: 😀 uncorrected, "theories"',
    start: 10,
    end: 36,
    passage: 'nso/1',
    changes: [['uncorroborated', 'uncorrected,']],
    drops: [],
  };
  const quoted = dossierOf([{ ...frame([]), quotations: [quotation, changed, { ...quotation, passage: 'nobody/1' }] }]);

  test('stand in every export with their verdict and the passage; one of another record is left out', () => {
    const markdown = toMarkdown(quoted);
    expect(markdown).toContain('## Quotations');
    expect(markdown).toContain('**in the record, with cuts**; the cut removes: not');
    expect(markdown).toContain('> Rwanda does not use this software system');
    expect(markdown).toContain('- “uncorroborated” in the record, “uncorrected,” on the page');
    const [, cut, other, ...more] = parseCsv(toCsv(quoted).replace(/^\ufeff/u, ''));
    expect(cut?.slice(-3)).toEqual([
      'Rwanda does not use this software … in any form',
      'elided',
      'the cut removes: not',
    ]);
    expect(cut).toContain('rwanda/1');
    expect(other?.slice(-3)).toEqual([
      changed.text,
      'differs',
      '“uncorroborated” in the record, “uncorrected,” on the page',
    ]);
    expect(more).toEqual([]);
  });

  test('name what is missing or added without an empty pair of marks, and accuse nobody', () => {
    const changes = [
      ['false', ''],
      ['', 'wholly'],
    ] as const;
    const dossier = dossierOf([{ ...frame([]), quotations: [{ ...changed, changes }] }]);
    const note = 'Wording differs from The Guardian’s edited summary. Others may quote the fuller statement.';
    const markdown = toMarkdown(dossier);
    expect(markdown).toContain(
      '- “false” in the record, missing on the page\n- “wholly” on the page, not in the record',
    );
    expect(markdown).toContain(note);
    expect(toCsv(dossier)).toContain(
      '“false” in the record, missing on the page; “wholly” on the page, not in the record',
    );
    expect(toWebAnnotations(dossier, () => 'urn:test')).toContain(note);
    for (const quiet of [toMarkdown, (one: PageDossier) => toWebAnnotations(one, () => 'urn:test')])
      expect(quiet(dossierOf([{ ...frame([]), quotations: [quotation] }]))).not.toContain(note);
  });

  test('stand beside a finding in the columns of findings, where the words are a finding', () => {
    const ofGuide = { ...quotation, passage: 'guide/leak' };
    const [head, row] = parseCsv(toCsv(dossierOf([{ ...frame([]), quotations: [ofGuide] }])).replace(/^\ufeff/u, ''));
    const cell = (column: string): string => row?.[head?.indexOf(column) ?? -1] ?? '';
    expect([cell('finding passage'), cell('statement passage'), cell('statement')]).toEqual(['guide/leak', '', '']);
    expect(cell('quotation')).toBe(quotation.text);
  });

  test('are, like mentions and like nothing, what the Web Annotation model allows', () => {
    const iri = () => `urn:uuid:${crypto.randomUUID()}`;
    for (const one of [quoted, dossier, dossierOf([])])
      expect(v.safeParse(AnnotationCollection, JSON.parse(toWebAnnotations(one, iri))).issues).toBeUndefined();
  });

  test('are annotations of their own, whose selectors lead to the words', () => {
    const { total, first } = JSON.parse(toWebAnnotations(quoted, () => `urn:test:${Math.random()}`));
    expect(total).toBe(2);
    for (const [nth, { text, verdict, context }] of [quotation, changed].entries()) {
      const { motivation, body, target } = first.items[nth];
      expect([motivation, body[0]]).toMatchObject(['assessing', { purpose: 'assessing', value: verdict }]);
      const [{ exact, prefix, suffix }, { refinedBy }] = target.selector;
      expect(context).toContain(prefix + exact + suffix);
      expect([...context].slice(refinedBy.start, refinedBy.end).join('')).toBe(text);
    }
  });
});
