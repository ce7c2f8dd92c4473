import { setTimeout as delay } from 'node:timers/promises';
import type { Assistant } from '../assistant/types.ts';
import { DiscordStartError } from '../discord/errors.ts';
import type { DiscordOptions, RunningDiscord } from '../discord/start.ts';
import { Watchdog } from '../health/watchdog.ts';

const PAUSES = [5, 10, 20, 40, 60];

/** How often the watchdog looks, in milliseconds. */
const LOOK_MS = 30_000;

export interface JoinParts {
  /** Told what goes on, in plain sentences. */
  readonly say: (sentence: string) => void;
  /** Ends the waiting between tries. */
  readonly signal: AbortSignal;
  /** What is rehearsed with meanwhile; its answers are not counted. */
  readonly rehearsal?: Assistant | undefined;
  /** Between tries, in seconds; the last one again and again. */
  readonly pauses?: readonly number[];
}

/**
 * Joins Discord. While Discord or the network is down it tries again until they are back: meanwhile the page answers.
 * discord.js is loaded here: without a token it would only cost time and memory.
 * @returns null if it was told to stop before it got in
 * @throws DiscordStartError when an operator has to do something
 */
export async function joinDiscord(
  options: DiscordOptions,
  { say, signal, rehearsal, pauses = PAUSES }: JoinParts,
): Promise<RunningDiscord | null> {
  const { rehearse, startDiscord } = await import('../discord/index.ts');
  const { today, log } = options;
  const onWaiting = (seconds: number) =>
    say(`Discord lets the bot in, but said nothing more for ${seconds} s; waiting on.`);
  if (rehearsal) {
    rehearse({ assistant: rehearsal, today, log }).catch((err: unknown) => {
      log.error({ err }, 'what was to be rehearsed failed');
    });
  }
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      return await startDiscord({ onWaiting, ...options });
    } catch (error) {
      if (!(error instanceof DiscordStartError) || !error.passing) throw error;
      const seconds = pauses[Math.min(tries, pauses.length - 1)] ?? 60;
      say(`${error.message} Trying again in ${seconds} s.`);
      await delay(seconds * 1000, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}

/** Looks after the connection for as long as the program runs. @param leave ends it for a new start */
export function watchDiscord(
  discord: RunningDiscord,
  { say, clock, leave }: { say: JoinParts['say']; clock: () => number; leave: () => void },
): void {
  const watchdog = new Watchdog({
    connected: () => discord.connected(),
    reachable: () => discord.reachable(),
    clock,
    onDown: (seconds, reachable) =>
      say(
        reachable
          ? `No connection to Discord for ${seconds} s though Discord answers: leaving for a new start.`
          : `No connection to Discord for ${seconds} s: Discord or the network is down. The page goes on.`,
      ),
    leave,
  });
  setInterval(() => void watchdog.look(), LOOK_MS).unref();
}
