import type { BaseInteraction, Message } from 'discord.js';
import { type Localised, message } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { DEFAULTS, isQuiet, type Settings } from './settings/schema.ts';
import { valueName } from './settings/words.ts';

/** Where something is asked, and what its admins chose for it. */
export interface Place {
  readonly settings: Settings;
  /** Why nothing may stand here for all to see; null: it may. */
  readonly closed: Localised | null;
}

type Asked = Pick<Message, 'guild' | 'channel' | 'channelId'> | BaseInteraction;

/** A server without the bot, and direct messages, have no settings. Never throws. */
export async function placeOf(bot: Bot, { guild, channel, channelId }: Asked): Promise<Place> {
  if (!guild || channelId === null) return { settings: DEFAULTS, closed: null };
  // A thread goes by the channel that it is in.
  const own = channel?.isThread() ? (channel.parentId ?? channelId) : channelId;
  const settings = await bot.settings.in(guild.id, own);
  const { channels, ask, forums, quiet } = settings;
  const listed = [...channels, ...ask, ...forums];
  if (channels.length > 0 && !listed.includes(own)) {
    const names = channels.flatMap((id) => guild.channels.cache.get(id)?.name ?? []);
    return { settings, closed: elsewhere({ names }) };
  }
  if (isQuiet(quiet, bot.now())) return { settings, closed: quietNow({ hours: valueName('quiet', quiet) }) };
  return { settings, closed: null };
}

const elsewhere = message<{ names: readonly string[] }>({
  en: ({ names }) =>
    names.length > 0
      ? `In this server I answer for everyone only in ${names.map((name) => `#${name}`).join(', ')}; this answer is for you alone.`
      : 'In this server I answer for everyone only in other channels; this answer is for you alone.',
  ko: ({ names }) =>
    names.length > 0
      ? `이 서버에서는 ${names.map((name) => `#${name}`).join(', ')} 채널에서만 공개로 답합니다. 이 답변은 질문한 분에게만 보입니다.`
      : '이 서버에서는 다른 채널에서만 공개로 답합니다. 이 답변은 질문한 분에게만 보입니다.',
});

const quietNow = message<{ hours: Localised }>({
  en: ({ hours }) => `These are quiet hours here, ${hours.en}; this answer is for you alone.`,
  ko: ({ hours }) => `지금은 조용한 시간(${hours.ko})이라 이 답변은 질문한 분에게만 보입니다.`,
});
