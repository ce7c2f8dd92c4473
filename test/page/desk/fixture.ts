import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { WithheldLog } from '../../../src/desk/withheld.ts';
import { createLog } from '../../../src/log.ts';
import type { DeskParts } from '../../../src/page/desk/parts.ts';
import { createPage } from '../../../src/page/index.ts';
import type { PageParts } from '../../../src/page/parts.ts';
import { corpusFolder, loadAssistant, reloadCorpus } from '../../../src/start/corpus.ts';
import { ExchangeableAssistant } from '../../../src/start/exchangeable-assistant.ts';
import { createWorkshop } from '../../../src/start/workshop.ts';
import { openStore } from '../../../src/store/index.ts';
import { TODAY, textOf } from '../fixture.ts';

export const PASSWORD = 'a long enough password';

export interface DeskFixture {
  readonly app: Hono;
  /** What the page is made of, to serve it really. */
  readonly parts: Omit<PageParts, 'newId' | 'loopbackOnly'>;
  readonly store: DeskParts['store'];
  readonly withheld: WithheldLog;
  readonly logged: string[];
  /** Lets time pass, in milliseconds. */
  pass(ms: number): void;
}

export interface DeskOptions {
  readonly password?: string | null;
  /** Whether the page listens for this machine alone. */
  readonly loopbackOnly?: boolean;
  /** A corpus of its own; the one of the project unless given. */
  readonly corpusDir?: string;
}

/** Everything real: the corpus, the assistant, a store in memory, and the desk over them. */
export async function openDesk(options: DeskOptions = {}): Promise<DeskFixture> {
  const { password = null, loopbackOnly = true, corpusDir = null } = options;
  const logged: string[] = [];
  const log = createLog('info', { write: (line: string) => void logged.push(line) });
  const store = await openStore({ file: ':memory:', now: () => new Date(`${TODAY}T12:00:00Z`), log });
  const withheld = new WithheldLog(() => TODAY);
  const load = () =>
    loadAssistant({
      config: { corpusDir },
      additions: store.additions,
      log,
      onWithheld: (each) => withheld.note(each),
    });
  const assistant = new ExchangeableAssistant(await load());
  const workshop = createWorkshop({
    assistant,
    reload: () => reloadCorpus(assistant, load),
    folder: corpusFolder({ corpusDir }),
  });
  let time = 1_000_000;
  const desk = { password, store, assistant, withheld, workshop, clock: () => time };
  const parts = {
    assistant,
    knowledge: () => assistant.knowledge,
    store,
    commands: [],
    log,
    today: () => TODAY,
    desk,
  };
  const app = createPage({ ...parts, newId: randomUUID, loopbackOnly });
  const pass = (ms: number): void => {
    time += ms;
  };
  return { app, parts, store, withheld, logged, pass };
}

/** A browser at the desk: keeps its cookies, says where its forms come from, and runs no script. */
export class Curator {
  readonly cookies = new Map<string, string>();
  /** The page that is open. */
  page = '';
  status = 0;
  headers = new Headers();

  constructor(
    private readonly app: Hono,
    private readonly from: {
      readonly address?: string;
      readonly host?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {}

  get text(): string {
    return textOf(this.page);
  }

  get token(): string {
    return /name="token" value="([^"]+)"/.exec(this.page)?.[1] ?? '';
  }

  async get(path: string): Promise<string> {
    return this.#request(path, {});
  }

  /** Sends a form of the page that is open. @param more takes the place of what a browser would send */
  async send(
    path: string,
    fields: Readonly<Record<string, string>> = {},
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const headers = {
      origin: this.#origin,
      'content-type': 'application/x-www-form-urlencoded',
      ...more,
    };
    const body = new URLSearchParams({ token: this.token, ...fields }).toString();
    return this.#request(path, { method: 'POST', headers, body });
  }

  /** Sends a form with a file in it. */
  async upload(path: string, body: FormData): Promise<string> {
    return this.#request(path, { method: 'POST', headers: { origin: this.#origin }, body });
  }

  async logIn(password = PASSWORD): Promise<string> {
    await this.get('/desk');
    return this.send('/desk/login', { password });
  }

  get #origin(): string {
    return `http://${this.from.host ?? 'localhost'}`;
  }

  async #request(path: string, init: RequestInit): Promise<string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers({ 'accept-language': 'en', ...this.from.headers });
    for (const [name, value] of Object.entries(init.headers ?? {})) if (value) headers.set(name, value);
    if (cookie) headers.set('cookie', cookie);
    const { address = '127.0.0.1' } = this.from;
    const env = { incoming: { socket: { remoteAddress: address } } };
    const response = await this.app.request(`${this.#origin}${path}`, { ...init, headers }, env);
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split('=');
      this.cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next && response.status >= 300 && response.status < 400) return this.get(next.split('#')[0]!);
    this.status = response.status;
    this.headers = response.headers;
    this.page = await response.text();
    return this.page;
  }
}
