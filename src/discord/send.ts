import { setTimeout as delay } from 'node:timers/promises';
import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  type ChannelSelectMenuInteraction,
  type ChatInputCommandInteraction,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type SendableChannels,
  type StringSelectMenuInteraction,
  type User,
} from 'discord.js';
import { failureOf, isBrokenConnection, isInvalidForm } from './failures.ts';
import type { DiscordMessage } from './render/message.ts';
import { type PlainMessage, plainMessage } from './render/plain-message.ts';

/** The one place that sends. Whatever a message holds, it pings nobody. */

export type Pressed = ButtonInteraction | StringSelectMenuInteraction | ChannelSelectMenuInteraction;
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | Pressed;

const V2 = MessageFlags.IsComponentsV2;
const NOBODY = { parse: [], repliedUser: false } as const;

interface Body {
  readonly components: DiscordMessage['components'] | PlainMessage['components'];
  readonly content?: string;
  readonly files?: { readonly name: string; readonly attachment: Buffer }[];
  readonly allowedMentions: typeof NOBODY;
}

const filesOf = ({ files }: DiscordMessage) =>
  files && { files: files.map(({ name, bytes }) => ({ name, attachment: Buffer.from(bytes) })) };

/**
 * Sends a message with Components V2; without them where Discord does not take them.
 * @param request makes the request with a body and its flags
 */
async function sending(
  message: DiscordMessage,
  request: (body: Body, flags: readonly (typeof V2)[]) => Promise<unknown>,
): Promise<void> {
  const body = { allowedMentions: NOBODY, ...filesOf(message) };
  try {
    await persistently(() => request({ ...body, components: message.components }, [V2]));
  } catch (error) {
    if (!isInvalidForm(error)) throw error;
    await persistently(() => request({ ...body, ...plainMessage(message) }, []));
  }
}

/** Before a request whose connection broke is made again, in milliseconds. */
const AGAIN_AFTER = 200;

/**
 * Makes a request again when its connection broke, which discord.js does only for some breaks. It may have arrived the
 * first time: messages carry a nonce, and an interaction that is acknowledged already is then as good as answered.
 */
async function persistently(request: () => Promise<unknown>): Promise<void> {
  try {
    await request();
  } catch (error) {
    if (!isBrokenConnection(error)) throw error;
    await delay(AGAIN_AFTER);
    await request().catch((second: unknown) => {
      if (failureOf(second) !== 'acknowledged') throw second;
    });
  }
}

export async function reply(to: Answerable, message: DiscordMessage, isPrivate: boolean): Promise<void> {
  await sending(message, (body, flags) =>
    to.reply({ ...body, flags: isPrivate ? [...flags, MessageFlags.Ephemeral] : flags }),
  );
}

/** Opens a form as the answer to an interaction. */
export async function openForm(to: Answerable, form: APIModalInteractionResponseCallbackData): Promise<void> {
  if (!to.isModalSubmit()) await persistently(() => to.showModal(form));
}

/** Acknowledges an interaction whose answer takes longer. */
export async function defer(to: Answerable, isPrivate: boolean): Promise<void> {
  await persistently(() => to.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}));
}

/** Fills in the answer of a deferred interaction, or edits the message of the button that was pressed. */
export async function edit(to: Answerable, message: DiscordMessage): Promise<void> {
  await sending(message, (body, flags) => to.editReply({ ...body, attachments: [], flags }));
}

/** Edits the message of a button that was pressed, as the first answer to the press. */
export async function update(to: Pressed, message: DiscordMessage): Promise<void> {
  await persistently(() =>
    to.update({
      components: message.components,
      ...filesOf(message),
      allowedMentions: NOBODY,
      attachments: [],
      flags: V2,
    }),
  );
}

/** Says something to the person alone, after the interaction was acknowledged. */
export async function whisper(to: Answerable, message: DiscordMessage): Promise<void> {
  await sending(message, (body, flags) =>
    to.followUp({ ...body, flags: [...flags, MessageFlags.Ephemeral] }),
  );
}

/**
 * Sends into a channel. The nonce makes Discord take one message an asking message, however often we try.
 * @param asking the message that is answered
 * @param quote whether the answer shows as a reply to it
 */
export async function sendTo(
  channel: SendableChannels,
  message: DiscordMessage,
  { asking, quote }: { asking: Message; quote: boolean },
): Promise<void> {
  const replyTo = quote ? { reply: { messageReference: asking.id, failIfNotExists: false } } : {};
  await sending(message, (body, flags) =>
    channel.send({ ...body, flags, nonce: asking.id, enforceNonce: true, ...replyTo }),
  );
}

/** Sends a direct message. @param asking the message that is answered; null for what answers none */
export async function sendPrivately(
  user: User,
  message: DiscordMessage,
  asking: Message | null,
): Promise<void> {
  const once = asking ? { nonce: asking.id, enforceNonce: true } : {};
  await sending(message, (body, flags) => user.send({ ...body, flags, ...once }));
}
