import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { describe, expect, test } from 'vitest';
import { toCitation } from '../../../engine/cite/citation.ts';
import { cite, citeFormats, isCiteFormat } from '../../../engine/cite/cite.ts';
import { mlaDay } from '../../../engine/cite/days.ts';
import { type Manual, toShortTitle, toTitleCase } from '../../../engine/cite/title-case.ts';
import type { DossierRecord, Passage } from '../../../engine/dossier/types.ts';
import { sentencesOf } from '../../../engine/sentences/excerpt.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const find = (id: string): Passage => {
  const passage = record.passages.find((other) => other.id === id);
  if (!passage) throw new Error(`no passage ${id}`);
  return passage;
};
const passage = find('nso/11');

/** A record whose texts hold every sign that some format gives a meaning. */
const NASTY =
  "a|b }} {{c [[d]] <script>\"e\"</script> & f\\g $h% i_j ^k ~l #m *n* `o` ''p'' {q}\u00a0— “r”, 100 % @s{t,}";
const nasty: DossierRecord = {
  ...record,
  source: NASTY,
  meta: { ...record.meta, title: NASTY, publisher: NASTY },
};
const nastyPassage: Passage = { ...passage, text: NASTY, start: 0, end: NASTY.length, caveats: [] };

describe('every format', () => {
  test.each(citeFormats)('$label holds the record’s bytes before the line that names the source', ({ key }) => {
    for (const one of record.passages) {
      const text = cite(record, { passage: one }, key);
      const quote =
        key === 'csl-json' ? JSON.stringify(one.text).slice(1, -1) : key === 'html' ? escaped(one.text) : one.text;
      const place = text.indexOf(quote);
      expect(place, one.id).toBeGreaterThan(-1);
      expect(text.indexOf(record.meta.publisher.replace(/^The /u, ''), place + quote.length), one.id).toBeGreaterThan(
        -1,
      );
    }
  });

  test.each(citeFormats)('$label takes a sentence alone, and says where something was left out', ({ key }) => {
    const whole = find('guide/indicates');
    const sentences = sentencesOf(whole);
    const [first, , third] = sentences;
    if (!first || !third) throw new Error('the record has changed');
    expect(cite(record, { passage: whole, slices: [first, third] }, key)).toContain(' […] ');
    expect(cite(record, { passage: whole, slices: [first] }, key)).not.toContain('[…]');
  });

  test.each(citeFormats)('$label survives any text', ({ key }) => {
    expect(cite(nasty, { passage: nastyPassage, accessed: 'yesterday' }, key).length).toBeGreaterThan(NASTY.length);
  });

  test('slices outside the passage are drawn into it', () => {
    const { quote } = toCitation(record, { passage, slices: [{ start: 0, end: record.source.length }] });
    expect(quote).toBe(passage.text);
  });

  test('unknown formats are told apart', () => {
    expect(isCiteFormat('apa')).toBe(true);
    expect(isCiteFormat('toString')).toBe(false);
  });
});

const escaped = (text: string): string =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;');

