/** The quotation check on any slice of the record, against changes that may not matter and changes that must. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../engine/quotes/check-text.ts';
import { judgeQuotation } from '../../../engine/quotes/judge-quotation.ts';
import { indexRecord } from '../../../engine/quotes/record-index.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';

const record = readRecord();
const index = indexRecord(record);

/** Words as they stand, by white space; those without a letter or digit (a dash alone) are no words. */
const passages = record.passages.map(({ text }) => text.split(/\s+/u));
const isWord = (chunk: string): boolean => /[\p{L}\p{N}]/u.test(chunk);
const countWords = (chunks: readonly string[]): number => chunks.filter(isWord).length;

const slices = fc
  .constantFrom(...passages.filter((chunks) => countWords(chunks) >= 6))
  .chain((chunks) => fc.tuple(fc.constant(chunks), fc.nat(chunks.length - 1), fc.integer({ min: 4, max: 40 })))
  .map(([chunks, start, length]) => chunks.slice(start, start + length))
  .filter((chunks) => countWords(chunks) >= 4);

const typography: readonly ((words: string) => string)[] = [
  (words) => words.replace(/ /gu, '  '),
  (words) => words.replace(/ /gu, '\u00a0'),
  (words) => words.replace(/ /gu, '\n'),
  (words) => words.replace(/’/gu, "'"),
  (words) => words.replace(/[“”]/gu, '"'),
  (words) => words.replace(/“/gu, '‘').replace(/”/gu, '’'),
  (words) => words.replace(/–/gu, '—'),
  (words) => words.replace(/ – /gu, '—'),
  (words) => words.replace(/-/gu, '‑'),
  (words) => words.replace(/…/gu, '...'),
  (words) => words.replace(/([,.])$/u, ''),
  (words) => words.replace(/([,.;?])?$/u, (end) => (end === '' ? ',' : end)),
  (words) => words.replace(/([,.;?])?$/u, (end) => (end === '' ? '.' : end)),
  (words) => words.replace(/^(\p{L})(?=\p{L})/u, (initial) => `[${initial.toUpperCase()}]`),
  (words) => words.replace(/^(\p{L})(?=\p{L})/u, (initial) => `[${initial.toLowerCase()}]`),
  (words) => words.replace(/(\p{Ll})(\p{Ll})/u, '$1\u00ad$2'),
];
const changes = fc.subarray([...typography], { maxLength: 4 });

const marks: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['„', '“'],
  ['« ', ' »'],
  ['»', '«'],
  ['「', '」'],
];

const verdictOf = (words: string): string => judgeQuotation(index, [words]).verdict;

describe('any slice of four words or more of the record', () => {
  it('is exact, whatever its typography', () => {
    fc.assert(
      fc.property(slices, changes, (chunks, change) => {
        expect(verdictOf(change.reduce((words, apply) => apply(words), chunks.join(' ')))).toBe('exact');
      }),
      { numRuns: 1500 },
    );
  });

  it('is found between quotation marks of any kind, and nothing else with it', () => {
    const balanced = slices.filter((chunks) => !/[“”]/u.test(chunks.join(' ')));
    fc.assert(
      fc.property(balanced, fc.constantFrom(...marks), (chunks, [open, close]) => {
        const words = chunks.join(' ');
        const before = `The ministry’s people said: ${open}`;
        const found = checkText(index, `${before}${words}${close}, and nobody’s press office said more.`);
        expect(found.map(({ start, end, judgement }) => [start, end, judgement.verdict])).toEqual([
          [before.length, before.length + words.length, 'exact'],
        ]);
      }),
      { numRuns: 1500 },
    );
  });

  it('is exact when said X stands in its middle', () => {
    fc.assert(
      fc.property(slices, fc.nat(), (chunks, seed) => {
        fc.pre(!/[“”]/u.test(chunks.join(' ')));
        const cut = 1 + (seed % (chunks.length - 1));
        const text = `“${chunks.slice(0, cut).join(' ')},” the spokesperson said. “${chunks.slice(cut).join(' ')}”`;
        const rest = chunks.slice(cut);
        fc.pre(!/[,.?]$/u.test(chunks[cut - 1] ?? '') && rest.some(isWord) && chunks.length >= 6);
        expect(checkText(index, text).map(({ judgement }) => judgement.verdict)).toEqual(['exact']);
      }),
      { numRuns: 500 },
    );
  });
});

