import type { Client } from 'discord.js';
import type { Bot } from './bot.ts';

/**
 * Compares the servers of which something is kept with those that the bot is in: it may have been removed, or invited
 * again, while it was not running. Of other shards' servers nothing is known here. Never throws.
 */
export async function compareServers(
  { kept, log }: Bot,
  { guilds, ws, options }: Client<true>,
): Promise<void> {
  const shards = BigInt(options.shardCount ?? ws.shards.size);
  const mine = (id: string): boolean => ws.shards.has(Number((BigInt(id) >> 22n) % shards));
  try {
    for (const id of await kept.servers()) if (mine(id) && !guilds.cache.has(id)) await kept.serverLeft(id);
    for (const id of await kept.leftServers()) if (guilds.cache.has(id)) await kept.serverBack(id);
  } catch (err) {
    log.error({ err }, 'the servers that are kept could not be compared');
  }
}
