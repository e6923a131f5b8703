/** Of quotations that overlap, and of pieces and their neighbours, the truest is kept: each weight at both its ends. */
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../engine/quotes/check-text.ts';
import { indexRecord } from '../../../engine/quotes/record-index.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const index = indexRecord(readRecord());
/** The verdict of each, and its first words. */
const found = (text: string): string[] =>
  checkText(index, text).map(
    ({ start, judgement }) => `${judgement.verdict}: ${text.slice(start).split(' ', 3).join(' ')}`,
  );

/** Words of the longest row that one speaker has, from the word at `from` on. */
const longest = index.stretches.reduce((one, other) => (other.words.length > one.words.length ? other : one));
const longSlice = (count: number, from = 0): string =>
  index.record.source.slice(longest.words[from]?.start, longest.words[from + count - 1]?.end);

const inner = 'uncorroborated theories that raise serious doubts about the reliability of your sources';

describe('a quotation within another', () => {
  it('does not hide that the whole was cut', () => {
    expect(
      found(
        'It ran: “The lawyers […] had reason to believe the list accessed by the consortium “is not a list of numbers targeted by governments using ' +
          'Pegasus, but instead, may be part of a larger list of numbers that might have been used by NSO Group customers for other purposes””.',
      ),
    ).toEqual(['elided: The lawyers […]']);
  });

  it('is word for word though what leads to it stands in brackets', () => {
    expect(found('A paper: “[They are not] “targeted by governments using Pegasus””.')).toEqual([
      'exact: targeted by governments',
    ]);
  });

  it('counts more than the whole where that sets it in marks that the record has not', () => {
    expect(found(`“NSO Group firmly denies false claims made in your report, many of which are ‘${inner}’.”`)).toEqual([
      'exact: uncorroborated theories that',
    ]);
  });

  it('counts less than the whole where it is less than half of it, however much of that differs', () => {
    expect(
      found(
        '“NSO Group strongly rejects false claims made in your report, theories that ‘raise serious doubts about the ' +
          'reliability of your sources’, as well as the basis of your story.”',
      ),
    ).toEqual(['differs: NSO Group strongly']);
  });

  it('counts less than a whole in single marks whose end might be an apostrophe', () => {
    expect(
      found(
        'It wrote that \'the list could not be a list of numbers "targeted by governments using Pegasus". The lawyers ' +
          "said NSO had reason to believe the list accessed by the consortium' and so on.",
      ),
    ).toEqual(['exact: the list could']);
  });
});

describe('pieces that said X splits', () => {
  const pieces = (text: string): number[] => checkText(index, text).map((quotation) => quotation.pieces.length);

  it('are one though the first holds an apostrophe that looks like its end', () => {
    expect(pieces("The 'customers' targets,' she said, 'of Pegasus or any other NSO products' are unknown.")).toEqual([
      2,
    ]);
  });

  it('are one though words in marks of their own stand between', () => {
    const between = (count: number): string => Array.from({ length: count }, () => '“so”').join(' ');
    const split = (count: number): string =>
      `“It is technologically impossible,” wrote the ${between(count)}, “and reaffirms the fact that your sources’ claims”`;
    expect(pieces(split(8))).toEqual([2]);
    expect(pieces(split(12))).toEqual([1, 1]);
  });

  it('are one though three words differ where it splits them, and two where four do', () => {
    const split = (words: string): string =>
      `“NSO Group firmly denies false claims made ${words} of which are uncorroborated theories that raise serious doubts”`;
    expect(pieces(split('in our reports,” it said, “some'))).toEqual([2]);
    expect(pieces(split('inside our reports,” it said, “some'))).not.toContain(2);
  });

  it('are one that differs up to a hundred words', () => {
    expect(pieces(`“${longSlice(45)},” it wrote, “${longSlice(45, 45).replace('democratic', 'civic')}”`)).toEqual([2]);
    expect(pieces(`“${longSlice(60)},” it wrote, “${longSlice(60, 60).replace('democratic', 'civic')}”`)).toEqual([
      1, 1,
    ]);
  });
});

describe('how long a quotation may be', () => {
  const changed = (count: number): string[] =>
    found(`“Zebras ${longSlice(count, 1)}”`).map((one) => one.split(':')[0] ?? '');

  it('is four hundred words where one of them is changed', () => {
    expect(changed(390)).toEqual(['differs']);
    expect(changed(410)).toEqual([]);
  });

  it('is a line for what an editor puts in brackets; what is longer is no insertion', () => {
    const inserted = (length: number): string[] =>
      found(
        `“It is technologically impossible, and [${'says '.repeat(length / 5)}] reaffirms the fact that your sources’ claims have no merit”`,
      );
    expect(inserted(110)).toEqual(['elided: It is technologically']);
    expect(inserted(130)).toEqual(['differs: It is technologically']);
  });
});
