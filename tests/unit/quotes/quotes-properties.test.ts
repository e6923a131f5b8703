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

const slicesOf = (passages: readonly (readonly string[])[]): fc.Arbitrary<readonly string[]> =>
  fc
    .constantFrom(...passages.filter((chunks) => countWords(chunks) >= 6))
    .chain((chunks) => fc.tuple(fc.constant(chunks), fc.nat(chunks.length - 1), fc.integer({ min: 4, max: 40 })))
    .map(([chunks, start, length]) => chunks.slice(start, start + length))
    .filter((chunks) => countWords(chunks) >= 4);

const slices = slicesOf(passages);

/** Everything that the normalisation in `engine/quotes/words.ts` holds equal. */
const typography: readonly ((words: string) => string)[] = [
  ...['  ', '\u00a0', '\n', '\t', '\u202f', '\u2009', '\r\n    '].map(
    (space) => (words: string) => words.replace(/ /gu, space),
  ),
  ...["'", 'ʼ', '＇', '´', '`', '‘'].map(
    (apostrophe) => (words: string) => words.replace(/(?<=\p{L})’(?=\p{L})/gu, apostrophe),
  ),
  (words) => words.replace(/(?<=s)’(?=\s)/gu, "'"),
  ...['""', '‘’', "''", '„“', '«»', '‹›', '»«', '『』', '″″'].map(
    ([open = '', close = '']) =>
      (words: string) =>
        words.replace(/“/gu, open).replace(/”/gu, close),
  ),
  (words) => words.replace(/“/gu, '``').replace(/”/gu, "''"),
  ...['—', '―', '-', '--', '‒', '−'].map((dash) => (words: string) => words.replace(/–/gu, dash)),
  (words) => words.replace(/ – /gu, '—'),
  ...['‐', '‑', '–', '－'].map((hyphen) => (words: string) => words.replace(/-/gu, hyphen)),
  ...['...', '. . .', '……', '....'].map((ellipsis) => (words: string) => words.replace(/…/gu, ellipsis)),
  // Which of a closing mark and a comma or full stop comes first is a matter of the country.
  (words) => words.replace(/”([,.])(?=\s)/gu, '$1”'),
  (words) => words.replace(/([,.])$/u, ''),
  (words) => words.replace(/([,.;?])?$/u, (end) => (end === '' ? ',' : end)),
  (words) => words.replace(/([,.;?])?$/u, (end) => (end === '' ? '.' : end)),
  (words) => words.replace(/^(\p{L})(?=\p{L})/u, (initial) => `[${initial.toUpperCase()}]`),
  (words) => words.replace(/^(\p{L})(?=\p{L})/u, (initial) => `[${initial.toLowerCase()}]`),
  ...['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u200e'].map(
    (invisible) => (words: string) => words.replace(/(\p{Ll})(\p{Ll})/u, `$1${invisible}$2`),
  ),
  (words) => words.replace(/fi/gu, 'ﬁ').replace(/fl/gu, 'ﬂ'),
  (words) => words.replace(/[A-Za-z0-9]/u, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
];
const changes = fc.subarray([...typography], { maxLength: 4 });

/** What may never pass for the record's own: one word, or what belongs to a word, is another. */
const oneWord: Readonly<Record<string, (word: string) => string>> = {
  'another word': () => 'zebra',
  'another word of the record': () => 'customers',
  'a word put before it': (word) => `zebra ${word}`,
  '“not” put before it': (word) => `not ${word}`,
  'the word twice': (word) => `${word} ${word}`,
  capitals: (word) => word.toUpperCase(),
  'another initial': (word) =>
    word.replace(/\p{L}/u, (initial) =>
      initial === initial.toLowerCase() ? initial.toUpperCase() : initial.toLowerCase(),
    ),
  'one more letter': (word) => word.replace(/(\p{L})/u, '$1$1'),
  'one letter fewer': (word) => word.replace(/(\p{L})\p{L}/u, '$1'),
  'two letters the other way round': (word) => word.replace(/(\p{L})(\p{L})/u, '$2$1'),
  'the plural': (word) => word.replace(/(\p{L})(?=[^\p{L}]*$)/u, '$1s'),
  'the singular': (word) => word.replace(/s(?=[^\p{L}]*$)/u, ''),
  'the past': (word) => word.replace(/s?(?=[^\p{L}]*$)/u, 'ed'),
  'a number in words': (word) => word.replace(/\d+/u, 'ten'),
  'another number': (word) => word.replace(/\d/u, (digit) => `${(Number(digit) + 1) % 10}`),
  'a hyphen less': (word) => word.replace('-', ''),
  'a space for a hyphen': (word) => word.replace('-', ' '),
  'a hyphen more': (word) => word.replace(/(\p{L}{2})(\p{L}{2})/u, '$1-$2'),
  'a word cut in two': (word) => word.replace(/(\p{L}{2})(\p{L}{2})/u, '$1 $2'),
  'an apostrophe less': (word) => word.replace('’', ''),
  'an accent': (word) => word.replace(/[aeo]/u, (vowel) => `${vowel}\u0301`),
  'American spelling': (word) => word.replace(/is(?=e|ation)/u, 'iz').replace(/our/u, 'or'),
  'a comma more': (word) => word.replace(/(?<=\p{L})$/u, ','),
  'a comma less': (word) => word.replace(/,$/u, ''),
  'a bracket less': (word) => word.replace(/[()]/u, ''),
  'an exclamation mark': (word) => word.replace(/(?<=\p{L})$/u, '!'),
  'a question mark for a full stop': (word) => word.replace(/\.$/u, '?'),
};

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
      fc.property(slices, fc.constantFrom('!', '?', ';', ':', '?!', ')', ' –', '”'), (chunks, sign) => {
        const words = chunks.join(' ').replace(/[^\p{L}\p{N}]+$/u, '') + sign;
        fc.pre(!standsIn(words.replace(' –', ' –')));
        const next = source.split(words.slice(0, -sign.length)).slice(1);
        // The order of a closing mark and a comma does not count, and a closing mark is read for an opening one.
        fc.pre(next.every((rest) => !/^[”’]?[,.]?\s?[“”‘’]|^-/u.test(rest)));
        expect(verdictOf(words)).not.toBe('exact');
      }),
      { numRuns: runs(500) },
    );
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
