/** B21, to its end: a dossier full of markup is built into a package, and every surface shows it as the text that it is. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/build-extension.ts';
import type { DrivenPage } from '../../../scripts/drive/driven-browser.ts';
import { middleOf } from '../../../scripts/drive/marks.ts';
import { article, hostsOn, waitForArticleMarks } from '../harness/article.ts';
import { describeInBrowsers } from '../harness/in-browsers.ts';

/** Each would run, or load, if any surface took text for markup. */
const PAYLOADS = [
  '<script>globalThis.struck = 1</script>',
  '<img src=x onerror="globalThis.struck = 1">',
  '"><svg onload=globalThis.struck=1>',
  "' onmouseover='globalThis.struck=1",
  '<iframe srcdoc="<script>parent.struck=1</script>"></iframe>',
  '</style><style>*{display:none}</style>',
  '<a href="javascript:globalThis.struck=1">here</a>',
  '{{constructor.constructor("struck=1")()}}',
  '$' + '{globalThis.struck = 1}',
] as const;
const all = PAYLOADS.join(' ');

/** Puts the payloads into labels, names, notes, headings and into the middle of every passage of a copy's dossier. */
function poison(folder: string): void {
  const [dossierFile, sourceFile] = [join(folder, 'dossier.json'), join(folder, 'source.txt')];
  interface Dossier {
    title: string;
    publisher: string;
    speakers: { name: string }[];
    topics: { label: string; note?: string | null }[];
    passages: { starts: string; ends?: string }[];
  }
  const dossier = JSON.parse(readFileSync(dossierFile, 'utf8')) as Dossier;
  let source = readFileSync(sourceFile, 'utf8');
  for (const { starts, ends } of dossier.passages) if (ends) source = source.replace(starts, () => `${starts} ${all}`);
  dossier.title += all;
  dossier.publisher += all;
  for (const speaker of dossier.speakers) speaker.name += all;
  for (const topic of dossier.topics) Object.assign(topic, { label: topic.label + all, note: all });
  writeFileSync(dossierFile, JSON.stringify(dossier));
  writeFileSync(sourceFile, source);
}

async function buildHostile(target: 'chrome' | 'firefox'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectFolder,
  });
  for (const file of files.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectFolder, file), join(folder, file));
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  poison(join(folder, 'data/pegasus-project'));
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target], {
    cwd: folder,
    env: { ...process.env, ON_RECORD_TEST: '1', NODE_ENV: 'production', WXT_TELEMETRY: '0' },
    stdio: 'pipe',
  });
  return join(folder, `.output/${target}-mv3-test`);
}

/** What of the payloads became more than text, in a document or in the open root of its card. */
const struck = (page: DrivenPage) =>
  page.evaluate(() => {
    const root = [...document.documentElement.children].at(-1)?.shadowRoot ?? document.body;
    return {
      ran: 'struck' in globalThis,
      elements: root.querySelectorAll(
        'script:not([src]), iframe, img:not([src^="/"]), [onerror], [onload], [onmouseover]',
      ).length,
      links: [...root.querySelectorAll('a')].filter(({ protocol }) => protocol === 'javascript:').length,
      shown: (root.textContent ?? '').includes('<img src=x onerror='),
    };
  });

const inert = { ran: false, elements: 0, links: 0, shown: true };

describeInBrowsers(
  'a hostile dossier',
  (rig) => {
    it('B21: a card shows it as text', async () => {
      const page = await rig.openHtml(article());
      const [mark] = await waitForArticleMarks(page);
      await page.click(middleOf(mark));
      await expect.poll(() => hostsOn(page)).toBe(1);
      await expect.poll(() => struck(page)).toEqual(inert);
    });

    it.each(['welcome.html', 'options.html', 'popup.html#q=NSO', 'sidepanel.html#passage=nso/4'])(
      'B21: %s shows it as text',
      async (path) => {
        const page = await rig.openExtension(path);
        await expect.poll(() => struck(page)).toEqual(inert);
      },
    );
  },
  { alter: (built) => buildHostile(built.includes('firefox') ? 'firefox' : 'chrome') },
);
