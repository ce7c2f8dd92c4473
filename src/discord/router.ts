import {
  type Client,
  Events,
  type Interaction,
  type Message,
  type PartialMessage,
  type ReadonlyCollection,
} from 'discord.js';
import { offerChoices } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { pressPlan } from './buttons.ts';
import { menuPlan } from './message-menu.ts';
import { answerMessage } from './messages.ts';
import { respond } from './respond.ts';
import { SeenIds } from './seen.ts';
import { noteShown } from './shown.ts';
import { slashPlan } from './slash.ts';
import { formPlan } from './votes.ts';

/** Hands every event to what answers it, each event once, and knows when all are answered. */
export class Router {
  readonly #seen = new SeenIds();
  readonly #told = new SeenIds();
  readonly #running = new Set<Promise<void>>();

  constructor(private readonly bot: Bot) {}

  readonly onInteraction = (interaction: Interaction): void => {
    if (this.#seen.first(interaction.id)) this.#run(() => this.#answer(interaction));
  };

  readonly onMessage = (message: Message): void => {
    if (message.author.id === message.client.user.id) this.#run(() => noteShown(this.bot, message));
    else if (this.#seen.first(message.id)) this.#run(() => answerMessage(this.bot, message, this.#told));
  };

  readonly onEdited = (_before: unknown, message: Message | PartialMessage): void => {
    this.#run(() => noteShown(this.bot, message));
  };

  readonly onDeleted = ({ id, author, client }: Message | PartialMessage): void => {
    if (!author || author.id === client.user.id) this.#run(() => this.bot.memory.deleted([id]));
  };

  readonly onManyDeleted = (messages: ReadonlyCollection<string, unknown>): void => {
    this.#run(() => this.bot.memory.deleted([...messages.keys()]));
  };

  readonly onChannelDeleted = ({ id }: { readonly id: string }): void => {
    this.#run(() => this.bot.memory.channelDeleted(id));
  };

  /** Everything that the gateway tells of, with what handles it. */
  listen(client: Client): void {
    client.on(Events.InteractionCreate, this.onInteraction);
    client.on(Events.MessageCreate, this.onMessage);
    client.on(Events.MessageUpdate, this.onEdited);
    client.on(Events.MessageDelete, this.onDeleted);
    client.on(Events.MessageBulkDelete, this.onManyDeleted);
    client.on(Events.ChannelDelete, this.onChannelDeleted);
    client.on(Events.ThreadDelete, this.onChannelDeleted);
  }

  /** Lets nothing in any more, except what has been deleted. */
  stopListening(client: Client): void {
    client.off(Events.InteractionCreate, this.onInteraction);
    client.off(Events.MessageCreate, this.onMessage);
  }

  /** Resolves when everything that was begun is answered. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  async #answer(interaction: Interaction): Promise<void> {
    const { bot } = this;
    if (interaction.isAutocomplete()) return offerChoices(bot, interaction);
    if (interaction.isChatInputCommand()) return respond(bot, interaction, await slashPlan(bot, interaction));
    if (interaction.isMessageContextMenuCommand())
      return respond(bot, interaction, menuPlan(bot, interaction));
    if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isChannelSelectMenu()) {
      return respond(bot, interaction, await pressPlan(bot, interaction));
    }
    if (interaction.isModalSubmit()) return respond(bot, interaction, formPlan(bot, interaction));
  }

  #run(work: () => Promise<void>): void {
    const running = Promise.resolve()
      .then(work)
      .catch((err) => this.bot.log.error({ err }, 'an event could not be handled'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }
}
