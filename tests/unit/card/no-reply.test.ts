import { expect, test } from 'vitest';
import { buildCardView } from '../../../engine/card/build-card-view.ts';
import { createChooser } from '../../../engine/choose/create-chooser.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';
import { readSubjects } from '../../../scripts/read-subjects.ts';

const record = readRecord();
const choose = createChooser(record, readSubjects());

const lines = record.topics.flatMap(({ key, label }) => {
  const chosen = choose({ topic: key, text: label, start: 0, end: label.length });
  const view = buildCardView(record, { topic: key, reasons: [], chosen, quotation: null }, () => '');
  return view?.statement.kind === 'no-reply' ? [view.statement.line] : [];
});

test('who did not respond is said in the document’s own words, article included, and with its date', () => {
  expect(lines).toEqual(
    ['The United Arab Emirates', 'Dubai', 'Saudi Arabia', 'Azerbaijan', 'Bahrain', 'Kazakhstan', 'Mexico'].map(
      (name) => `${name} did not respond to requests for comment (as published 18 July 2021).`,
    ),
  );
});
