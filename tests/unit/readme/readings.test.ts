import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const textOf = (file: string): string =>
  readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8').replaceAll(/\s+/gu, ' ');

/** | reading | language | paragraphs | right | wrong | missed | sum | */
const ROW = /\| (\d+) \| ([^|]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| `/gu;
const rows = [...textOf('tests/eval/README.md').matchAll(ROW)].map(([, , language = '', ...counts]) => {
  const [paragraphs = 0, right = 0, wrong = 0, missed = 0] = counts.map(Number);
  return { language, paragraphs, right, wrong, missed };
});

/** Precision and recall over some readings of real text, as a sentence gives them. */
function shares(of: typeof rows): readonly [string, string] {
  const sum = (key: 'right' | 'wrong' | 'missed') => of.reduce((total, row) => total + row[key], 0);
  const percent = (whole: number) => `${((100 * sum('right')) / whole).toFixed(1)} %`;
  return [percent(sum('right') + sum('wrong')), percent(sum('right') + sum('missed'))];
}

const english = rows.filter(({ language }) => language === 'English');

it('the sentences about readings of real text say what their table adds up to', () => {
  const [all, ours] = [shares(rows), shares(english)];
  const paragraphs = rows.reduce((total, row) => total + row.paragraphs, 0).toLocaleString('en');
  const readme = textOf('README.md');
  expect(readme).toContain(`${paragraphs} paragraphs of real pages`);
  expect(readme).toContain(`precision was ${all[0]} and recall ${all[1]}, in English ${ours[0]} and ${ours[1]}`);
  const last = shares(english.slice(-4));
  expect(textOf('tests/eval/README.md')).toContain(
    `Together that is a precision of ${all[0]} and a recall of ${all[1]} (English: ${ours[0]} and ${ours[1]}; the last four English ones alone: ${last[0]} and ${last[1]})`,
  );
});
