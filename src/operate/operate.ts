import dotenv from 'dotenv';
import {
  type Config,
  ConfigError,
  EXIT_CONFIG,
  EXIT_LATER,
  hideSecrets,
  readConfig,
} from '../config/index.ts';
import { BackupError, StoreError, UnreachableStoreError } from '../store/index.ts';

/** Exit code for a wrong command line: EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;

interface Surroundings {
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
  dotenv.config({ quiet: true });
  const given = process.argv.slice(2);
  const [first, ...more] = given;
  if (!first || first.startsWith('-') || more.length >= most) {
    console.error(`Usage: ${usage}`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  try {
    const { config } = readConfig(process.env);
    await command([first, ...more], {
      config,
      now: () => new Date(),
      say: (sentence) => console.log(sentence),
    });
  } catch (error) {
    console.error(hideSecrets(error instanceof Error ? error.message : String(error)));
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UnreachableStoreError) return EXIT_LATER;
  return error instanceof ConfigError || error instanceof StoreError || error instanceof BackupError
    ? EXIT_CONFIG
    : 1;
}
