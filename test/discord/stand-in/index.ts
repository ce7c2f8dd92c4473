import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, unauthorized } from './api-error.ts';
import { readBody } from './body.ts';
import { Clock } from './clock.ts';
import { forgetFirst } from './forget.ts';
import { Gateway } from './gateway.ts';
import { Interactions } from './interactions.ts';
import type { Json } from './json.ts';
import { People } from './people.ts';
import { handle, type RestParts } from './routes.ts';
import { World } from './world.ts';

/**
 * A stand-in for Discord on loopback: REST and gateway, for the real discord.js client. It refuses what Discord
 * refuses, with Discord's codes, and keeps every request. What it does not have: reactions, rate
 * limits of its own (a test asks for a 429 with `failNext`).
 */

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly status: number;
  /** Discord's code of the error; null when it was taken. */
  readonly code: number | null;
}

export interface StandInOptions {
  readonly token?: string;
  /** Whether the application has the message-content intent. Default false. */
  readonly messageContent?: boolean;
  /** How many shards Discord recommends. Default 1. */
  readonly recommendedShards?: number;
  /** How many shards may identify at a time. Default 1. */
  readonly maxConcurrency?: number;
  /** Within which time no two shards of a kind may identify, in milliseconds; Discord's are 5,000. Default 0. */
  readonly identifyEvery?: number;
  /** Between two heartbeats, in milliseconds; Discord's are 41,250. Default 500. */
  readonly heartbeatEvery?: number;
  /** How many requests, messages, interactions and events are remembered, the newest. Default all. */
  readonly keep?: number;
}

interface PlannedFailure {
  readonly route: RegExp;
  readonly error: ApiError | 'hang-up';
  left: number;
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

/** Starts it on a free port of 127.0.0.1. */
export async function startStandIn({
  token = 'test-token',
  messageContent = false,
  recommendedShards: shards = 1,
  maxConcurrency = 1,
  identifyEvery = 0,
  heartbeatEvery = 500,
  keep = Number.POSITIVE_INFINITY,
}: StandInOptions = {}) {
  const clock = new Clock();
  const world = new World(clock, keep);
  const interactions = new Interactions(world, clock, keep);
  const requests: RecordedRequest[] = [];
  const failures: PlannedFailure[] = [];
  const refusals = new Map<number, number>();
  const note = (request: RecordedRequest): void => {
    requests.push(request);
    forgetFirst(requests, keep);
    if (request.code !== null) refusals.set(request.code, (refusals.get(request.code) ?? 0) + 1);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  const gatewayUrl = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway = new Gateway(server, {
    world,
    token,
    grantMessageContent: messageContent,
    url: gatewayUrl,
    clock,
    shards,
    maxConcurrency,
    identifyEvery,
    heartbeatEvery,
    keep,
  });
  const parts: RestParts = {
    world,
    grantMessageContent: messageContent,
    interactions,
    gateway,
    gatewayUrl,
    commands: new Map(),
    pings: [],
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const address = new URL(request.url ?? '/', 'http://x');
    const path = decodeURIComponent(address.pathname).replace(/^\/api\/v\d+/, '');
    const raw = await readBody(request);
    const body = raw as Json;
    const failure = failures.find(({ route, left }) => left > 0 && route.test(`${method} ${path}`));
    if (failure) failure.left -= 1;
    if (failure?.error === 'hang-up') {
      note({ method, path, body, status: 0, code: null });
      request.socket.destroy();
      return;
    }
    try {
      if (failure) throw failure.error;
      const needsToken = !/^\/(?:interactions|webhooks)\//.test(path);
      if (needsToken && request.headers.authorization !== `Bot ${token}`) throw unauthorized();
      const result = handle(parts, { method, path, body: raw });
      note({ method, path, body, status: result === null ? 204 : 200, code: null });
      if (result === null) response.writeHead(204).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      note({ method, path, body, status: error.status, code: error.code });
      const wait =
        error.retryAfter === null
          ? {}
          : {
              'retry-after': String(error.retryAfter),
              ...(error.global && { 'x-ratelimit-global': 'true' }),
            };
      response.writeHead(error.status, { 'content-type': 'application/json', ...wait });
      response.end(JSON.stringify(error));
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    token,
    clock,
    world,
    interactions,
    gateway,
    /** Every request, oldest first. */
    requests,
    commands: parts.commands,
    /** Everybody who would have been pinged so far. */
    pings: parts.pings,
    people: new People({ world, interactions, gateway, clock, commands: parts.commands }),
    /** The `rest` option for discord.js. */
    rest: { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api` },
    /** Lets the next requests fail. @param route matched against "METHOD /path" */
    failNext(route: RegExp, error: ApiError | 'hang-up', times = 1): void {
      failures.push({ route, error, left: times });
    },
    /** How often requests were refused with each code, in all. */
    refusals,
    /** Codes with which requests were refused. */
    refused: () => requests.filter(({ status }) => status >= 400).map(({ code }) => code),
    async close(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
