/** The front end in Discord. What it exports needs discord.js; `load-commands` and `run-command` do not. */
export { DiscordStartError } from './errors.ts';
export { type DiscordOptions, type RunningDiscord, startDiscord } from './start.ts';
