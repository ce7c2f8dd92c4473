import type { Interaction, Message } from 'discord.js';
import { offerChoices } from './autocomplete.ts';
import type { Bot } from './bot.ts';
import { buttonPlan } from './buttons.ts';
import { answerMessage } from './messages.ts';
import { respond } from './respond.ts';
import { SeenIds } from './seen.ts';
import { slashPlan } from './slash.ts';

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
    if (this.#seen.first(message.id)) this.#run(() => answerMessage(this.bot, message, this.#told));
  };

  /** Resolves when everything that was begun is answered. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  async #answer(interaction: Interaction): Promise<void> {
    const { bot } = this;
    if (interaction.isAutocomplete()) return offerChoices(bot, interaction);
    if (interaction.isChatInputCommand()) return respond(bot, interaction, slashPlan(bot, interaction));
    if (interaction.isButton() || interaction.isStringSelectMenu()) {
      return respond(bot, interaction, buttonPlan(bot, interaction));
    }
  }

  #run(work: () => Promise<void>): void {
    const running = Promise.resolve()
      .then(work)
      .catch((err) => this.bot.log.error({ err }, 'an event could not be handled'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }
}
