import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../page/paint/mark-style.ts';
import { contrast, hex, laidOver, papers } from '../../contrast.ts';

const styles = ['underline', 'tint', 'both'] as const;

/** The colour of a look's line; null where it has none. */
function lineOf(ink: string): string | null {
  return /text-decoration:underline \w+ [\d.]+px ([^;]+);/u.exec(ink)?.[1] ?? null;
}

function tintOf(ink: string): { readonly colour: readonly number[]; readonly opacity: number } | null {
  const [, r, g, b, percent] = /background-color:rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)/u.exec(ink) ?? [];
  return percent === undefined ? null : { colour: [Number(r), Number(g), Number(b)], opacity: Number(percent) / 100 };
}

describe.each(Object.entries(papers))('marks on %s paper', (_, [paper, text]) => {
  it('have lines in the very colour of the text, which has a contrast of 3:1 or more', () => {
    const inks = [
      inkOf('underline', 'name'),
      inkOf('both', 'name'),
      inkOf('underline', 'faint'),
      inkOf('underline', 'quotation'),
    ];
    for (const ink of [...inks, inkOf('tint', 'open')]) {
      // Mixed with something, it is another one in Chromium: the same all over the page.
      expect(lineOf(ink)).toBe('currentColor');
      expect(contrast(hex(text), hex(paper))).toBeGreaterThanOrEqual(3);
    }
  });

  it('leave the words a contrast of 4.5:1 or more, open or not', () => {
    for (const style of styles)
      for (const look of ['name', 'open'] as const) {
        const tint = tintOf(inkOf(style, look));
        const ground = tint ? laidOver(tint.colour, tint.opacity, hex(paper)) : hex(paper);
        expect(contrast(hex(text), ground)).toBeGreaterThanOrEqual(4.5);
      }
    expect(tintOf(inkOf('underline', 'open'))).not.toBeNull();
  });
});
