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

test.each(['underline', 'tint', 'both'] as const)('the preview of %s looks as the marks on pages do', (style) => {
  const painted = declarations(cssOf(style, names), '::highlight(mark)');
  expect(painted.length).toBeGreaterThan(0);
  expect(declarations(page, `[data-mark-style="${style}"]`)).toEqual(painted);
});
