import { REST } from 'discord.js';

/** Corrects answers that were given; run by the operator, beside the bot. */
export { recall } from './recall.ts';

/** Discord's REST interface for one token. @param api its base address; null: Discord itself */
export const restOf = (token: string, api: string | null): REST =>
  new REST(api ? { api } : {}).setToken(token);
