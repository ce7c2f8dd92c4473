import {
  type Client,
  Events,
  type Interaction,
  type Message,
  type PartialMessage,
  type ReadonlyCollection,
} from 'discord.js';
import type { Localised } from '../text/localised.ts';
import { offerChoices } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { pressPlan } from './buttons.ts';
import { languageOf } from './locale.ts';
import { menuPlan } from './message-menu.ts';
import { answerMessage } from './messages.ts';
import { renderSentence } from './render/sentence.ts';
import { type Plan, respond } from './respond.ts';
import { SeenIds } from './seen.ts';
import type { Answerable } from './send.ts';
import { noteShown } from './shown.ts';
import { slashPlan } from './slash.ts';
import { formPlan } from './votes.ts';
import { askLater, tooBusy } from './wording.ts';

/** Whether it is of a kind that the bot offers. */
const isAnswerable = (interaction: Interaction): interaction is Answerable =>
  interaction.isChatInputCommand() ||
  interaction.isMessageContextMenuCommand() ||
  interaction.isButton() ||
  interaction.isStringSelectMenu() ||
  interaction.isChannelSelectMenu() ||
  interaction.isModalSubmit();

/** A sentence instead of an answer, for whoever asks alone. */
function sentencePlan(sentence: Localised, locale: string): Plan {
  const lang = languageOf(locale);
  return { lang, how: 'private', work: async () => ({ message: renderSentence(sentence, lang) }) };
}

/** Milliseconds in which the log says once that somebody is turned away. */
const SAY_EVERY_MS = 60_000;

/** Hands every event to what answers it, each event once, and knows when all are answered. */
export class Router {
  readonly #seen = new SeenIds();
  readonly #told = new SeenIds();
  readonly #running = new Set<Promise<void>>();
  #saidBusy = Number.NEGATIVE_INFINITY;

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

  /** Not for a server that is only out of order: discord.js keeps that apart. */
  readonly onRemoved = ({ id }: { readonly id: string }): void => {
    this.#run(() => this.bot.kept.serverLeft(id));
  };

  readonly onInvited = ({ id }: { readonly id: string }): void => {
    this.#run(() => this.bot.kept.serverBack(id));
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
    client.on(Events.GuildDelete, this.onRemoved);
    client.on(Events.GuildCreate, this.onInvited);
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
    const busy = this.#running.size > bot.mostAtOnce;
    if (busy) this.#sayBusy();
    if (interaction.isAutocomplete()) return offerChoices(bot, interaction, busy);
    if (!isAnswerable(interaction)) return;
    // what is taken on beyond that would be acknowledged too late, and fill the memory meanwhile
    if (busy) return respond(bot, interaction, sentencePlan(tooBusy, interaction.locale));
    const wait = await bot.limits.wait(interaction.user.id, interaction.guildId);
    return respond(
      bot,
      interaction,
      wait ? sentencePlan(askLater(wait), interaction.locale) : await this.#plan(interaction),
    );
  }

  #sayBusy(): void {
    const now = this.bot.now().getTime();
    if (now - this.#saidBusy < SAY_EVERY_MS) return;
    this.#saidBusy = now;
    this.bot.log.warn(
      { inHand: this.#running.size },
      'more is asked than can be answered; some are turned away',
    );
  }

  async #plan(interaction: Answerable): Promise<Plan> {
    const { bot } = this;
    if (interaction.isChatInputCommand()) return slashPlan(bot, interaction);
    if (interaction.isMessageContextMenuCommand()) return menuPlan(bot, interaction);
    return interaction.isModalSubmit() ? formPlan(bot, interaction) : pressPlan(bot, interaction);
  }

  #run(work: () => Promise<void>): void {
    const running = Promise.resolve()
      .then(work)
      .catch((err) => this.bot.log.error({ err }, 'an event could not be handled'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }
}
