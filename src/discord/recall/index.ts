import { REST } from 'discord.js';

/** Corrects answers that were given; run by the operator, beside the bot. */
export { recall } from './recall.ts';

/** Discord's REST interface for one token. */
export const restOf = (token: string): REST => new REST().setToken(token);
