import { setTimeout as delay } from 'node:timers/promises';
import {
  ChannelType,
  ComponentType,
  InteractionContextType as Context,
  GatewayIntentBits as Intents,
  InteractionType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import { channelJson, messageJson, userJson } from './api-json.ts';
import type { Clock } from './clock.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions, OpenInteraction } from './interactions.ts';
import { asList, asNumber, asRecord, asText, type Json } from './json.ts';
import { componentsOf } from './look.ts';
import { until } from './until.ts';
import type { Channel, StoredMessage, User, World } from './world.ts';

export interface PeopleParts {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly commands: ReadonlyMap<string, readonly Json[]>;
}

export interface Doing {
  readonly user?: User;
  readonly channel?: Channel;
  /** The language of the person's Discord. */
  readonly locale?: string;
  /** What the person may do in the channel; default nothing that matters here. */
  readonly permissions?: bigint;
  /** How often the gateway delivers the event. Default 1. */
  readonly times?: number;
  /** The shard over which the bot is told of an interaction. Default that of the server. */
  readonly over?: number;
}

const SELECTS: readonly number[] = [ComponentType.StringSelect, ComponentType.ChannelSelect];

/** What people do in Discord, told to the bot through the gateway. */
export class People {
  constructor(private readonly parts: PeopleParts) {}

  /** Writes a message as it stands. */
  write(
    content: string,
    { user, channel, times = 1, repliesTo }: Doing & { repliesTo?: StoredMessage } = {},
  ): StoredMessage {
    const { world } = this.parts;
    const message = world.addMessage({
      channelId: (channel ?? world.general).id,
      author: user ?? world.alice,
      content,
      repliesTo: repliesTo?.id ?? null,
    });
    this.deliver(message, times);
    return message;
  }

  sendMention(text: string, doing: Doing = {}): StoredMessage {
    return this.write(`<@${this.parts.world.bot.id}> ${text}`, doing);
  }

  /** A reply; with the "@" of the reply on, which is a mention of the author, or off. */
  sendReply(
    to: StoredMessage,
    text: string,
    { ping = true, ...doing }: Doing & { ping?: boolean } = {},
  ): StoredMessage {
    const channel = this.parts.world.channel(to.channelId);
    const message = this.parts.world.addMessage({
      channelId: channel.id,
      author: doing.user ?? this.parts.world.alice,
      content: text,
      repliesTo: to.id,
    });
    this.deliver(message, doing.times ?? 1, ping ? to.author : null);
    return message;
  }

  /** Opens a post in a forum. */
  post(forum: Channel, title: string, text: string, { user }: Doing = {}): StoredMessage {
    const { world, gateway } = this.parts;
    const author = user ?? world.alice;
    const id = world.ids.next();
    const given = { id, type: ChannelType.PublicThread, parentId: forum.id, ownerId: author.id };
    const channel = world.addChannel(title, given);
    gateway.dispatch('THREAD_CREATE', Intents.Guilds, () => ({
      ...channelJson(world, channel),
      newly_created: true,
    }));
    const message = world.addMessage({ id, channelId: id, author, content: text });
    this.deliver(message);
    return message;
  }

  sendDm(text: string, { user, ...doing }: Doing = {}): StoredMessage {
    const { world } = this.parts;
    const author = user ?? world.alice;
    return this.write(text, { ...doing, user: author, channel: world.dmWith(author) });
  }

  /** Tells the bot of a message. @param pinged the author of the message it replies to, if mentioned by that */
  deliver(message: StoredMessage, times = 1, pinged: User | null = null): void {
    const { world, gateway } = this.parts;
    const { guildId, type } = world.channel(message.channelId);
    const needed = guildId ? Intents.GuildMessages : Intents.DirectMessages;
    for (let time = 0; time < times; time += 1) {
      gateway.dispatch('MESSAGE_CREATE', needed, (intents) => {
        const granted = (intents & Intents.MessageContent) !== 0;
        const readable = granted || world.canAlwaysRead(message) || pinged?.id === world.bot.id;
        const json = messageJson(world, message, readable);
        return {
          ...json,
          mentions: [...asList(json.mentions), ...(pinged ? [userJson(pinged)] : [])],
          channel_type: type,
          ...(guildId && { guild_id: guildId, member: memberJson() }),
        };
      });
    }
  }

  /** `/sma {subcommand}`; resolves when it is answered for good. */
  async slash(
    subcommand: string,
    options: Readonly<Record<string, string | number>> = {},
    doing: Doing = {},
  ): Promise<OpenInteraction> {
    const interaction = this.beginSlash(subcommand, options, doing);
    return until(() => interaction.answered && interaction, `an answer to /sma ${subcommand}`);
  }

  /** `/sma {subcommand}`, without waiting for the answer. */
  beginSlash(
    subcommand: string,
    options: Readonly<Record<string, string | number>> = {},
    doing: Doing = {},
  ): OpenInteraction {
    const given = Object.entries(options).map(([name, value]) => ({
      name,
      value,
      type: this.#typeOf(subcommand, name),
    }));
    return this.#command(InteractionType.ApplicationCommand, subcommand, given, doing);
  }

  /** What is offered while somebody types into an option. */
  async autocomplete(
    subcommand: string,
    option: string,
    typed: string,
    doing: Doing = {},
  ): Promise<NonNullable<OpenInteraction['choices']>> {
    const interaction = this.beginTyping(subcommand, option, typed, doing);
    return until(() => interaction.choices, `choices for ${option}`);
  }

  /** Types into an option, without waiting for what is offered. */
  beginTyping(subcommand: string, option: string, typed: string, doing: Doing = {}): OpenInteraction {
    const focused = [{ name: option, value: typed, type: this.#typeOf(subcommand, option), focused: true }];
    return this.#command(InteractionType.ApplicationCommandAutocomplete, subcommand, focused, doing);
  }

  /** Presses a button, found by its label or id; resolves when that is answered. */
  async press(message: StoredMessage, button: string, doing: Doing = {}): Promise<OpenInteraction> {
    const interaction = this.beginPress(message, button, doing);
    return until(() => interaction.answered && interaction, 'an answer to a press');
  }

  /** Presses a button, without waiting for the answer. */
  beginPress(message: StoredMessage, button: string, doing: Doing = {}): OpenInteraction {
    const found = componentsOf(message).find(
      (c) => c.type === ComponentType.Button && (c.label === button || c.custom_id === button),
    );
    if (!found) throw new Error(`There is no button "${button}"`);
    const data = { custom_id: found.custom_id, component_type: ComponentType.Button };
    return this.#beginComponent(message, data, doing);
  }

  /** Chooses from a select of a message. @param id the beginning of the select's id; default its first select */
  async choose(
    message: StoredMessage,
    value: string | readonly string[],
    { id = '', ...doing }: Doing & { id?: string } = {},
  ): Promise<OpenInteraction> {
    const found = componentsOf(message).find(
      (c) => SELECTS.includes(asNumber(c.type)) && asText(c.custom_id).startsWith(id),
    );
    if (!found) throw new Error(`There is no select "${id}"`);
    const values = typeof value === 'string' ? [value] : value;
    const { world } = this.parts;
    const channels = values.flatMap((chosen) => world.channels.get(chosen) ?? []);
    const resolved =
      found.type === ComponentType.ChannelSelect && channels.length > 0
        ? { resolved: { channels: Object.fromEntries(channels.map((c) => [c.id, channelJson(world, c)])) } }
        : {};
    return this.#component(
      message,
      { custom_id: found.custom_id, component_type: found.type, values, ...resolved },
      doing,
    );
  }

  /** Fills in the form that an interaction opened and hands it in. @param values by the ids of the fields */
  async submit(
    opener: OpenInteraction,
    values: Readonly<Record<string, string | boolean>>,
    doing: Doing = {},
  ): Promise<OpenInteraction> {
    const { world } = this.parts;
    if (!opener.modal) throw new Error('There is no form');
    const components = asList(opener.modal.components).map((label, index) => {
      const { custom_id, type } = asRecord(asRecord(label).component);
      return {
        type: ComponentType.Label,
        id: index,
        component: {
          type,
          id: index,
          custom_id,
          value: values[asText(custom_id)] ?? (type === ComponentType.Checkbox ? false : ''),
        },
      };
    });
    const { source, user } = opener;
    const channel = world.channel(opener.channelId);
    const interaction = this.#open(InteractionType.ModalSubmit, source, { user, ...doing, channel });
    this.#send(
      interaction,
      {
        data: { custom_id: opener.modal.custom_id, components },
        ...(source && { message: messageJson(world, source) }),
      },
      doing,
    );
    return until(() => interaction.answered && interaction, 'an answer to a form');
  }

  /** The newest interaction that something holds for. */
  lastInteraction(holds: (interaction: OpenInteraction) => boolean): OpenInteraction | undefined {
    return [...this.parts.interactions.byId.values()].reverse().find(holds);
  }

  /** Chooses a command in the menu of a message. */
  async menu(name: string, target: StoredMessage, doing: Doing = {}): Promise<OpenInteraction> {
    const { world } = this.parts;
    const channel = world.channel(target.channelId);
    const interaction = this.#open(InteractionType.ApplicationCommand, null, { ...doing, channel });
    const messages = { [target.id]: messageJson(world, target) };
    this.#send(
      interaction,
      { data: { id: world.ids.next(), name, type: 3, target_id: target.id, resolved: { messages } } },
      doing,
    );
    return until(() => interaction.answered && interaction, `an answer to the menu ${name}`);
  }

  /** The bot's answer to a message: in its channel, in its thread or privately. */
  answerTo(message: StoredMessage): Promise<StoredMessage> {
    return until(() => this.answersTo(message)[0], 'an answer');
  }

  /** The nonce of an answer is the id of the message that it answers. */
  answersTo(message: StoredMessage): StoredMessage[] {
    return [...this.parts.world.messages.values()].filter(({ nonce }) => nonce === message.id);
  }

  /** Long enough for the bot to answer, were it to. */
  quiet(): Promise<void> {
    return delay(250);
  }

  async #component(message: StoredMessage, data: Json, doing: Doing): Promise<OpenInteraction> {
    const interaction = this.#beginComponent(message, data, doing);
    return until(() => interaction.answered && interaction, 'an answer to a press');
  }

  #beginComponent(message: StoredMessage, data: Json, doing: Doing): OpenInteraction {
    const { world } = this.parts;
    const channel = world.channel(message.channelId);
    const interaction = this.#open(InteractionType.MessageComponent, message, { ...doing, channel });
    this.#send(interaction, { data, message: messageJson(world, message) }, doing);
    return interaction;
  }

  #command(
    type: InteractionType,
    subcommand: string,
    options: readonly Json[],
    doing: Doing,
  ): OpenInteraction {
    const interaction = this.#open(type, null, doing);
    const nested = [{ name: subcommand, type: OptionType.Subcommand, options }];
    this.#send(
      interaction,
      { data: { id: this.parts.world.ids.next(), name: 'sma', type: 1, options: nested } },
      doing,
    );
    return interaction;
  }

  #open(type: InteractionType, source: StoredMessage | null, { user, channel }: Doing): OpenInteraction {
    const { world, interactions } = this.parts;
    const where = channel ?? world.general;
    return interactions.open({
      type,
      source,
      channelId: where.id,
      user: user ?? world.alice,
      context: where.guildId
        ? Context.Guild
        : where.type === ChannelType.DM
          ? Context.BotDM
          : Context.PrivateChannel,
    });
  }

  #send(
    interaction: OpenInteraction,
    more: Json,
    { locale = 'en-US', times = 1, permissions = 0n, over }: Doing,
  ): void {
    const { world, gateway } = this.parts;
    const channel = world.channel(interaction.channelId);
    const user = userJson(interaction.user);
    for (let time = 0; time < times; time += 1) {
      const build = () => ({
        id: interaction.id,
        application_id: world.bot.id,
        type: interaction.type,
        token: interaction.token,
        version: 1,
        locale,
        channel: channelJson(world, channel),
        channel_id: channel.id,
        context: interaction.context,
        app_permissions: '0',
        entitlements: [],
        authorizing_integration_owners: world.botIsIn(channel.id)
          ? { 0: channel.guildId ?? '0' }
          : { 1: interaction.user.id },
        attachment_size_limit: 10_485_760,
        ...(channel.guildId
          ? {
              guild_id: channel.guildId,
              guild_locale: 'en-US',
              member: { ...memberJson(), user, permissions: String(permissions) },
            }
          : { user }),
        ...more,
      });
      gateway.dispatch('INTERACTION_CREATE', 0, build, over);
    }
  }

  /** The type of a registered option; Discord's clients send no others. */
  #typeOf(subcommand: string, option: string): number {
    const all = [...this.parts.commands.values()]
      .flat()
      .flatMap((command) => asList(command.options).map(asRecord));
    const known = all.find(({ name }) => name === subcommand);
    const found = asList(known?.options)
      .map(asRecord)
      .find(({ name }) => name === option);
    return typeof found?.type === 'number' ? found.type : OptionType.String;
  }
}

const memberJson = (): Json => ({
  roles: [],
  joined_at: '2024-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
});