describe('styles, by their manuals', () => {
  const last = (key: 'apa' | 'mla' | 'chicago'): string =>
    cite(record, { passage, accessed: '2026-09-05' }, key).trim().split('\n').at(-1) ?? '';
  const url = 'www.theguardian.com/news/2021/jul/18/response-from-nso-and-governments';

  test('APA: title first, date in brackets, and as the citation library sets it', () => {
    expect(last('apa')).toBe(`Response from NSO and governments. (2021, July 18). The Guardian. https://${url}`);
    const library = new Cite(JSON.parse(cite(record, { passage }, 'csl-json')));
    const set: string = library.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' });
    expect(set.trim()).toBe(last('apa'));
  });

  test('MLA: headline style, day first, address without scheme', () => {
    expect(last('mla')).toBe(
      `“Response from NSO and Governments.” The Guardian, 18 July 2021, ${url}. Accessed 5 Sept. 2026.`,
    );
  });

  test.each([
    ['Response from NSO and Governments', 'Response'],
    ['A Tale of Two Cities: The End', 'Tale'],
    ['Under Surveillance', 'Under Surveillance'],
    ['What Now? Nobody Knows', 'What Now'],
    ['The', 'The'],
  ])('MLA names “%s” in the text as “%s”', (headline, short) => {
    expect(toShortTitle(headline)).toBe(short);
  });

  test('MLA: quote, then the short title in brackets', () => {
    expect(cite(record, { passage }, 'mla').startsWith(`“${passage.text}” (“Response”)\n`)).toBe(true);
  });

  test('Chicago: a note, title first, no article before the paper, month first', () => {
    expect(last('chicago')).toBe(`“Response from NSO and Governments,” Guardian, July 18, 2021, https://${url}.`);
  });

  test.each(['apa', 'mla', 'chicago'] as const)('headline style in %s', (manual) => {
    expect(toTitleCase('a tale of two cities: the end', manual)).toBe('A Tale of Two Cities: The End');
    expect(toTitleCase('what NSO is up to', manual)).toBe('What NSO Is Up To');
    expect(toTitleCase('iPhone at rest', manual)).toBe('iPhone at Rest');
  });

  // Where the manuals part: APA counts letters, MLA asks what a word is, Chicago (since its 18th edition) both.
  test.each<[Manual, string, string]>([
    ['apa', 'letters from NSO about phones, yet with names', 'Letters From NSO About Phones, yet With Names'],
    ['mla', 'letters from NSO about phones, yet with names', 'Letters from NSO about Phones, yet with Names'],
    ['chicago', 'letters from NSO about phones, yet with names', 'Letters from NSO About Phones, Yet with Names'],
  ])('headline style of %s: %s', (manual, title, headline) => {
    expect(toTitleCase(title, manual)).toBe(headline);
  });

  /**
   * What citeproc-js 1.4 makes of our own CSL-JSON with the styles of the Citation Style Language project (state 8c5439ee;
   * `modern-language-association`, its 8th edition, whose entry for a page of a newspaper’s site the 9th keeps, and
   * `chicago-fullnote-bibliography`, 17th), in the bibliography or, for Chicago, in the note. The differences are ours: what
   * the manuals leave free or want and a style cannot do, since it knows neither articles nor noun phrases.
   */
  test.each<['mla' | 'chicago', string, readonly (readonly [string, string])[]]>([
    [
      'mla',
      `“Response from NSO and Governments.” The Guardian, 18 July 2021, https://${url}.`,
      // Schemes may be left out, and a day of access added.
      [
        ['https://', ''],
        ['$', ' Accessed 5 Sept. 2026.'],
      ],
    ],
    [
      'chicago',
      `“Response from NSO and Governments,” The Guardian, July 18, 2021, https://${url}.`,
      // “New York Times”, not “The New York Times”: the manual’s own answer, `CapitalizationTitles/faq0031`.
      [['The Guardian', 'Guardian']],
    ],
  ])('%s: as citeproc sets it, but for what the manual says besides', (key, set, departures) => {
    const ours = departures.reduce((text, [from, to]) => text.replace(new RegExp(from, 'u'), to), set);
    expect(last(key)).toBe(ours);
  });

  test('Chicago: as the manual prints its own example of an unsigned article (18th edition, 14.89)', () => {
    const title = 'Pushcarts evolve to trendy kiosks';
    const meta = { ...record.meta, title, publisher: 'Lake Forester (Lake Forest, IL)', published: '2000-03-23' };
    const note = cite({ ...record, meta }, { passage }, 'chicago')
      .trim()
      .split('\n')
      .at(-1);
    expect(note).toBe(
      `“Pushcarts Evolve to Trendy Kiosks,” Lake Forester (Lake Forest, IL), March 23, 2000, ${record.meta.url}.`,
    );
  });

  test('APA: quote, then the title in the title case of APA, and the year', () => {
    expect(
      cite(record, { passage }, 'apa').startsWith(`“${passage.text}” (“Response From NSO and Governments,” 2021)\n`),
    ).toBe(true);
  });

  test.each([
    [5, '1 May 2020'],
    [6, '1 June 2020'],
    [9, '1 Sept. 2020'],
    [12, '1 Dec. 2020'],
  ])('MLA shortens month %i', (month, text) => {
    expect(mlaDay({ year: 2020, month, day: 1 })).toBe(text);
  });
});

describe('records for machines', () => {
  const bibtex = (text: string) => new Cite(text).data[0];

  test('BibTeX is read by a BibTeX reader, quote and title unharmed', () => {
    for (const one of record.passages) {
      const item = bibtex(cite(record, { passage: one, accessed: '2026-09-05' }, 'bibtex'));
      expect(item).toMatchObject({
        type: 'article-journal',
        title: record.meta.title,
        'container-title': 'The Guardian',
        URL: record.meta.url,
        issued: { 'date-parts': [[2021, 7, 18]] },
      });
      expect(item?.annote?.replace(/\s+/gu, ' ')).toBe(`“${one.text.replace(/\s+/gu, ' ')}”`);
    }
  });

  test('BibTeX with every special sign is still one entry', () => {
    const { data } = new Cite(cite(nasty, { passage: nastyPassage }, 'bibtex'));
    expect(data).toHaveLength(1);
  });

  test('CSL-JSON has the shape that readers expect', () => {
    const [item] = JSON.parse(cite(record, { passage, accessed: '2026-09-05' }, 'csl-json'));
    expect(item).toEqual({
      id: 'guardian-2021-nso-11',
      type: 'article-newspaper',
      annote: passage.text,
      title: 'Response from NSO and governments',
      'container-title': 'The Guardian',
      issued: { 'date-parts': [[2021, 7, 18]] },
      accessed: { 'date-parts': [[2026, 9, 5]] },
      language: 'en',
      note: 'NSO Group',
      URL: record.meta.url,
    });
    expect(plugins.input.type([item])).toBe('@csl/list+object');
  });

  test('{{cite news}} keeps its braces and bars whatever the text', () => {
    const text = cite(nasty, { passage: nastyPassage }, 'wikipedia').replace(/<nowiki>.*?<\/nowiki>|\{\{!\}\}/gu, '');
    expect(text.match(/\{\{|\}\}/gu)).toEqual(['{{', '}}']);
    expect(text.match(/\|\w[\w-]*=/gu)).toEqual(['|quote=', '|title=', '|url=', '|newspaper=', '|date=', '|at=']);
    expect(text.trim().split('\n')).toHaveLength(1);
  });

  test('HTML holds no element and no attribute that the text brought', () => {
    const html = cite(nasty, { passage: nastyPassage }, 'html');
    expect(html).not.toContain('<script');
    expect([...html.matchAll(/<(\w+)/gu)].map(([, name]) => name)).toEqual([
      'blockquote',
      'p',
      'p',
      'a',
      'cite',
      'time',
    ]);
  });
});

test('a comparison is told without a charge', () => {
  const compared = { quoted: 'on a lifesaving mission', verdict: 'differs' } as const;
  for (const key of ['plain', 'markdown', 'html'] as const)
    expect(cite(record, { passage, compared }, key)).toContain('“on a lifesaving mission”: the words differ.');
});
