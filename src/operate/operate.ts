import dotenv from 'dotenv';
import { BringError } from '../bring/index.ts';
import {
  type Config,
  ConfigError,
  EXIT_CONFIG,
  EXIT_LATER,
  hideSecrets,
  readConfig,
  StartError,
} from '../config/index.ts';
import { BackupError, StoreError, UnreachableStoreError } from '../store/index.ts';

/** Exit code for a wrong command line: EX_USAGE of sysexits.h. */
export const EXIT_USAGE = 64;

/** What was given cannot be used: EX_DATAERR of sysexits.h. */
const EXIT_DATA = 65;

export interface Surroundings {
  readonly config: Config;
  readonly now: () => Date;
  readonly say: (sentence: string) => void;
}

/**
 * Runs a command of the operator; what goes wrong is one sentence and an exit code.
 * @param most arguments that it takes, the first being no option. Default 1
 */
export async function operate(
  usage: string,
  command: (given: readonly [string, ...string[]], surroundings: Surroundings) => Promise<void>,
  { most = 1 }: { readonly most?: number } = {},
): Promise<void> {
  const given = process.argv.slice(2);
  const [first, ...more] = given;
  if (!first || first.startsWith('-') || more.length >= most) {
    console.error(`Usage: ${usage}`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  await attempt((surroundings) => command([first, ...more], surroundings));
}

/** Runs what a command of the operator does; what goes wrong is one sentence and an exit code. */
export async function attempt(work: (surroundings: Surroundings) => Promise<void>): Promise<void> {
  dotenv.config({ quiet: true });
  try {
    const { config } = readConfig(process.env);
    await work({ config, now: () => new Date(), say: (sentence) => console.log(sentence) });
  } catch (error) {
    console.error(hideSecrets(error instanceof Error ? error.message : String(error)));
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UnreachableStoreError) return EXIT_LATER;
  if (error instanceof BringError) return EXIT_DATA;
  return error instanceof ConfigError ||
    error instanceof StartError ||
    error instanceof StoreError ||
    error instanceof BackupError
    ? EXIT_CONFIG
    : 1;
}
