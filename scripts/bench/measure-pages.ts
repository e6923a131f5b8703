/** Scan-to-painted, side by side: every contender in turn, round after round, in one browser and one page. */
import { readFileSync, statSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { generatePage } from './generated-pages.ts';
import type { Bench, ContenderName, Run } from './in-page/main.ts';
import { median, ratio, round } from './statistics.ts';

/** An odd number, so that the median is a run that took place. */
export const ROUNDS = 7;

/** `mark()` needs seconds on large pages; there it runs less often, and the report says how often. */
const SLOW_MS = 2_000;
const SLOW_ROUNDS = 3;

export interface MeasuredPage {
  readonly page: string;
  readonly bytes: number;
  readonly textNodes: number;
  readonly textUnits: number;
  readonly mentions: number;
  readonly runs: Readonly<Record<string, number>>;
  readonly ms: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number>>;
}

export interface BenchPage {
  readonly name: string;
  readonly bytes: number;
  readonly html: string;
}

export function generatedPages(names: readonly string[]): BenchPage[] {
  return (['usual', 'dense'] as const).flatMap((density) =>
    [100_000, 1_000_000, 8_000_000].map((bytes) => ({ ...generatePage(bytes, names, density), bytes })),
  );
}

/** Real pages by file; empty where the folder is not there. */
export function realPages(files: readonly string[]): BenchPage[] {
  return files.map((file) => ({
    name: file.split('/').at(-1) ?? file,
    bytes: statSync(file).size,
    html: readFileSync(file, 'utf8'),
  }));
}

interface Measurement {
  readonly browser: Browser;
  readonly script: string;
  readonly names: readonly string[];
}

const contenders: readonly ContenderName[] = [
  'walk',
  'ours',
  'oursFromStart',
  'markjsRegExp',
  'advancedMark',
  'markjs',
];

export async function measurePage(target: BenchPage, { browser, script, names }: Measurement): Promise<MeasuredPage> {
  const page = await openQuietly(browser, target.html);
  await page.evaluate(script);
  const runs = new Map<ContenderName, Run[]>(contenders.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, done] of runs)
      if (done.length < SLOW_ROUNDS || (done[0]?.ms ?? 0) < SLOW_MS) done.push(await runOnce(page, name, names));
  const facts = await page.evaluate(() => (globalThis as unknown as { bench: Bench }).bench.facts());
  await page.close();

  const ms = Object.fromEntries([...runs].map(([name, done]) => [name, median(done.map((run) => run.ms))]));
  const of = (name: ContenderName): number => ms[name] ?? Number.NaN;
  return {
    page: target.name,
    bytes: target.bytes,
    ...facts,
    mentions: runs.get('ours')?.[0]?.count ?? 0,
    runs: Object.fromEntries([...runs].map(([name, done]) => [name, done.length])),
    ms: Object.fromEntries(Object.entries(ms).map(([name, value]) => [name, round(value)])),
    ratios: {
      oursToWalk: ratio(of('ours'), of('walk')),
      markjsToOurs: ratio(of('markjs'), of('ours')),
      markjsRegExpToOurs: ratio(of('markjsRegExp'), of('ours')),
      advancedMarkToOurs: ratio(of('advancedMark'), of('ours')),
    },
  };
}

/** The page as text only: its own scripts and requests would measure the network, not the highlighters. */
async function openQuietly(browser: Browser, html: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: true, bypassCSP: true });
  await page.route('**/*', (route) =>
    route.request().url() === 'http://bench.invalid/'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: withoutScripts(html) })
      : route.abort(),
  );
  await page.goto('http://bench.invalid/', { waitUntil: 'load' });
  return page;
}

function withoutScripts(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script\s*>/giu, '');
}

async function runOnce(page: Page, name: ContenderName, names: readonly string[]): Promise<Run> {
  await page.requestGC();
  return page.evaluate(([contender, list]) => (globalThis as unknown as { bench: Bench }).bench.run(contender, list), [
    name,
    names,
  ] as const);
}
