import type { Message, PartialMessage } from 'discord.js';
import type { Bot } from './bot.ts';
import { type Press, readCustomId } from './render/custom-id.ts';

/**
 * Which answer stands in which message, kept so that a correction finds it. Told by the gateway of the bot's own
 * messages, so that it is the same for commands, mentions, shared answers and edits.
 */
export async function noteShown(bot: Bot, message: Message | PartialMessage): Promise<void> {
  if (message.partial || message.author.id !== message.client.user.id) return;
  const press = pressesIn(message).find((each) => each.do === 'up');
  if (!press) return;
  const { id, channelId, guildId } = message;
  const { receipt, lang } = press;
  await bot.memory.shown({ id, channelId, guildId, receipt, lang });
}

/** What the buttons of a message do. */
export function pressesIn({ components }: Pick<Message, 'components'>): Press[] {
  const ids = components.flatMap((row) =>
    'components' in row
      ? row.components.flatMap((c) => ('customId' in c && c.customId ? [c.customId] : []))
      : [],
  );
  return ids.flatMap((id) => readCustomId(id) ?? []);
}
