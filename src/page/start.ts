import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { StartError } from '../config/errors.ts';
import { createPage } from './app.ts';
import { isLoopback } from './loopback.ts';
import type { PageParts } from './parts.ts';
import { words } from './words.ts';

export interface StartOptions extends Omit<PageParts, 'newId' | 'loopbackOnly'> {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

export interface RunningPage {
  /** Where to open it, with a slash at the end. */
  readonly url: string;
  /** The port it listens on, which is another than asked for if that was taken. */
  readonly port: number;
  /** Takes no more requests, lets those under way finish for a while, and closes. */
  stop(): Promise<void>;
}

/** Ports tried behind one that is taken. */
const MORE_PORTS = 10;

/** Room for an address that holds the longest question, of which a letter may take nine characters. */
const HEADER_BYTES = 64 * 1024;

/** How long requests under way may take to finish at the end. */
const PATIENCE_MS = 3000;

/**
 * Opens the page.
 * @throws StartError if the address or none of the ports can be used
 */
export async function startPage({ host, port, ...parts }: StartOptions): Promise<RunningPage> {
  const app = createPage({ ...parts, newId: randomUUID, loopbackOnly: isLoopback(host) });
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: host,
    serverOptions: { maxHeaderSize: HEADER_BYTES, headersTimeout: 15_000, requestTimeout: 30_000 },
  }) as Server;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return;
    const [status, sentence] =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? ['431 Request Header Fields Too Large', words.tooLong.en]
        : ['400 Bad Request', 'The request was not understood.'];
    socket.end(
      `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n${sentence}\n`,
    );
  });
  const found = await listenNear(server, host, port);
  return {
    url: `http://${addressFor(host)}:${found}/`,
    port: found,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
      }),
  };
}

/** Listens on the port or the next free one behind it; resolves to the port. */
async function listenNear(server: Server, host: string, port: number): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + MORE_PORTS, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (await listen(server, host, candidate)) return (server.address() as AddressInfo).port;
  }
  throw new StartError(`PORT: the ports ${port} to ${last} are all taken. Set PORT to a free one.`);
}

/** Resolves to false if the port is taken. */
function listen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(explain(error, host, port));
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, host);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EACCES':
      return new StartError(`PORT: this user may not listen on port ${port}. Set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(
        `HOST: this machine has no address "${host}". Leave HOST out, or set it to one it has.`,
      );
    default:
      return error;
  }
}

/** What to put into a browser: an address that stands for all is opened by the machine's own. */
function addressFor(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
