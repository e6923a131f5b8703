/** Pictures of a page with its marks, of the card in light and dark, and of the popup. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { projectFolder } from '../build-extension.ts';
import type { DrivenBrowser, DrivenPage } from '../drive/driven-browser.ts';
import { type Mark, marksOf, middleOf } from '../drive/marks.ts';

/** A toolbar popup is about so large, in CSS px. */
const POPUP = { width: 400, height: 600 };
const CARD_WAIT_MS = 4000;
/** Fades take 120 ms. */
const FADE_MS = 400;

interface Scene {
  readonly browser: DrivenBrowser;
  readonly page: DrivenPage;
  readonly asked: string;
  readonly out: string | null;
}

/** Resolves to the paths of what was written; without a mark in the viewport's reach there is no card to show. */
export async function takePictures({ browser, page, asked, out }: Scene): Promise<readonly string[]> {
  const folder = out ?? join(projectFolder, 'screenshots', `${slugOf(asked)}-${browser.name}`);
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  const save = async (name: string, from: DrivenPage) => {
    const file = join(folder, `${name}.png`);
    writeFileSync(file, await from.screenshot());
    written.push(out ? file : relative(process.cwd(), file));
  };
  const mark = await bringFirstMarkIntoView(page);
  await save('page', page);
  if (mark) {
    await page.moveTo({ x: 1, y: 1 });
    await page.moveTo(middleOf(mark));
    if (await cardOpens(page)) {
      await save('card-light', page);
      await page.emulate({ dark: true });
      await new Promise((resolve) => setTimeout(resolve, FADE_MS));
      await save('card-dark', page);
      await page.emulate({});
    }
  }
  const popup = await browser.extensionPage(`popup.html?tab=${await browser.tabIdOf(page)}`);
  await popup.resize(POPUP.width, POPUP.height);
  await new Promise((resolve) => setTimeout(resolve, FADE_MS));
  await save('popup', popup);
  return written;
}

/** The first mark of the top frame that has a place on the page, scrolled to the upper third of the viewport. */
async function bringFirstMarkIntoView(page: DrivenPage): Promise<Mark | null> {
  const isPlaced = ({ rects: [rect] }: Mark) => rect !== undefined && rect.width > 0 && rect.height > 0;
  const first = (await marksOf(page)).find(isPlaced);
  if (!first) return null;
  await page.evaluate((y: number) => {
    scrollTo({ top: y + scrollY - innerHeight / 3, behavior: 'instant' });
  }, middleOf(first).y);
  await new Promise((resolve) => setTimeout(resolve, FADE_MS));
  return (await marksOf(page)).find((mark) => isPlaced(mark) && mark.text === first.text) ?? null;
}

/** The card's host is a third child of the document element, and stands there only while a card is open. */
async function cardOpens(page: DrivenPage): Promise<boolean> {
  const isOpen = () =>
    [...document.documentElement.children].some(
      (child) => !['HEAD', 'BODY', 'FRAMESET'].includes(child.tagName.toUpperCase()),
    );
  const opened = await page.waitFor(isOpen, [], CARD_WAIT_MS).catch(() => false);
  await new Promise((resolve) => setTimeout(resolve, FADE_MS));
  return opened;
}

function slugOf(asked: string): string {
  const name = basename(asked.replace(/[?#].*$/, '')).replace(/\.[a-z]+$/i, '');
  return (
    name
      .replace(/[^\w-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'page'
  );
}
