import { expect } from 'vitest';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { pixelsOf } from '../harness/pixels.ts';
import { boxOf, cardAtRest, controlOf, restOn, type SeenCard, seeCard, waitForNoCard } from './card-probe.ts';

/** The card's paper in a light theme. */
const PAPER = [255, 253, 248];
/**
 * A card that opens is worth nothing when it cannot be seen, lies over its own word, or cannot be used: its close button is
 * pressed, by hand.
 */
export async function expectAlive(page: DrivenPage, selector = '#m', line = 0): Promise<SeenCard> {
  await restOn(page, selector, line);
  const card = await cardAtRest(page, selector);
  // Between its upper edge and its title nothing is painted but paper.
  const [[paper] = []] = await pixelsOf(page, { x: card.box.x + 20, y: card.box.y + 6, width: 1, height: 1 });
  expect(paper).toEqual(PAPER);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(card.box.x).toBeGreaterThanOrEqual(0);
  expect(card.box.y).toBeGreaterThanOrEqual(0);
  expect(card.box.x + card.box.width).toBeLessThanOrEqual(width);
  expect(card.box.y + card.box.height).toBeLessThanOrEqual(height);
  const { x, y, ...word } = await boxOf(page, selector, line);
  const isBeside = card.box.x >= x + word.width || card.box.x + card.box.width <= x;
  expect(isBeside || card.box.y >= y + word.height || card.box.y + card.box.height <= y).toBe(true);
  // A press that did not reach the card would be one elsewhere, and close it as well.
  await page.click(await controlOf(page, 'Why is this marked?'));
  await expect.poll(async () => (await seeCard(page))?.text.length).toBeGreaterThan(card.text.length);
  await page.click(await controlOf(page, 'Close'));
  await waitForNoCard(page);
  return card;
}
