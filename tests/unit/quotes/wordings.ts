/** Ways of writing the same words, which may not matter, and changes of one word, which must. */

/** Everything that the normalisation in `engine/quotes/words.ts` holds equal. */
export const typography: readonly ((words: string) => string)[] = [
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

/** What may never pass for the record's own: one word, or what belongs to a word, is another. */
export const oneWord: Readonly<Record<string, (word: string) => string>> = {
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
