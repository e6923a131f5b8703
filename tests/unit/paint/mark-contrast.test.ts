import { describe, expect, it } from 'vitest';
import { cssOf, inkOf } from '../../../page/paint/mark-style.ts';
import { contrast, hex, laidOver, papers } from '../../contrast.ts';

const styles = ['underline', 'tint', 'both'] as const;

/** How much of the text's own colour a line has, 0 to 1; null where the look has no line. */
function lineShare(ink: string): number | null {
  const [, colour] = /text-decoration:underline \w+ [\d.]+px ([^;]+);/u.exec(ink) ?? [];
  if (colour === undefined) return null;
  return colour === 'currentColor' ? 1 : Number(/currentColor (\d+)%/u.exec(colour)?.[1]) / 100;
}

function tintOf(ink: string): { readonly colour: readonly number[]; readonly opacity: number } | null {
  const [, r, g, b, percent] = /background-color:rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)/u.exec(ink) ?? [];
  return percent === undefined ? null : { colour: [Number(r), Number(g), Number(b)], opacity: Number(percent) / 100 };
}

describe.each(Object.entries(papers))('marks on %s paper', (_, [paper, text]) => {
  it('have lines of a contrast of 3:1 or more', () => {
    const inks = [
      inkOf('underline', 'name'),
      inkOf('both', 'name'),
      inkOf('underline', 'faint'),
      inkOf('underline', 'quotation'),
    ];
    for (const ink of [...inks, inkOf('tint', 'open')]) {
      const share = lineShare(ink);
      expect(share).not.toBeNull();
      expect(contrast(laidOver(hex(text), share ?? 0, hex(paper)), hex(paper))).toBeGreaterThanOrEqual(3);
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

it('has no mixed colour where it is handed down from the root, for there it would be the root’s', () => {
  const names = { mark: 'mark', faint: 'faint', quotation: 'quotation', open: 'open' };
  expect(cssOf('both', names, false)).toContain('color-mix');
  expect(cssOf('both', names, true)).not.toContain('color-mix');
});
