/** The quotation check on any slice of the record, against changes that may not matter and changes that must. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../engine/quotes/check-text.ts';
import { judgeQuotation } from '../../../engine/quotes/judge-quotation.ts';
import { indexRecord } from '../../../engine/quotes/record-index.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';
import { oneWord, typography } from './wordings.ts';

const record = readRecord();
const index = indexRecord(record);

/** Words as they stand, by white space; those without a letter or digit (a dash alone) are no words. */
const passages = record.passages.map(({ text }) => text.split(/\s+/u));
const isWord = (chunk: string): boolean => /[\p{L}\p{N}]/u.test(chunk);
const countWords = (chunks: readonly string[]): number => chunks.filter(isWord).length;

const slicesOf = (passages: readonly (readonly string[])[]): fc.Arbitrary<readonly string[]> =>
  fc
    .constantFrom(...passages.filter((chunks) => countWords(chunks) >= 6))
    .chain((chunks) => fc.tuple(fc.constant(chunks), fc.nat(chunks.length - 1), fc.integer({ min: 4, max: 40 })))
    .map(([chunks, start, length]) => chunks.slice(start, start + length))
    .filter((chunks) => countWords(chunks) >= 4);

const slices = slicesOf(passages);

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

/** Whether the words stand so somewhere in the record, by plain search, and end where a word ends. */
const source = record.source.replace(/\s+/gu, ' ');
function standsIn(words: string): boolean {
  for (let at = source.indexOf(words); at !== -1; at = source.indexOf(words, at + 1))
    if (!/[\p{L}\p{N}]/u.test(source[at + words.length] ?? ' ')) return true;
  return false;
}

/** `ON_RECORD_RUNS=100` tries a hundred times as much as can be waited for every day. */
const times = Number(process.env.ON_RECORD_RUNS ?? 1);
/** Every day the same cases, of which each change finds some that it can change; longer runs look elsewhere each time. */
if (times === 1) fc.configureGlobal({ seed: 20210718 });
const runs = (count: number): number => count * times;

const verdictOf = (words: string): string => judgeQuotation(index, [words]).verdict;

describe('any slice of four words or more of the record', () => {
  it('is exact, whatever its typography', () => {
    fc.assert(
      fc.property(slices, changes, (chunks, change) => {
        expect(verdictOf(change.reduce((words, apply) => apply(words), chunks.join(' ')))).toBe('exact');
      }),
      { numRuns: runs(1500) },
    );
  });

  it.each(typography.map((change) => [change] as const))('is exact with %s alone', (change) => {
    const changes = (chunks: readonly string[]): boolean => change(chunks.join(' ')) !== chunks.join(' ');
    let tried = 0;
    fc.assert(
      fc.property(slicesOf(passages.filter((chunks) => changes(chunks) || changes(chunks.slice(0, 5)))), (chunks) => {
        tried += Number(changes(chunks));
        expect(verdictOf(change(chunks.join(' ')))).toBe('exact');
      }),
      { numRuns: runs(200) },
    );
    expect(tried).toBeGreaterThan(5);
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
      { numRuns: runs(1500) },
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
      { numRuns: runs(500) },
    );
  });
});

