/** Draws the icons of every size from their SVG sources; run by hand after a change: `node scripts/draw-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { projectFolder } from './build-extension.ts';
import { findBrowser } from './drive/find-browsers.mjs';

/** Up to 32 px the marks are drawn on a grid of 16. */
const sources = { 16: 'icon-small', 32: 'icon-small', 48: 'icon', 96: 'icon', 128: 'icon' } as const;

const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? '', chromiumSandbox: false });
for (const [size, source] of Object.entries(sources)) {
  const svg = readFileSync(`${projectFolder}scripts/icons/${source}.svg`);
  const page = await browser.newPage({ viewport: { width: Number(size), height: Number(size) } });
  await page.setContent(
    `<style>*{margin:0}img{display:block;width:100vw}</style><img src="data:image/svg+xml;base64,${svg.toString('base64')}">`,
  );
  writeFileSync(`${projectFolder}public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
