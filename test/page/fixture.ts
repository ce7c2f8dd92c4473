import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { createAssistant } from '../../src/assistant/index.ts';
import { readCorpusFolder } from '../../src/corpus/files.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Command } from '../../src/discord/command.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { createLog, type Log } from '../../src/log.ts';
import { createPage } from '../../src/page/index.ts';
import { type KeptStore, openStore } from '../../src/store/index.ts';

/** The day on which all tests of the page take place. */
export const TODAY = '2026-11-25';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Everything real: the corpus, the assistant, the commands, a store. */
export interface Fixture {
  readonly assistant: ReturnType<typeof createAssistant>;
  readonly knowledge: () => Knowledge;
  readonly commands: readonly Command[];
  readonly store: KeptStore;
  readonly log: Log;
  /** Lines logged so far. */
  readonly logged: string[];
  readonly app: Hono;
}

let assistant: Fixture['assistant'] | undefined;

/** @param file of the store; in memory unless given */
export async function openFixture(file = ':memory:'): Promise<Fixture> {
  assistant ??= createAssistant(loadCorpus(readCorpusFolder(folder('corpus'))));
  const built = assistant;
  const logged: string[] = [];
  const log = createLog('info', { write: (line: string) => void logged.push(line) });
  const commands = await loadCommands(folder('commands'), '.ts');
  const store = await openStore({ file, now: () => new Date(`${TODAY}T12:00:00Z`), log });
  const knowledge = () => built.knowledge;
  const parts = { assistant: built, knowledge, commands, store, log, today: () => TODAY };
  const app = createPage({ ...parts, newId: randomUUID, loopbackOnly: true });
  return { assistant: built, knowledge, commands, store, log, logged, app };
}

/** A browser that keeps its cookie and runs no script. */
export class Visitor {
  cookie = '';
  constructor(
    private readonly app: Hono,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async get(path: string): Promise<Response> {
    const headers = { ...this.headers, ...(this.cookie && { cookie: this.cookie }) };
    const response = await this.app.request(path, { headers });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '');
    const next = response.headers.get('location');
    return next && response.status >= 300 && response.status < 400 ? this.get(next) : response;
  }

  async html(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  /** Asks as the form does, with what stands in its hidden fields. */
  async ask(q: string, from = ''): Promise<string> {
    return this.html(`/?${new URLSearchParams({ ...hiddenFields(from), q })}`);
  }
}

/** The hidden fields of the question form of a page. */
export function hiddenFields(page: string): Record<string, string> {
  const form = /<form class="ask".*?<\/form>/s.exec(page)?.[0] ?? '';
  const fields = form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

/** The words of a page as read from top to bottom, without markup. */
export function textOf(page: string): string {
  return page
    .replace(/^.*<main[^>]*>/s, '')
    .replace(/<\/main>.*$/s, '')
    .replaceAll(/<datalist.*?<\/datalist>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The big sentence of an answer. */
export function headlineOf(page: string): string {
  return textOf(/<h1 id="headline">.*?<\/h1>/s.exec(page)?.[0] ?? '');
}
