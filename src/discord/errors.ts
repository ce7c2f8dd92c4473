/**
 * Discord does not let the bot in; the message says what an operator should do and never holds the token.
 * Not for faults while it runs: those are logged, and the client connects again.
 */
export class DiscordStartError extends Error {
  override readonly name = 'DiscordStartError';
}
