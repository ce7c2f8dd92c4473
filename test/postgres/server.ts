import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { folderForPostgres, postgresIn, runAs } from './binaries.ts';

/** Of the user "bot". */
export const PASSWORD = 'secret-word';

/**
 * A real PostgreSQL on loopback with a folder of its own. It does not wait for the disk (fsync=off): what is tested
 * is what happens when processes end, not when the power goes.
 */
export class PostgresServer {
  #process: ChildProcess | null = null;
  #databases = 0;

  private constructor(
    private readonly folder: string,
    private readonly program: string,
    readonly port: number,
  ) {}

  static async start(): Promise<PostgresServer> {
    const folder = folderForPostgres();
    const program = await postgresIn(folder);
    const server = new PostgresServer(folder, program, await freePort());
    const password = join(folder, 'password');
    await writeFile(password, PASSWORD, { mode: 0o644 });
    const flags = [
      '--auth=scram-sha-256',
      `--pwfile=${password}`,
      '--username=bot',
      '--encoding=UTF8',
      '--no-locale',
      '--no-sync',
    ];
    await promisify(execFile)(join(program, 'bin', 'initdb'), ['-D', join(folder, 'data'), ...flags], {
      ...runAs,
      cwd: folder,
    });
    await server.up();
    return server;
  }

  /** Address of a database. */
  url(database: string): string {
    return `postgres://bot:${PASSWORD}@127.0.0.1:${this.port}/${database}`;
  }

  /** A new, empty database. Resolves to its address. */
  async database(): Promise<string> {
    this.#databases += 1;
    const name = `d${process.pid}_${this.#databases}`;
    await this.query(this.url('postgres'), `create database ${name}`);
    return this.url(name);
  }

  /** Runs one statement behind the store's back. */
  async query(url: string, statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  /** Starts it (again). */
  async up(): Promise<void> {
    const settings = [
      'fsync=off',
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=60',
    ];
    const child = spawn(
      join(this.program, 'bin', 'postgres'),
      ['-D', join(this.folder, 'data'), '-p', String(this.port), ...settings.flatMap((text) => ['-c', text])],
      { ...runAs, cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#process = child;
    process.once('exit', () => child.kill('SIGQUIT'));
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('ready to accept connections')) resolve();
      });
      child.once('close', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
    });
  }

  /** Ends it. @param signal SIGINT ends connections, SIGQUIT ends it as a crash would */
  async down(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'close');
    child.kill(signal);
    await ended;
  }

  async stop(): Promise<void> {
    await this.down('SIGQUIT');
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
