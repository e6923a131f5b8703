/** The longest stretch for which the extension holds the main thread, on pages that try to make it long. */
import type { DrivenBrowser } from '../../drive/driven-browser.ts';
import type { FileServer } from '../../drive/file-server.ts';
import { type OwnTasks, traceOwnTasks } from '../../drive/own-tasks.ts';
import { generatePage } from '../generated-pages.ts';
import { quotationPages } from './quotation-pages.ts';

export interface TaskRow extends OwnTasks {
  readonly what: string;
}

interface Scenario {
  readonly what: string;
  readonly html: string;
  /** Runs in the page once it has loaded; for how long the trace goes on is up to it. */
  readonly act: () => Promise<void>;
}

const NAMES = ['Pegasus', 'NSO Group', 'the Indian government', 'Hungary', 'HLR lookups'];

export async function measureTasks(browser: DrivenBrowser, server: FileServer, quick: boolean): Promise<TaskRow[]> {
  const rows: TaskRow[] = [];
  for (const [n, scenario] of scenarios(quick).entries()) {
    const path = `/tasks-${n}.html`;
    server.route(path, { body: scenario.html, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const page = await browser.newPage();
    const own = await traceOwnTasks(page, async () => {
      await page.goto(server.url(path));
      await page.evaluate(scenario.act);
    });
    rows.push({ what: scenario.what, ...own });
    await page.close();
  }
  return rows;
}

function scenarios(quick: boolean): Scenario[] {
  const article = (bytes: number): string => generatePage(bytes, NAMES).html;
  return [
    { what: 'an article of 0.1 MB', html: article(100_000), act: rest },
    { what: 'an article of 0.1 MB without a name', html: generatePage(100_000, []).html, act: rest },
    { what: 'an article of 8 MB', html: article(quick ? 1_000_000 : 8_000_000), act: rest },
    { what: '8 MB in one text node', html: `<pre>${plainText(quick ? 1_000_000 : 8_000_000)}</pre>`, act: rest },
    { what: 'a storm of 75,000 mutations', html: article(100_000), act: storm },
    { what: 'a ticker at 1 kHz', html: article(100_000), act: ticker },
    ...quotationPages(quick ? 0.1 : 1).map((page) => ({ ...page, act: rest })),
  ];
}

function plainText(bytes: number): string {
  return generatePage(bytes, NAMES)
    .html.replace(/<[^>]*>/gu, ' ')
    .slice(0, bytes);
}

/** Long enough for 8 MB in idle slices on a busy machine. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 6_000));
}

/** 50,000 nodes come, 25,000 go. */
async function storm(): Promise<void> {
  const box = document.body.appendChild(document.createElement('div'));
  for (let n = 0; n < 50_000; n++) {
    const line = document.createElement('p');
    line.textContent = n % 50 === 0 ? `Pegasus spyware, line ${n}` : `line ${n}`;
    box.append(line);
  }
  for (let n = 0; n < 25_000; n++) box.firstChild?.remove();
  await new Promise((resolve) => setTimeout(resolve, 5_000));
}

async function ticker(): Promise<void> {
  const box = document.body.appendChild(document.createElement('p'));
  const text = box.appendChild(document.createTextNode(''));
  let n = 0;
  const timer = setInterval(() => {
    text.data = `NSO Group ${n++}`;
  }, 1);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  clearInterval(timer);
}
