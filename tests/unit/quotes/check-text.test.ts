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

  it('two apostrophes end it, though one within looks like an end', () => {
    expect(
      verdicts(
        "It wrote of ``shutting down of a customers' system, something NSO has proven its ability to do'' once.",
      ),
    ).toEqual(['differs']);
    expect(verdicts("It wrote of ``shutting down of a customers' system, something NSO has proven'' once.")).toEqual([
      'exact',
    ]);
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

describe('the place in the record', () => {
  it('begins with the sentence that is quoted, though the sentence before ends with a word of the quotation', () => {
    const [found] = checkText(
      index,
      '“State reports also had no factual basis and were categorically denied by all parties”',
    );
    expect(found?.judgement).toMatchObject({ verdict: 'differs', changes: [['Those', 'State']] });
  });

  it('ends with the sentence that is quoted, though the next one begins with a word of the quotation', () => {
    const [found] = checkText(index, '“Amnesty examined 67 smartphones where attacks were heard of”');
    expect(found?.judgement).toMatchObject({ verdict: 'differs', changes: [['suspected', 'heard of']] });
  });
});

describe('a quotation within one with many words changed', () => {
  it('does not hide it where it is a small part of it', () => {
    expect(
      verdicts(
        '“NSO Group strongly rejects false claims made in your report, theories that ‘raise serious doubts about’ the ' +
          'reliability of your sources, as well as the basis of your story.”',
      ),
    ).toEqual(['differs']);
  });

  it('is what counts where the record’s words are but a part of the whole', () => {
    const [found] = checkText(
      index,
      '“NSO Group rejects all of it: your claims are ‘uncorroborated theories that raise serious doubts about the ' +
        'reliability of your sources’, and so is the rest of the story.”',
    );
    expect(found?.judgement.verdict).toBe('exact');
  });
});

describe('a record that has an ellipsis of its own', () => {
  it.each(['...', '. . .', '…'])('is quoted word for word with it, however it is set: %s', (dots) => {
    const source = `We sell to governments alone ${dots} and to nobody else at all.`;
    const [passage] = record.passages;
    if (!passage) throw new Error('the record is empty');
    const own = { ...record, source, passages: [{ ...passage, text: source, start: 0, end: source.length }] };
    const quoted = '“We sell to governments alone … and to nobody else at all.”';
    expect(checkText(indexRecord(own), quoted).map(({ judgement }) => judgement.verdict)).toEqual(['exact']);
  });
});

describe('of a text that is no prose', () => {
  const own = '“Forbidden Stories repeatedly imputes human rights abuses”';
  const count = (text: string): number => checkText(index, text).length;

  it('the first five thousand quotation marks are looked at', () => {
    const marks = (many: number): string => '“a” '.repeat(many / 2);
    expect(count(`${own} ${marks(6_000)}`)).toBe(1);
    expect(count(`${marks(4_900)} ${own}`)).toBe(1);
    expect(count(`${marks(5_000)} ${own}`)).toBe(0);
  });

  it('four hundred quotations are judged, between marks and as blocks', () => {
    expect(count(`${own} he said and sat down. `.repeat(450))).toBe(400);
    const words = own.slice(1, -1);
    const text = `${words} `.repeat(450);
    const quoted = Array.from({ length: 450 }, (_, nth) => {
      const start = nth * (words.length + 1);
      return { start, end: start + words.length };
    });
    expect(checkText(index, text, { quoted })).toHaveLength(400);
  });
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

  it('is one though who said it takes a line, and two where a paragraph stands between', () => {
    const split = (between: string) =>
      checkText(
        index,
        `“It is technologically impossible,” ${between} “and reaffirms the fact that your sources’ claims have no merit.”`,
      ).map(({ pieces }) => pieces.length);
    expect(split('a lawyer of the company, who did not want to be named, wrote in a letter on Sunday,')).toEqual([2]);
    expect(split('the lawyer said. Then she spoke of other things for a while. '.repeat(5))).toEqual([1, 1]);
  });

  it('is one in up to six pieces', () => {
    const pieces = (words: readonly string[]): number[] =>
      checkText(index, words.map((piece) => `“${piece}”`).join(' she said, ')).map((found) => found.pieces.length);
    const six = [
      'NSO Group firmly denies',
      'false claims made',
      'in your report, many',
      'of which are',
      'uncorroborated',
      'theories',
    ];
    expect(pieces(six)).toEqual([6]);
    expect(Math.max(...pieces([...six, 'that raise serious', 'doubts about']))).toBe(6);
  });

  it('is none where nobody could tell either half for the record’s', () => {
    expect(verdicts('The jury called it “a fishing expedition”, the judge “based on conjectures”.')).toEqual([]);
  });
});

it('differs where ten words in a row are the record’s, although as many others follow', () => {
  expect(
    verdicts(
      '“NSO Group firmly denies false claims made in your report, many of which were, as it has told all who would listen, ' +
        'nothing but pure invention.”',
    ),
  ).toEqual(['differs']);
});

describe('is not in the record', () => {
  it.each([
    ['what shares a few short words with it', '“whether there was an accident”'],
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
