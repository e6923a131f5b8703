/** What is said of a quotation beside the record’s own words. */
import { describe, expect, it } from 'vitest';
import { buildQuotationView } from '../../../engine/card/quotation-view.ts';
import type { Found } from '../../../engine/quotes/types.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const passage = record.passages.find(({ id }) => id === 'nso/4');
if (!passage) throw new Error('the record has no nso/4');
const { source } = record;
/** The second to the fifth word of the passage, in a sentence that is all of it. */
const words = passage.text.split(' ').slice(1, 5).join(' ');
const start = source.indexOf(words, passage.start);
const place = { start, end: start + words.length };
const sentences = { start: passage.start, end: passage.end };
const same = { kind: 'same', text: words } as const;
const shared = { passage: 'nso/4', place, sentences, segments: [same] };

const headlines: readonly (readonly [string, Found])[] = [
  ['Word for word in the record', { ...shared, verdict: 'exact' }],
  [
    'In the record, with cuts',
    { ...shared, verdict: 'elided', drops: [], segments: [same, { kind: 'cut', text: 'not' }] },
  ],
  ['In the record, with an editor’s brackets', { ...shared, verdict: 'elided', drops: [] }],
  ['Wording differs from the record', { ...shared, verdict: 'differs', changes: [], onlyMarks: false }],
  [
    'Same words as the record, other capitals or punctuation',
    { ...shared, verdict: 'differs', changes: [], onlyMarks: true },
  ],
];

describe('the view of a quotation', () => {
  it.each(headlines)('%s', (headline, judgement) => {
    const view = buildQuotationView(record, judgement, words);
    expect(view).toMatchObject({ verdict: judgement.verdict, quoted: words, headline });
    // That others print more of the same letters is said where words differ, and nowhere else.
    expect(view.note).toBe(
      judgement.verdict === 'differs'
        ? 'Wording differs from The Guardian’s edited summary. Others may quote the fuller statement.'
        : null,
    );
  });

  it('stands among the record’s own words, byte for byte', () => {
    const { found } = buildQuotationView(record, { ...shared, verdict: 'exact' }, words);
    expect(found).toMatchObject({
      passage: 'nso/4',
      speaker: 'NSO Group',
      date: '18 July 2021',
      isoDate: '2021-07-18',
      language: 'en',
      direction: 'ltr',
      segments: [same],
    });
    expect(found?.before.length).toBeGreaterThan(0);
    expect(`${found?.before}${words}${found?.after}`).toBe(passage.text);
  });

  it('repeats no words where the quotation runs beyond the sentence', () => {
    const beyond = { ...shared, verdict: 'exact', sentences: { start: sentences.start, end: place.end - 3 } } as const;
    expect(buildQuotationView(record, beyond, words).found?.after).toBe('');
  });

  it('names what a cut removes, and only of a cut', () => {
    const cut = { ...shared, verdict: 'elided', drops: ['not', 'in any form'] } as const;
    expect(buildQuotationView(record, cut, words).drops).toEqual(['not', 'in any form']);
    expect(buildQuotationView(record, { ...shared, verdict: 'exact' }, words).drops).toEqual([]);
  });

  it('of words that are not there says no more than that, and accuses nobody', () => {
    const view = buildQuotationView(record, { verdict: 'none' }, 'They never wrote so.');
    expect(view).toMatchObject({ verdict: 'none', headline: 'Not in this record', drops: [], found: null });
    expect(view.note).toContain('These words do not stand in the document that The Guardian printed');
    expect(view.note).toContain('Others may quote the fuller statement.');
    expect(`${view.headline} ${view.note}`).not.toMatch(/false|wrong|fake|misquot|invent/iu);
  });

  it('shows no passage where the record has none of that name', () => {
    expect(buildQuotationView(record, { ...shared, passage: 'nso/99', verdict: 'exact' }, words).found).toBeNull();
  });
});
