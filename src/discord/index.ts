/**
 * The front end in Discord. This needs discord.js, so it is imported only where there is a token; `errors`,
 * `load-commands`, `run-command` and `memory` do not need it.
 */
export { rehearse } from './rehearse.ts';
export { type DiscordOptions, startDiscord } from './start.ts';
