import type { Server } from 'node:http';
import {
  GatewayCloseCodes as Close,
  GatewayIntentBits as Intents,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildJson, userJson } from './api-json.ts';
import { type Clock, shardOf } from './clock.ts';
import { forgetFirst } from './forget.ts';
import { asList, asNumber, asRecord, asText, type Json } from './json.ts';
import type { World } from './world.ts';

/** A shard, of how many in all. */
export type Shard = readonly [id: number, count: number];

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: Shard;
  socket: WebSocket | null;
  seq: number;
  /** What was sent, to be sent again after a RESUME. */
  readonly sent: { readonly seq: number; readonly frame: string }[];
}

export interface GatewayOptions {
  readonly world: World;
  readonly clock: Clock;
  readonly token: string;
  /** Whether the application was granted the message-content intent. */
  readonly grantMessageContent: boolean;
  readonly url: () => string;
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly identifyEvery: number;
  readonly heartbeatEvery: number;
  /** How many events of a shard can be sent again. */
  readonly keep: number;
}

/** Discord's gateway: HELLO, IDENTIFY, RESUME, heartbeats, dispatches to the shard of a server. JSON, no compression. */
export class Gateway {
  /** How many shards Discord recommends. */
  readonly shards: number;
  readonly maxConcurrency: number;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #silent = new Set<WebSocket>();
  /** When a shard of each kind identified last. */
  readonly #identified = new Map<number, number>();
  /** Heartbeats that were answered. */
  heartbeats = 0;
  identifies = 0;
  /** Shards that identified too soon after another, and were sent away. */
  refusedIdentifies = 0;
  resumes = 0;

