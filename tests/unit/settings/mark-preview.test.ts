import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cssOf } from '../../../page/paint/mark-style.ts';

const names = { mark: 'mark', faint: 'faint', quotation: 'quotation', open: 'open' };
const page = readFileSync(new URL('../../../components/settings/settings.css', import.meta.url), 'utf8');

/** `property:value` pairs of a rule, without spaces and the closing semicolon. */
const declarations = (css: string, selector: string): readonly string[] => {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].filter(([, heads = '']) => heads.includes(selector));
  return rules
    .flatMap(([, , body = '']) => body.split(';'))
    .map((line) => line.replaceAll(/\s*:\s*/gu, ':').trim())
    .filter(Boolean);
};

/** What holds everywhere, and what holds where colours are forced. */
const painted = (style: 'underline' | 'tint' | 'both'): readonly [string, string] => {
  const [everywhere = '', forced = ''] = cssOf(style, names, true).split('@media (forced-colors:active)');
  return [everywhere, forced];
};

test.each(['underline', 'tint', 'both'] as const)('the preview of %s looks as the marks on pages do', (style) => {
  const [everywhere, forced] = painted(style).map((css) => declarations(css, '::highlight(mark)'));
  expect(everywhere?.length).toBeGreaterThan(0);
  expect(declarations(page, `[data-mark-style="${style}"]`)).toEqual(everywhere);
  expect(declarations(page, '.settings .preview .sample-mark')).toEqual(forced);
});

test('no style of marks and no open card is shown by colour alone where colours are forced', () => {
  for (const style of ['underline', 'tint', 'both'] as const)
    for (const look of ['mark', 'quotation', 'open'])
      expect(declarations(painted(style)[1], `::highlight(${look})`).join()).toMatch(/text-decoration:underline/u);
});
