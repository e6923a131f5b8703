/** Serves a folder on this machine, for fixtures and saved pages. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** No charset with HTML: the file itself declares it, as it does when opened from disk. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

/** Without an extension in its name, a saved page is still a page. */
const FALLBACK_TYPE = 'text/html';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a route answers: a body, or the name of a file in the folder, and headers that win over the usual ones. */
export interface Route {
  readonly body?: string | Uint8Array;
  readonly file?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits before it answers. */
  readonly delayMs?: number;
}

export interface FileServer {
  /** The address of a path, on `127.0.0.1`, or on another name for this machine, which is another origin. */
  url(path: string, host?: '127.0.0.1' | 'localhost'): string;
  /** Answers a path by hand from now on; a function answers each request anew. */
  route(path: string, answer: Route | ((asked: Asked) => Route)): void;
  /** Every request so far, in order. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

export async function serveFolder(folder: string): Promise<FileServer> {
  const routes = new Map<string, Route | ((asked: Asked) => Route)>();
  const asked: Asked[] = [];
  const answer = async (request: Asked, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const named = routes.get(path);
    const {
      body,
      file = path,
      status = 200,
      headers,
      delayMs = 0,
    }: Route = typeof named === 'function' ? named(request) : (named ?? {});
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const content = body ?? (await readInside(folder, file));
    if (content === null) response.writeHead(404).end();
    else
      response.writeHead(status, { 'content-type': typeOf(body === undefined ? file : path), ...headers }).end(content);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/', headers } = request;
      if (url === '/favicon.ico' && !routes.has(url)) {
        // Asked for by browsers, not by pages; a 404 would stand in the page's log.
        response.writeHead(204).end();
        return;
      }
      const entry = { method, url, headers, body: Buffer.concat(chunks).toString() };
      asked.push(entry);
      answer(entry, response).catch(() => response.writeHead(500).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = '127.0.0.1') => `http://${host}:${port}/${path.replace(/^\//, '')}`,
    route: (path, answer) => routes.set(path.startsWith('/') ? path : `/${path}`, answer),
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function typeOf(path: string): string {
  return types[extname(path).toLowerCase()] ?? FALLBACK_TYPE;
}

/** Null for what is not there, or not inside the folder. */
async function readInside(folder: string, path: string): Promise<Uint8Array | null> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder + sep))) return null;
  return readFile(file).catch(() => null);
}
