/** Contrast of two colours as WCAG 2.2 counts it. */

/** @param colour red, green, blue; 0 to 255. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @returns 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What is seen of a colour laid over another with this opacity, 0 to 1. */
export function laidOver(top: readonly number[], opacity: number, under: readonly number[]): readonly number[] {
  return under.map((value, channel) => Math.round((top[channel] ?? 0) * opacity + value * (1 - opacity)));
}

export const hex = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Pages as people read them: paper and ink. The last two are Dark Reader's, and grey words of a dark page. */
export const papers = {
  white: ['#ffffff', '#1a1a1a'],
  black: ['#000000', '#e6e6e6'],
  sepia: ['#f4ecd8', '#5b4636'],
  dark: ['#181a1b', '#e8e6e3'],
  'grey on dark': ['#181715', '#a9a59d'],
} as const;