describe('one word changed', () => {
  const interior = (chunks: readonly string[], seed: number): number => 1 + (seed % (chunks.length - 2));

  it('is never exact: replaced, put in, or in other letters', () => {
    fc.assert(
      fc.property(slices, fc.nat(), fc.constantFrom('replace', 'insert', 'case'), (chunks, seed, how) => {
        const at = interior(chunks, seed);
        const own = chunks[at] ?? '';
        fc.pre(isWord(own) && own !== own.toUpperCase());
        const put = how === 'case' ? [own.toUpperCase()] : how === 'insert' ? [own, 'zebra'] : ['zebra'];
        expect(verdictOf(chunks.toSpliced(at, 1, ...put).join(' '))).not.toBe('exact');
      }),
      { numRuns: 1500 },
    );
  });

  it('is never exact when it is left out, unless the rest stands so elsewhere', () => {
    const plain = (words: string): string => words.replace(/\s+/gu, ' ');
    const source = plain(record.source);
    fc.assert(
      fc.property(slices, fc.nat(), (chunks, seed) => {
        const at = interior(chunks, seed);
        const rest = chunks.toSpliced(at, 1).join(' ');
        fc.pre(isWord(chunks[at] ?? '') && !source.includes(rest.replace(/[,.]$/u, '')));
        expect(verdictOf(rest)).not.toBe('exact');
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a slice with a cut', () => {
  it('is elided and shows the record’s own bytes, the cut ones too', () => {
    const signs = fc.constantFrom('…', '...', '. . .', '[…]', '[...]', '(…)', '[the said matter]');
    fc.assert(
      fc.property(slices, fc.nat(), fc.nat(), signs, (chunks, seed, length, sign) => {
        fc.pre(chunks.length >= 8 && !/[“”…]/u.test(chunks.join(' ')));
        const start = 3 + (seed % (chunks.length - 6));
        const end = Math.min(start + 1 + (length % 5), chunks.length - 3);
        fc.pre(start < end && chunks.slice(0, start).filter(isWord).length >= 3 && isWord(chunks[end] ?? ''));
        const words = [...chunks.slice(0, start), sign, ...chunks.slice(end)].join(' ');
        const judgement = judgeQuotation(index, [words]);
        expect(judgement.verdict).toBe('elided');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('whatever is judged', () => {
  it('is shown with the record’s own bytes, and with the words of the quotation', () => {
    const stray = fc.constantFrom('zebra', 'not', 'the', '…', '[sic]', 'Pegasus', 'of', '“', '’', '—', '?!');
    fc.assert(
      fc.property(slices, fc.array(fc.tuple(fc.nat(), fc.nat(3), stray), { maxLength: 4 }), (chunks, edits) => {
        const edited = edits.reduce((all, [at, gone, put]) => all.toSpliced(at % all.length, gone, put), [...chunks]);
        const judgement = judgeQuotation(index, [edited.join(' ')]);
        if (judgement.verdict === 'none') return;
        const { place, segments, sentences, passage } = judgement;
        const inRecord = segments.filter(({ kind }) => kind !== 'added').map(({ text }) => text);
        expect(inRecord.join('')).toBe(record.source.slice(place.start, place.end));
        expect(sentences.start).toBeLessThanOrEqual(place.start);
        expect(sentences.end).toBeGreaterThanOrEqual(place.end);
        expect(record.passages.some(({ id }) => id === passage)).toBe(true);
        if (judgement.verdict === 'differs') expect(judgement.changes).not.toEqual([]);
        const bare = (text: string): string => text.replace(/\[[^\]]*\]|[^\p{L}\p{N}]/gu, '').toLowerCase();
        const said = segments.filter(({ kind }) => kind === 'same' || kind === 'added').map(({ text }) => text);
        expect(bare(said.join(''))).toBe(bare(edited.join('')));
      }),
      { numRuns: 1500 },
    );
  });
});
