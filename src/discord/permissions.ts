import { type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { Localised } from '../text/localised.ts';

/** The permissions that the bot can use in a channel, named as Discord's settings name them. */
export const PERMISSION_NAMES = {
  ViewChannel: { en: 'View Channel', ko: '채널 보기' },
  SendMessages: { en: 'Send Messages', ko: '메시지 보내기' },
  CreatePublicThreads: { en: 'Create Public Threads', ko: '공개 스레드 만들기' },
  SendMessagesInThreads: { en: 'Send Messages in Threads', ko: '스레드에서 메시지 보내기' },
  CreatePrivateThreads: { en: 'Create Private Threads', ko: '비공개 스레드 만들기' },
  ReadMessageHistory: { en: 'Read Message History', ko: '메시지 기록 보기' },
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, Localised>>;

export type Permission = keyof typeof PERMISSION_NAMES;

/**
 * The first permission that the bot lacks in a channel.
 * @returns null when it has them all, or when that is not known here: then Discord's answer will tell
 */
export function firstMissing(
  channel: GuildTextBasedChannel,
  needed: readonly Permission[],
): Permission | null {
  const { me } = channel.guild.members;
  const granted = me && channel.permissionsFor(me);
  if (!granted) return null;
  return needed.find((permission) => !granted.has(PermissionFlagsBits[permission])) ?? null;
}

/** What sending in a channel takes. */
export function neededToSend(channel: GuildTextBasedChannel): readonly Permission[] {
  return ['ViewChannel', channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages'];
}

/** What opening a thread for a question and sending in it takes. */
export function neededForThread(isPrivate: boolean): readonly Permission[] {
  return ['ViewChannel', isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads', 'SendMessagesInThreads'];
}

/** What the invite link asks for: private threads are for servers that choose them. */
export const INVITED_WITH = (Object.keys(PERMISSION_NAMES) as Permission[]).filter(
  (permission) => permission !== 'CreatePrivateThreads',
);
