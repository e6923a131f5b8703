/** Joins the measurements into one report, writes it to a file, and prints it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildExtension, runWxt } from '../build-extension.ts';
import { findBrowser } from '../drive/find-browsers.mjs';
import { readRecord } from '../read-dossier.ts';
import { readLexicon } from '../read-lexicon.ts';
import type { BenchArguments } from './arguments.ts';
import type { BenchReport } from './bench-report.ts';
import { bundleInPage } from './bundle.ts';
import { measureDeskInFirefox } from './in-browser/desk-in-firefox.ts';
import { type InBrowser, measureInBrowser } from './in-browser/measure-in-browser.ts';
import { measureLargeRecord } from './large-record.ts';
import { generatedPages, type MeasuredPage, measurePage, realPages } from './measure-pages.ts';
import { namesFor } from './names.ts';
import { measureScale } from './scale.ts';
import { tablesOf } from './tables.ts';

const sharedPages = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const REAL_PAGES = [
  'reuters-fundus.html',
  'wikipedia-nz-1mb.html',
  'LARGE-reddit.html',
  'LARGE-python-contents.html',
  'LARGE-nodejs-all.html',
];

export async function runBench({ json, quick, out }: BenchArguments): Promise<void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  // On a fresh clone the settings that the bundler reads are still to be made.
  await runWxt(['prepare'], 'shipped');
  const names = namesFor(readLexicon());
  const report: BenchReport = {
    ...(await measurePages(names, quick, say)),
    scale: measureScale(),
    largeRecord: measureLargeRecord(readRecord()),
    inBrowser: await measureExtension(quick, say),
    inFirefox: findBrowser('firefox')
      ? await measureDeskInFirefox(await buildExtension('firefox', 'shipped'), quick)
      : null,
  };
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  say(`written to ${out}`);
  console.log(json ? JSON.stringify(report) : tablesOf(report));
}

async function measurePages(names: readonly string[], quick: boolean, say: (line: string) => void) {
  const script = await bundleInPage();
  const browser = await chromium.launch({
    executablePath: executableOf(),
    chromiumSandbox: false,
    args: ['--js-flags=--expose-gc'],
  });
  const pages: MeasuredPage[] = [];
  try {
    for (const page of pagesToMeasure(names, quick)) {
      say(`measuring ${page.name} …`);
      pages.push(await measurePage(page, { browser, script, names }));
    }
    return { chromium: browser.version(), pages };
  } finally {
    await browser.close();
  }
}

function pagesToMeasure(names: readonly string[], quick: boolean) {
  const real = REAL_PAGES.map((file) => sharedPages + file).filter((file) => existsSync(file));
  const all = [...generatedPages(names), ...realPages(real)];
  return quick ? all.slice(0, 2) : all;
}

async function measureExtension(quick: boolean, say: (line: string) => void): Promise<InBrowser> {
  say('measuring the built extension …');
  return measureInBrowser(await buildExtension('chrome', 'shipped'), quick);
}

/** @throws Error where there is none. */
function executableOf(): string {
  const executable = findBrowser('chromium');
  if (!executable) throw new Error('bench: no Chromium found');
  return executable;
}
