/** Popup and panel as a person meets them: by the names and words that they show. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import type { Rig } from '../harness/in-browsers.ts';

/** Opens this page and waits until its marks stand, for a tab behind another is read only once it is shown. */
export async function openRead(rig: Rig, html: string): Promise<DrivenPage> {
  const page = await rig.openHtml(html);
  await page.waitFor(() => CSS.highlights.size > 0, []);
  return page;
}

/** Waits for these words in the visible text of the page. */
export async function waitForText(page: DrivenPage, words: string): Promise<void> {
  await page
    .waitFor((wanted: string) => document.body.innerText.includes(wanted), [words])
    .catch(async () => {
      throw new Error(`“${words}” is not to be seen in:\n${await textOf(page)}`);
    });
}

export function textOf(page: DrivenPage): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Clicks, as a mouse would, the control of that role and name; a name may be the beginning of what the control says. */
export async function clickOn(page: DrivenPage, selector: string, name: string): Promise<void> {
  const point = await page.waitFor(
    (wanted: string, words: string) => {
      const control = [...document.querySelectorAll<HTMLElement>(wanted)].find(
        (element) => element.innerText.trim().startsWith(words) && element.getClientRects().length > 0,
      );
      if (!control) return null;
      control.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = control.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    [selector, name],
  );
  if (point) await page.click(point);
}

/** What has the focus, by its tag and the beginning of its words. */
export function focused(page: DrivenPage): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return `${element?.localName} ${element?.innerText ?? ''}`.trim().slice(0, 60);
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations that axe finds, each in one line. */
export async function violations(page: DrivenPage): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'] });
  const json = await page.evaluateSource(
    `(async () => { ${axe}; const { violations, passes } = await axe.run(document, ${options});
      return JSON.stringify({ checked: passes.length, found: violations.map(({ id, nodes }) =>
        id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')) }); })()`,
  );
  const { checked, found } = JSON.parse(json) as { checked: number; found: string[] };
  if (checked < 10) throw new Error(`axe checked ${checked} rules only`);
  return found;
}
