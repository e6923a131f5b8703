/** The page that `npm start` was asked for: an address, or a file that is served from this machine. */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../command-line.ts';
import { serveFolder } from '../drive/file-server.ts';

const demo = fileURLToPath(new URL('../demo/article.html', import.meta.url));

export interface Target {
  /** As it was asked for. */
  readonly asked: string;
  readonly url: string;
  /** A page on this machine needs nothing from the network, so the browser that shows it gets nothing. */
  readonly isLocal: boolean;
  close(): Promise<void>;
}

/** @throws UsageError for what is neither an http(s) or file address nor a file. */
export async function openTarget(asked: string | null): Promise<Target> {
  if (asked !== null && /^https?:/i.test(asked)) {
    if (!URL.canParse(asked)) throw new UsageError(`not an address: ${asked}`);
    const { href, hostname } = new URL(asked);
    const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
    return { asked, url: href, isLocal, close: async () => {} };
  }
  const file = asFile(asked ?? demo);
  // Served, not opened from disk: Firefox lets no extension read files before its owner allows it by hand.
  const server = await serveFolder(dirname(file));
  const url = server.url(encodeURIComponent(basename(file)));
  return { asked: asked ?? demo, url, isLocal: true, close: server.close };
}

function asFile(asked: string): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(asked) && !asked.startsWith('file:')) {
    throw new UsageError(`${asked} is no page that this can open: a file, or an http or https address`);
  }
  const file = asked.startsWith('file:') ? pathOf(asked) : resolve(asked);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`there is no file ${asked}`);
  if (!stat.isFile()) throw new UsageError(`${asked} is no file`);
  return file;
}

function pathOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw new UsageError(`not an address of a file: ${url}`);
  }
}
