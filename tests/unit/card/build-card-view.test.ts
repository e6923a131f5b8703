/** What a card shows, as plain data, over a small record whose every word is at hand. */
import { describe, expect, it } from 'vitest';
import { buildCardView, type ChosenPassage, type ChosenPassages } from '../../../engine/card/build-card-view.ts';
import { leadWith } from '../../../engine/card/lead-with.ts';
import { createSampleCards } from '../../../engine/card/sample-cards.ts';
import { inWords, placeOf, rightToLeft } from '../../../engine/card/source-line.ts';
import { createChooser } from '../../../engine/choose/create-chooser.ts';
import type { DossierRecord } from '../../../engine/dossier/types.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';
import { readSubjects } from '../../../scripts/read-subjects.ts';

const record = readRecord();
const linkTo = ({ id }: { readonly id: string }) => `https://example.org/#${id}`;

const passageOf = (id: string) => {
  const passage = record.passages.find((one) => one.id === id);
  if (!passage) throw new Error(`the record has no ${id}`);
  return passage;
};
/** The passage with these of its words foremost; null: with none. */
const chosen = (id: string, words: string | null, ...caveats: readonly string[]): ChosenPassage => {
  const { start, text } = passageOf(id);
  const slice = (part: string) => ({
    start: start + text.indexOf(part),
    end: start + text.indexOf(part) + part.length,
  });
  return { passage: id, sentence: words === null ? { start, end: start } : slice(words), caveats: caveats.map(slice) };
};
const nothing: ChosenPassages = { statements: [], noReply: null, findings: [], noFinding: null };
const viewOf = (topic: string, choice: Partial<ChosenPassages>, of: DossierRecord = record) =>
  buildCardView(
    of,
    { topic, reasons: ['“NSO Group” has one meaning'], chosen: { ...nothing, ...choice }, quotation: null },
    linkTo,
  );

describe('the view of a card', () => {
  it('puts the best passage foremost, and lets next and previous walk the document', () => {
    const view = viewOf('nso', {
      statements: [chosen('nso/8', null), chosen('nso/11', null), chosen('nso/2', null)],
      findings: [chosen('guide/hlr', null), chosen('guide/clients', null)],
    });
    expect(view?.statement).toMatchObject({ kind: 'passages', shown: 1 });
    expect(view?.statement.kind === 'passages' && view.statement.entries.map(({ id }) => id)).toEqual([
      'nso/2',
      'nso/8',
      'nso/11',
    ]);
    const shown = view?.finding.kind === 'passages' ? view.finding.entries[view.finding.shown] : null;
    expect(shown?.id).toBe('guide/hlr');
  });

  it('has the topic’s name, its note, its related passages, and the reasons as they were given', () => {
    const view = viewOf('nso', {});
    expect(view).toMatchObject({ title: 'NSO Group', reasons: ['“NSO Group” has one meaning'], quotation: null });
    expect(view?.related.map(({ id, text }) => [id, text])).toEqual([['nso/note', passageOf('nso/note').text]]);
    expect(viewOf('dubai', {})?.note).toContain('United Arab Emirates');
    expect(viewOf('rwanda', {})?.note).toBeNull();
    expect(viewOf('rwanda', {})?.related).toEqual([]);
    expect(viewOf('no such topic', {})).toBeNull();
  });

  it('says of each passage who spoke, when, where it stands and where it is read, and keeps its bytes', () => {
    const { statement } = viewOf('hungary', { statements: [chosen('hungary/1', null)] }) ?? {};
    const [entry] = statement?.kind === 'passages' ? statement.entries : [];
    const { text } = passageOf('hungary/1');
    expect(entry).toEqual({
      id: 'hungary/1',
      speaker: 'Government of Hungary',
      text,
      excerpt: [{ start: 0, end: text.length }],
      date: '18 July 2021',
      isoDate: '2021-07-18',
      place: placeOf(record, passageOf('hungary/1')),
      language: 'en',
      direction: 'ltr',
      url: 'https://example.org/#hungary/1',
    });
  });

  it('shows the sentence with what qualifies it, in the order of the passage, joined where they adjoin', () => {
    const { text } = passageOf('nso/8');
    const words = text.split(' ');
    const [first, second, last] = [words.slice(0, 3), words.slice(3, 6), words.slice(-3)].map((part) => part.join(' '));
    const excerptOf = (...parts: readonly string[]) => {
      const [sentence = '', ...caveats] = parts;
      const { statement } = viewOf('nso', { statements: [chosen('nso/8', sentence, ...caveats)] }) ?? {};
      const [entry] = statement?.kind === 'passages' ? statement.entries : [];
      return entry?.excerpt.map(({ start, end }) => text.slice(start, end));
    };
    expect(excerptOf(second ?? '', first ?? '')).toEqual([`${first} ${second}`]);
    expect(excerptOf(last ?? '', first ?? '')).toEqual([first, last]);
    expect(excerptOf(`${first} ${second}`, first ?? '')).toEqual([`${first} ${second}`]);
  });

  it('shows nothing of other passages, whatever slices it is given', () => {
    const { start, end, text } = passageOf('nso/8');
    const over = { passage: 'nso/8', sentence: { start: start - 90, end: end + 90 }, caveats: [{ start: 0, end: 9 }] };
    const { statement } = viewOf('nso', { statements: [over] }) ?? {};
    expect(statement?.kind === 'passages' && statement.entries[0]?.excerpt).toEqual([{ start: 0, end: text.length }]);
  });

  it('says that the document holds nothing, and keeps what it has on other points one step away, in its order', () => {
    const view = viewOf('nso', {
      noFinding: { others: [chosen('guide/hlr', null), chosen('guide/clients', null)] },
    });
    expect(view?.statement).toEqual({
      kind: 'nothing',
      line: 'The document holds no statement on this.',
      entries: [],
    });
    expect(view?.finding).toMatchObject({ kind: 'nothing', line: 'The document holds no finding on this.' });
    expect(view?.finding.kind === 'nothing' && view.finding.entries.map(({ id }) => id)).toEqual(
      record.passages.map(({ id }) => id).filter((id) => ['guide/hlr', 'guide/clients'].includes(id)),
    );
    expect(viewOf('nso', {})?.finding).toEqual({
      kind: 'nothing',
      line: 'The document holds no finding on this.',
      entries: [],
    });
  });

  it('passes over what the record lacks', () => {
    const unknown = { ...chosen('nso/8', null), passage: 'nso/99' };
    const view = viewOf('nso', { statements: [unknown, chosen('nso/3', null)], noReply: unknown });
    expect(view?.statement).toMatchObject({ kind: 'passages', shown: 0, entries: [{ id: 'nso/3' }] });
  });

  it('names a line on missing replies that has another shape, rather than to reword it', () => {
    const id = 'governments/no-response';
    const other = {
      ...record,
      passages: record.passages.map((passage) => (passage.id === id ? { ...passage, text: 'Nobody wrote.' } : passage)),
    };
    const { statement } = viewOf('mexico', { noReply: chosen(id, null) }, other) ?? {};
    expect(statement).toMatchObject({
      kind: 'no-reply',
      line: 'Mexico: no reply is printed (as published 18 July 2021).',
      entry: { id },
    });
  });

  it('has the passage that was quoted foremost on its side, and the others in their rank behind', () => {
    const ids = (list: readonly ChosenPassage[]) => list.map(({ passage }) => passage);
    const choice = {
      ...nothing,
      statements: ['nso/1', 'nso/2', 'nso/3'].map((id) => chosen(id, null)),
      findings: ['guide/hlr', 'guide/leak'].map((id) => chosen(id, null)),
    };
    const led = leadWith(choice, 'nso/3');
    expect(ids(led.statements)).toEqual(['nso/3', 'nso/1', 'nso/2']);
    expect(ids(led.findings)).toEqual(['guide/hlr', 'guide/leak']);
    expect(ids(leadWith(choice, 'guide/leak').findings)).toEqual(['guide/leak', 'guide/hlr']);
    expect(leadWith(choice, 'nso/3').noReply).toBeNull();
  });
});

