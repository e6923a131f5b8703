/** A browser window with the extension, for a person, until that person closes it. */
import { UsageError } from '../command-line.ts';
import type { BrowserName } from '../drive/find-browsers.mjs';
import { launch } from '../drive/launch.ts';
import type { Target } from './target.ts';

export function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @throws UsageError when the page does not load. */
export async function showPage(name: BrowserName, extension: string, target: Target): Promise<void> {
  const browser = await launch(name, { extension, headed: true });
  const stop = () => void browser.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const page = await browser.newPage();
    await loadPage(page, target);
    console.log(`${target.url} is open in ${name} ${browser.version} with On Record. Close the window to end.`);
    await browser.closed;
  } finally {
    await browser.close().catch(() => {});
  }
}

/** @throws UsageError when the page does not load, or its server says that it has none. */
export async function loadPage(page: { goto(url: string): Promise<number | null> }, target: Target): Promise<void> {
  const status = await page.goto(target.url).catch((error: Error) => {
    throw new UsageError(`${target.asked} does not load: ${error.message.split('\n')[0]}`);
  });
  if (status !== null && status >= 400)
    throw new UsageError(`${target.asked} does not load: its server answers ${status}`);
}
