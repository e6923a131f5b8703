/** Which of several candidates a text's quotations are: those between any marks, within each other, within a paragraph. */
import { describe, expect, it } from 'vitest';
import { checkPasted } from '../../../engine/desk/check-pasted.ts';
import { checkText } from '../../../engine/quotes/check-text.ts';
import { indexRecord } from '../../../engine/quotes/record-index.ts';
import { createLookup } from '../../../engine/search/create-lookup.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const index = indexRecord(record);
const lookup = createLookup(record);
const verdicts = (text: string) => checkText(index, text).map(({ judgement }) => judgement.verdict);

const changed = '“NSO Group firmly denies false claims made in your report, many of which are uncorrected theories”';
const kept = '“India is a robust democracy that is committed to ensuring the right to privacy to all its citizens”';
const cut = '“This news report … appears to be a similar fishing expedition”';

describe('a paragraph that is itself like the record', () => {
  it('hides none of the quotations in it, whatever their verdicts', () => {
    const pasted = `The company wrote that ${changed}. India replied: ${kept}. And, it said: ${cut}.`;
    const { parts } = checkPasted(index, lookup, pasted);
    expect(parts.map(({ judgement }) => judgement.verdict)).toEqual(['differs', 'exact', 'elided']);
  });

  it('is the quotation where it has marks of its own and a word changed', () => {
    const words =
      'The lawyers claimed NSO had reason to believe the list accessed by the consortium “is not a list of numbers ' +
      'targeted by governments using Pegasus, but instead, may be part of a larger list of numbers that might have been ' +
      'used by NSO Group customers for other purposes”.';
    const [found, ...others] = checkText(index, `The paper printed: “${words}”`);
    expect(others).toEqual([]);
    expect(found?.judgement).toMatchObject({ verdict: 'differs', changes: [['said', 'claimed']] });
  });
});

describe('between single marks', () => {
  it('an apostrophe does not cut a changed quotation down to its true part', () => {
    expect(
      verdicts(
        "It said: 'It is technologically impossible, and reaffirms the fact that your sources' claims lack merit.'",
      ),
    ).toEqual(['differs']);
  });

  it('an apostrophe ends a quotation where nothing else does', () => {
    expect(verdicts("It spoke of 'the data of its customers' and no more.")).toEqual(['exact']);
  });
});

describe('is word for word', () => {
  it.each([
    ['with a first word of one bracketed letter', '“[A] long time, it also indicates poorly conducted research”'],
    ['with dashes that stand close, in four words', '“torture—to NSO Group”'],
    ['split by who said it', '“This is libel,” the minister said on Sunday, “and enough is enough.”'],
    ['with an accent for an apostrophe', '"the cornerstone of India´s democratic system"'],
    ['in marks of another language', '»Simply put, NSO Group is on a life‑saving mission«'],
  ])('%s', (_, text) => {
    expect(verdicts(text)).toEqual(['exact']);
  });
});

it('differs where it stands in capitals', () => {
  const [found] = checkText(index, 'They wrote "RWANDA DOES NOT USE THIS SOFTWARE SYSTEM" on a sign.');
  expect(found?.judgement).toMatchObject({ verdict: 'differs', passage: 'rwanda/1', onlyMarks: true });
});

it('differs where one word at its end is changed, however long that word is, but not where two are', () => {
  expect(
    checkText(index, 'They wrote of “uncorrected theories that raise serious doubts”.')[0]?.judgement,
  ).toMatchObject({
    verdict: 'differs',
    changes: [['uncorroborated', 'uncorrected']],
  });
  expect(verdicts('“There can be no factual basis for hope”')).toEqual([]);
});

it('begins where its sentence does, if it begins as that does', () => {
  const [found] = checkText(
    index,
    '“NSO Group believes that claims that you have been provided with, are based on misleading interpretation of leaked data”',
  );
  expect(found?.judgement).toMatchObject({ changes: [['has good reason to believe', 'believes']] });
});

it('differs where it begins with a sign that the record has not', () => {
  expect(verdicts('It said: “(Rwanda does not use this software system”')).toEqual(['differs']);
});

it('differs by the sign at its end, shown with its word', () => {
  const [found] = checkText(index, '“Rwanda does not use this software system?”');
  expect(found?.judgement).toMatchObject({ verdict: 'differs', changes: [['system,', 'system?']] });
});

it('is laid over the record so that as little as can be was cut', () => {
  const [found] = checkText(index, 'Delhi spoke of “the government of India … and Pegasus” again.');
  expect(found?.judgement).toMatchObject({ verdict: 'elided', passage: 'india/5' });
});

it('is found where a phrase of it has moved to its other end', () => {
  expect(
    verdicts(
      '“The Moroccan authorities have been awaiting material evidence from Amnesty International since 22 June 2020”',
    ),
  ).toEqual(['differs']);
});

describe('a quotation that said X splits', () => {
  it('differs as a whole where one of its halves does, however short that is', () => {
    const [found, ...others] = checkText(
      index,
      '“It is technically impossible,” the firm said, “and reaffirms the fact that your sources’ claims have no merit.”',
    );
    expect(others).toEqual([]);
    expect(found?.judgement).toMatchObject({ verdict: 'differs', changes: [['technologically', 'technically']] });
  });

  it('is two where the record does not run on from one half to the other', () => {
    expect(
      verdicts(
        'NSO “firmly denies false claims made” and calls them “uncorroborated theories that raise serious doubts”.',
      ),
    ).toEqual(['exact', 'exact']);
  });

  it('is none where nobody could tell either half for the record’s', () => {
    expect(verdicts('The jury called it “a fishing expedition”, the judge “based on conjectures”.')).toEqual([]);
  });
});

describe('is not in the record', () => {
  it.each([
    ['what a paper said of the same matter', '“NSO does not operate the system and has no visibility to the data.”'],
    [
      'a translation',
      '“Le Rwanda n’utilise pas ce logiciel et ne dispose de cette capacité technique sous aucune forme.”',
    ],
    ['a sentence that only begins like one of it', '“The company has always said it cooperates with the courts”'],
    ['a short one that begins so and ends otherwise', '“We have always strived to be fair”'],
    ['a cut that leaves two words and two', '“of the … customers’ targets”'],
    ['two words of it', '“fishing expedition”'],
  ])('%s', (_, text) => {
    expect(verdicts(text)).toEqual([]);
  });
});
