import { setTimeout as delay } from 'node:timers/promises';
import { type APIGatewayBotInfo, REST, Routes } from 'discord.js';
import { startError } from '../../discord/start-error.ts';

/** Before Discord is asked again, in seconds. */
const AGAIN_AFTER = 10;

/**
 * What Discord says of a bot's shards. While it cannot be reached, asks again.
 * @returns null if it was told to stop meanwhile
 * @throws DiscordStartError when an operator has to do something
 */
export async function askDiscord(
  { token, api }: { readonly token: string; readonly api: string | null },
  { say, signal }: { readonly say: (sentence: string) => void; readonly signal: AbortSignal },
): Promise<{
  /** How many it recommends. */
  readonly shards: number;
  /** How many may connect within five seconds. */
  readonly concurrency: number;
} | null> {
  const rest = new REST(api ? { api } : {}).setToken(token);
  while (!signal.aborted) {
    try {
      const info = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
      return { shards: info.shards, concurrency: info.session_start_limit.max_concurrency };
    } catch (error) {
      const explained = startError(error, {});
      if (!explained.passing) throw explained;
      say(`${explained.message} Trying again in ${AGAIN_AFTER} s.`);
      await delay(AGAIN_AFTER * 1000, undefined, { signal }).catch(() => {});
    }
  }
  return null;
}
