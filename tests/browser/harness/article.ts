/** A page that has mentions, for tests in which the page's own words do not matter. */
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { type Mark, waitForMarks } from '../../../scripts/drive/marks.ts';

/** What is marked in `article`, in its order. */
export const articleMarks: readonly string[] = ['NSO Group', 'Pegasus', 'Hungary'];

/** @param head goes into the page's head, before all else. */
export function article(head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>Spyware</title></head><body>
    <h1>Spyware</h1>
    <p>NSO Group sells the spyware Pegasus to governments, among them, by what was found, that of Hungary.</p>
    <p><input id="box" aria-label="Box"> Nothing else is here.</p></body></html>`;
}

export function waitForArticleMarks(page: DrivenPage): Promise<readonly Mark[]> {
  return waitForMarks(page, articleMarks);
}

/** The elements that stand beside head and body: a card's host, or nothing. */
export function hostsOn(page: DrivenPage): Promise<number> {
  return page.evaluate(
    () => [...document.documentElement.children].filter(({ tagName }) => !/^(HEAD|BODY)$/iu.test(tagName)).length,
  );
}