describe('a slice that said X splits, whose second half begins as the record goes on', () => {
  it('is one quotation that differs, though half of that half is changed', () => {
    fc.assert(
      fc.property(slices, fc.nat(), (chunks, seed) => {
        fc.pre(chunks.length >= 10 && chunks.every((chunk) => /^\p{L}+$/u.test(chunk)));
        const cut = 4 + (seed % (chunks.length - 9));
        const [first, second] = [chunks.slice(0, cut), chunks.slice(cut, cut + 6)];
        // Longer words outweigh what is left of the sentence.
        const count = (words: readonly string[]): number => words.join('').length;
        const gone = count(second.slice(1, 3));
        fc.pre(2 * gone <= count([...first, ...second]) - gone);
        const changed = second.toSpliced(1, 2, 'yonder', 'zebra', 'lion');
        const text = `“${first.join(' ')},” the spokesperson said, “${changed.join(' ')}.”`;
        const found = checkText(index, text);
        expect(found.map(({ judgement, pieces }) => [judgement.verdict, pieces.length])).toEqual([['differs', 2]]);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('one word changed', () => {
  const interior = (chunks: readonly string[], seed: number): number => 1 + (seed % (chunks.length - 2));

  for (const [how, change] of Object.entries(oneWord))
    it(`is never exact: ${how}`, () => {
      let tried = 0;
      fc.assert(
        fc.property(slices, fc.nat(), (chunks, seed) => {
          const changeable = chunks.flatMap((own, at) => {
            const isInside = at > 0 && at < chunks.length - 1;
            return isInside && isWord(own) && change(own) !== own ? [at] : [];
          });
          const at = changeable[seed % Math.max(1, changeable.length)];
          if (at === undefined) return;
          const words = chunks.with(at, change(chunks[at] ?? '')).join(' ');
          if (standsIn(words)) return;
          tried++;
          expect(verdictOf(words)).not.toBe('exact');
        }),
        { numRuns: runs(400) },
      );
      // A change that no slice allows would test nothing.
      expect(tried).toBeGreaterThan(3);
    });

  it('is never exact: with a sign at its end that the record has not', () => {
    fc.assert(
      fc.property(slices, fc.constantFrom('!', '?', ';', ':', '?!', ')', ' –', '”', '’'), (chunks, sign) => {
        const words = chunks.join(' ').replace(/[^\p{L}\p{N}]+$/u, '') + sign;
        fc.pre(!standsIn(words.replace(' –', ' –')));
        const next = source.split(words.slice(0, -sign.length)).slice(1);
        // The order of a closing mark and a comma does not count.
        fc.pre(next.every((rest) => !/^[”’]?[,.]?[“”‘’]|^-/u.test(rest)));
        expect(verdictOf(words)).not.toBe('exact');
      }),
      { numRuns: runs(500) },
    );
  });

  it('is never exact: with a closing mark where the record’s next word opens with one', () => {
    const before = passages.flatMap((chunks) =>
      chunks.flatMap((chunk, at) => (at >= 4 && /^[“‘]/u.test(chunk) ? [chunks.slice(at - 4, at).join(' ')] : [])),
    );
    expect(before.length).toBeGreaterThan(5);
    for (const words of before)
      for (const mark of ['”', '"', '’', '»', '”,']) expect(verdictOf(`${words}${mark}`), words).not.toBe('exact');
    for (const words of before) expect(verdictOf(`${words} “[so-called] …`), words).toBe('elided');
  });

  it('is never exact: two neighbours the other way round', () => {
    fc.assert(
      fc.property(slices, fc.nat(), (chunks, seed) => {
        const at = interior(chunks, seed);
        const [one = '', other = ''] = [chunks[at - 1], chunks[at]];
        const words = chunks.toSpliced(at - 1, 2, other, one).join(' ');
        fc.pre(isWord(one) && isWord(other) && one !== other && !standsIn(words));
        expect(verdictOf(words)).not.toBe('exact');
      }),
      { numRuns: runs(500) },
    );
  });

  it('is never exact when it is left out, unless the rest stands so elsewhere', () => {
    fc.assert(
      fc.property(slices, fc.nat(), (chunks, seed) => {
        const at = interior(chunks, seed);
        const rest = chunks.toSpliced(at, 1).join(' ');
        fc.pre(isWord(chunks[at] ?? '') && !standsIn(rest.replace(/[,.]$/u, '')));
        expect(verdictOf(rest)).not.toBe('exact');
      }),
      { numRuns: runs(1500) },
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
      { numRuns: runs(1000) },
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
      { numRuns: runs(1500) },
    );
  });
});
