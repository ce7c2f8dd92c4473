import { afterAll } from 'vitest';
import { PostgresServer } from './server.ts';

let server: Promise<PostgresServer> | null = null;

/** The PostgreSQL of this test file, started when first asked for and stopped after its last test. */
export function sharedPostgres(): Promise<PostgresServer> {
  server ??= PostgresServer.start();
  return server;
}

afterAll(async () => {
  await (await server)?.stop();
});
