import type { Server } from 'node:http';
import { GatewayIntentBits as Intents, GatewayOpcodes as Op } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildJson, userJson } from './api-json.ts';
import { asNumber, asRecord, asText, type Json } from './json.ts';
import type { World } from './world.ts';

interface Session {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | null;
  seq: number;
  /** What was sent, to be sent again after a RESUME. */
  readonly sent: { readonly seq: number; readonly frame: string }[];
}

export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  /** Whether the application was granted the message-content intent. */
  readonly grantMessageContent: boolean;
  readonly url: () => string;
}

/** Discord's gateway: HELLO, IDENTIFY, RESUME, heartbeats, dispatches. JSON, no compression. */
export class Gateway {
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #silent = new Set<WebSocket>();
  /** Heartbeats that were answered. */
  heartbeats = 0;
  identifies = 0;
  resumes = 0;

  constructor(
    server: Server,
    private readonly options: GatewayOptions,
  ) {
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  /** Sends an event to every session whose intents cover it. @param build makes the data for a session */
  dispatch(type: string, needed: number, build: (intents: number) => Json): void {
    for (const session of this.#sessions.values()) {
      if ((session.intents & needed) === needed) this.#send(session, type, build(session.intents));
    }
  }

  /** The intents of every session. */
  intents(): number[] {
    return [...this.#sessions.values()].map(({ intents }) => intents);
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
    socket.send(JSON.stringify({ op: Op.Hello, d: { heartbeat_interval: 200 }, s: null, t: null }));
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

  #identify(socket: WebSocket, { token, intents: asked }: Json): void {
    const { world } = this.options;
    const intents = asNumber(asked);
    const disallowed = (intents & Intents.MessageContent) !== 0 && !this.options.grantMessageContent;
    if (token !== this.options.token || disallowed) {
      socket.close(disallowed ? 4014 : 4004, disallowed ? 'Disallowed intent(s).' : 'Authentication failed.');
      return;
    }
    this.identifies += 1;
    const session: Session = { id: world.ids.next(), intents, socket, seq: 0, sent: [] };
    this.#sessions.set(session.id, session);
    socket.on('close', (code) => {
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
      if (session.socket === socket) session.socket = null;
    });
    this.#send(session, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: [{ id: world.guildId, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: this.options.url(),
      shard: [0, 1],
      application: { id: world.bot.id, flags: 0 },
    });
    this.#send(session, 'GUILD_CREATE', guildJson(world));
  }

  #resume(socket: WebSocket, { session_id: id, seq }: Json): void {
    const session = this.#sessions.get(asText(id));
    if (!session) {
      socket.send(JSON.stringify({ op: Op.InvalidSession, d: false, s: null, t: null }));
      return;
    }
    this.resumes += 1;
    session.socket = socket;
    for (const { frame } of session.sent.filter((sent) => sent.seq > asNumber(seq))) socket.send(frame);
    this.#send(session, 'RESUMED', {});
  }

  #send(session: Session, type: string, data: Json): void {
    session.seq += 1;
    const frame = JSON.stringify({ op: Op.Dispatch, t: type, s: session.seq, d: data });
    session.sent.push({ seq: session.seq, frame });
    if (session.socket && !this.#silent.has(session.socket)) session.socket.send(frame);
  }
}

const send = (socket: WebSocket | null, frame: Json): void =>
  socket?.send(JSON.stringify({ s: null, t: null, ...frame }));