  constructor(
    server: Server,
    private readonly options: GatewayOptions,
  ) {
    this.shards = options.shards;
    this.maxConcurrency = options.maxConcurrency;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  /**
   * Sends an event to every session whose intents cover it and whose shard has its server; direct messages go to the
   * first shard.
   * @param build makes the data for a session
   * @param over the shard to send it over all the same, as when servers move to other shards
   */
  dispatch(type: string, needed: number, build: (intents: number) => Json, over?: number): void {
    for (const session of this.#sessions.values()) {
      if ((session.intents & needed) !== needed) continue;
      const data = build(session.intents);
      const guildId = asText(data.guild_id ?? (type.startsWith('GUILD_') ? data.id : ''));
      const mine = over === undefined ? hasServer(session.shard, guildId) : session.shard[0] === over;
      if (mine) this.#send(session, type, data);
    }
  }

  /** The intents of every session. */
  intents(): number[] {
    return [...this.#sessions.values()].map(({ intents }) => intents);
  }

  /** The shards that are connected. */
  connected(): Shard[] {
    return [...this.#sessions.values()].filter(({ socket }) => socket).map(({ shard }) => shard);
  }

  /** Breaks all connections as a network would; clients may resume. */
  dropConnections(): void {
    for (const session of this.#sessions.values()) {
      session.socket?.close(4000);
      session.socket = null;
    }
  }

  /** Asks every client to connect again, as Discord does before it takes a machine out of service. */
  askToReconnect(): void {
    for (const { socket } of this.#sessions.values()) send(socket, { op: Op.Reconnect, d: null });
  }

  /** Ends every session; clients have to identify anew. */
  invalidate(): void {
    const sockets = [...this.#sessions.values()].map(({ socket }) => socket);
    this.#sessions.clear();
    for (const socket of sockets) send(socket, { op: Op.InvalidSession, d: false });
  }

  /** From now on nothing goes through the connections that are open, though they stay so; new ones work. */
  fallSilent(): void {
    for (const socket of this.#server.clients) this.#silent.add(socket);
  }

  /** Closes all connections with one of Discord's codes, and ends the sessions. */
  closeWith(code: number): void {
    const sockets = [...this.#sessions.values()].map(({ socket }) => socket);
    this.#sessions.clear();
    for (const socket of sockets) socket?.close(code);
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    send(socket, { op: Op.Hello, d: { heartbeat_interval: this.options.heartbeatEvery } });
    socket.on('message', (data) => {
      if (this.#silent.has(socket)) return;
      const { op, d } = asRecord(JSON.parse(String(data)));
      if (op === Op.Heartbeat) {
        this.heartbeats += 1;
        socket.send(JSON.stringify({ op: Op.HeartbeatAck, d: null, s: null, t: null }));
      } else if (op === Op.Identify) this.#identify(socket, asRecord(d));
      else if (op === Op.Resume) this.#resume(socket, asRecord(d));
    });
  }

  #identify(socket: WebSocket, { token, intents: asked, shard: given }: Json): void {
    const { world } = this.options;
    const intents = asNumber(asked);
    const disallowed = (intents & Intents.MessageContent) !== 0 && !this.options.grantMessageContent;
    if (token !== this.options.token || disallowed) {
      socket.close(disallowed ? 4014 : 4004, disallowed ? 'Disallowed intent(s).' : 'Authentication failed.');
      return;
    }
    const [id = 0, count = 1] = asList(given).map(asNumber);
    if (id < 0 || id >= count) {
      socket.close(Close.InvalidShard, 'Invalid shard.');
      return;
    }
    if (!this.#mayIdentify(id)) {
      send(socket, { op: Op.InvalidSession, d: false });
      return;
    }
    this.identifies += 1;
    const shard: Shard = [id, count];
    const session: Session = { id: world.ids.next(), intents, shard, socket, seq: 0, sent: [] };
    this.#sessions.set(session.id, session);
    this.#noteEnd(session, socket);
    const guilds = [...world.guilds.keys()].filter((guildId) => hasServer(shard, guildId));
    this.#send(session, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: guilds.map((guildId) => ({ id: guildId, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.options.url(),
      shard,
      application: { id: world.bot.id, flags: 0 },
    });
    for (const guildId of guilds) this.#send(session, 'GUILD_CREATE', guildJson(world, guildId));
  }

  /** Shards whose numbers leave the same rest by `max_concurrency` wait for one another. */
  #mayIdentify(shard: number): boolean {
    const kind = shard % this.maxConcurrency;
    const now = this.options.clock.now();
    const tooSoon =
      now - (this.#identified.get(kind) ?? Number.NEGATIVE_INFINITY) < this.options.identifyEvery;
    if (tooSoon) this.refusedIdentifies += 1;
    else this.#identified.set(kind, now);
    return !tooSoon;
  }

  #resume(socket: WebSocket, { session_id: id, seq }: Json): void {
    const session = this.#sessions.get(asText(id));
    if (!session) {
      socket.send(JSON.stringify({ op: Op.InvalidSession, d: false, s: null, t: null }));
      return;
    }
    this.resumes += 1;
    session.socket = socket;
    this.#noteEnd(session, socket);
    for (const { frame } of session.sent.filter((sent) => sent.seq > asNumber(seq))) socket.send(frame);
    this.#send(session, 'RESUMED', {});
  }

  /** A connection that ends leaves its session to be resumed, unless the client said that it is done. */
  #noteEnd(session: Session, socket: WebSocket): void {
    socket.on('close', (code) => {
      if (session.socket !== socket) return;
      session.socket = null;
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    });
  }

  #send(session: Session, type: string, data: Json): void {
    session.seq += 1;
    const frame = JSON.stringify({ op: Op.Dispatch, t: type, s: session.seq, d: data });
    session.sent.push({ seq: session.seq, frame });
    forgetFirst(session.sent, this.options.keep);
    if (session.socket && !this.#silent.has(session.socket)) session.socket.send(frame);
  }
}

/** Whether the events of a server come over a shard; without a server, over the first. */
const hasServer = ([id, count]: Shard, guildId: string): boolean =>
  (guildId === '' ? 0 : shardOf(guildId, count)) === id;

const send = (socket: WebSocket | null, frame: Json): void =>
  socket?.send(JSON.stringify({ s: null, t: null, ...frame }));
