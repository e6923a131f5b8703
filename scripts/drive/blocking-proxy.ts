/**
 * A proxy that lets nothing through and remembers what was asked of it. A browser that is sent through it reaches this
 * machine (browsers go there directly) and nothing else: saved pages settle at once, and a request made by whatever part
 * of the browser, page, content script or background, leaves its trace.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BlockingProxy {
  /** `host:port`. */
  readonly address: string;
  /** Address or host of each refused request, in order. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export async function startBlockingProxy(): Promise<BlockingProxy> {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(502, { connection: 'close' }).end();
  });
  server.on('connect', (request, socket) => {
    refused.push(request.url ?? '');
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Blocked\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
