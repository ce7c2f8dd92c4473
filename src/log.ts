import pino from 'pino';
import { hideSecrets } from './config/secrets.ts';

export type Log = pino.Logger;

/** Fields that may hold a secret, what a person wrote, or who wrote it; left out at the top and one level down. */
const PRIVATE = [
  'token',
  'authorization',
  'cookie',
  'headers',
  'password',
  'env',
  'q',
  'text',
  'words',
  'question',
  'query',
  'content',
  'message',
  'body',
  'requestBody',
  'rawError',
  'user',
  'userId',
  'user_id',
  'author',
  'member',
  'username',
  'session',
  'ip',
] as const;

/** The fields of an error that serve to find a fault; everything else on it may hold what a person wrote. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { what: String(error) };
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    type: error.name,
    what: error.message,
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/**
 * JSON lines without tokens, without what people wrote and without their ids.
 * @param write where a line goes; standard error by default, at once, so that the last line before an exit is there
 */
export function createLog(
  level: string,
  write: pino.DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      level,
      // neither the process id nor the machine's name helps anybody here
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      redact: { paths: PRIVATE.flatMap((name) => [name, `*.${name}`]), remove: true },
      hooks: { streamWrite: hideSecrets },
    },
    write,
  );
}