describe('where a passage stands', () => {
  it('is told by its heading, and by its number where there are more under it', () => {
    const counts = new Map<string, number>();
    for (const { section } of record.passages) counts.set(section, (counts.get(section) ?? 0) + 1);
    const places = record.passages.map((passage) => placeOf(record, passage));
    expect(new Set(places).size).toBe(record.passages.length);
    for (const [nth, { section }] of record.passages.entries())
      expect(places[nth]).toMatch(counts.get(section) === 1 ? /^“[^“”]+”$/u : /^“.+”, paragraph [1-9]\d*$/u);
    const [first] = record.passages.filter(({ section }) => (counts.get(section) ?? 0) > 1);
    expect(first && placeOf(record, first)).toBe(`“${first?.section}”, paragraph 1`);
  });

  it('is dated in words, the same in every time zone, and has the direction of its language', () => {
    expect(inWords('2021-07-18')).toBe('18 July 2021');
    expect(inWords('1999-12-31')).toBe('31 December 1999');
    expect(['ar', 'he-IL', 'fa', 'ur'].map(rightToLeft)).toEqual([true, true, true, true]);
    expect(['en', 'hu', 'arn', 'fr-MA'].map(rightToLeft)).toEqual([false, false, false, false]);
  });
});

describe('the cards of a sample', () => {
  it('are chosen by the whole paragraph, and there is none for what is no mention', () => {
    const places: unknown[] = [];
    const choose = createChooser(record, readSubjects());
    const runs = [
      { text: 'The firm ', topic: null },
      { text: 'NSO Group', topic: 'nso' },
      { text: ' spoke of Khashoggi.', topic: null },
    ];
    const cardOf = createSampleCards({
      record,
      runs,
      choose: (place) => {
        places.push(place);
        return choose(place);
      },
      linkTo,
    });
    expect(cardOf(1)).toMatchObject({
      title: 'NSO Group',
      reasons: [],
      quotation: null,
      statement: { kind: 'passages' },
    });
    expect(places).toEqual([{ topic: 'nso', text: 'The firm NSO Group spoke of Khashoggi.', start: 9, end: 18 }]);
    expect([cardOf(0), cardOf(2), cardOf(9)]).toEqual([null, null, null]);
  });
});
