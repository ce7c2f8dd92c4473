import { z } from 'zod';
import { TABLE_KEYS, type Tables } from '../tables.ts';

/**
 * A backup is text, one JSON object a line: a head, the rows of every table, an end. It is the same for SQLite and
 * PostgreSQL, so that one can be moved to the other, and it can be read without this program.
 */

/** The tables of a backup; which migrations a store has seen stands in the head. */
export type BackedUp = Exclude<keyof Tables, 'store_migrations'>;

const names = Object.keys(TABLE_KEYS).filter((name) => name !== 'store_migrations') as [
  BackedUp,
  ...BackedUp[],
];

export const BACKED_UP: readonly BackedUp[] = names;

const column = z.union([z.string(), z.number().int(), z.null()]);

export const headLine = z.object({
  format: z.literal('sma-bot backup'),
  version: z.literal(1),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** The migrations that the store had seen. */
  migrations: z.array(z.string()),
});

export const rowLine = z.object({
  table: z.enum(names),
  row: z.record(z.string().regex(/^[a-z_]+$/), column),
});

/** Proves that nothing is missing. */
export const endLine = z.object({ rows: z.number().int().nonnegative(), sha256: z.string() });

export type Head = z.infer<typeof headLine>;
export type RowLine = z.infer<typeof rowLine>;
export type End = z.infer<typeof endLine>;
