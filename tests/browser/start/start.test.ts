import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../../scripts/build-extension.ts';
import { readRecord } from '../../../scripts/read-dossier.ts';
import type { PageReport } from '../../../scripts/start/visit-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'on-record-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** As `npm start` runs it, once everything is set up. */
function start(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, ON_RECORD_BUILT: '1' };
    execFile(process.execPath, [`${projectFolder}scripts/start.ts`, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function reportOf(...args: string[]): Promise<PageReport> {
  const { stdout, stderr, code } = await start('--json', '--out', folder, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

/** A port of this machine on which nobody answers. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe.each(['chromium', 'firefox'])('npm start in %s', (browser) => {
  it('shows every topic on the demo article, and none of their namesakes', async () => {
    const { title, mentions, screenshots } = await reportOf('--browser', browser);
    expect(title).toContain('What was said, what was found');
    const { topics, passages } = readRecord();
    expect([...new Set(mentions.map(({ topic }) => topic))].sort()).toEqual(topics.map(({ key }) => key).sort());
    const namesakes =
      /horse|Helicon|constellation|telescope|Istanbul|legroom|transformer|flashcards|symphony|vibrato|prices|survey|batted|Grand Prix|chile|Shrimp|Aramco/;
    expect(mentions.filter(({ context }) => namesakes.test(context))).toEqual([]);
    const ids = new Set(passages.map(({ id }) => id));
    for (const { context, text, reasons, statements, findings } of mentions) {
      expect(context.replace(/\s+/g, ' ')).toContain(text);
      expect(reasons.length).toBeGreaterThan(0);
      expect([...statements, ...findings].filter((id) => !ids.has(id))).toEqual([]);
      expect(statements.length).toBeGreaterThan(0);
    }
    expect(screenshots.map((file) => file.split('/').at(-1))).toEqual([
      'page.png',
      'card-light.png',
      'card-dark.png',
      'popup.png',
    ]);
    expect(screenshots.every((file) => existsSync(file))).toBe(true);
  });

  it('reads a file in the charset that it declares', async () => {
    const html =
      '<!doctype html><meta charset="iso-8859-1"><title>Écoutes</title><img src="http://192.0.2.1/never.png"><p>Le logiciel espion Pegasus de NSO Group, à Paris: spyware.<p>« This is a libel, and enough is enough », dit-on à Kigali. « NSO does not operate its technology », dit-elle.';
    const { title, mentions, quotations } = await reportOf(
      write('latin page.html', Buffer.from(html, 'latin1')),
      '--browser',
      browser,
    );
    expect(title).toBe('Écoutes');
    expect(mentions.map(({ text }) => text)).toContain('NSO Group');
    expect(mentions[0]?.context).toContain('à Paris');
    expect(quotations.map(({ verdict, passage, text, changes }) => ({ verdict, passage, text, changes }))).toEqual([
      {
        verdict: 'differs',
        passage: 'rwanda/1',
        text: 'This is a libel, and enough is enough',
        changes: [['', 'a']],
      },
      { verdict: 'exact', passage: 'nso/4', text: 'NSO does not operate its technology', changes: [] },
    ]);
  });

  it('reports a page without mentions as one', async () => {
    const { mentions, screenshots } = await reportOf(
      write('none.html', '<title>Nothing</title><p>Bread and butter.'),
      '--browser',
      browser,
    );
    expect(mentions).toEqual([]);
    expect(screenshots.map((file) => file.split('/').at(-1))).toEqual(['page.png', 'popup.png']);
  });

  it('says in one line that an address does not load', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/page.html`;
    const { code, stdout, stderr } = await start('--json', url, '--browser', browser);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
    expect(stderr).toContain(`${url} does not load`);
  });
});
