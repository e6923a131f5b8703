/**
 * `npm start [-- FILE|URL] [--json] [--browser chromium|firefox] [--out DIR]`: the extension at work on a page, by
 * default the demo article. With a display: a browser window that stays open. Without one, or with `--json` or `--out`:
 * what is marked, why, and what the cards show, with pictures of page, card and popup.
 */
import { builtExtension, targetOf } from './build-extension.ts';
import { readArguments, runCommand, UsageError } from './command-line.ts';
import type { BrowserName } from './drive/find-browsers.mjs';
import { printReport } from './start/print-report.ts';
import { hasDisplay, showPage } from './start/show-page.ts';
import { openTarget } from './start/target.ts';
import { visitPage } from './start/visit-page.ts';

const options = {
  json: { type: 'boolean', default: false },
  browser: { type: 'string', default: 'chromium' },
  out: { type: 'string' },
} as const;

await runCommand(async (args) => {
  const { values, positionals } = readArguments(args, options);
  const [page, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`start takes one page, not also ${more.join(' ')}`);
  const name = asBrowser(values.browser);
  const target = await openTarget(page ?? null);
  try {
    const extension = await builtExtension(targetOf[name], 'shipped');
    if (hasDisplay() && !values.json && values.out === undefined) {
      await showPage(name, extension, target);
      return 0;
    }
    const report = await visitPage({ name, extension, target, out: values.out ?? null });
    console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report));
    return 0;
  } finally {
    await target.close();
  }
});

function asBrowser(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new UsageError(`unknown browser ${name}: chromium or firefox`);
}
