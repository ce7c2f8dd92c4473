/**
 * Discord does not let the bot in; the message says what an operator should do and never holds the token.
 * Not for faults while it runs: those are logged, and the client connects again.
 */
export class DiscordStartError extends Error {
  override readonly name = 'DiscordStartError';

  constructor(
    message: string,
    /** True when nobody need do anything: Discord or the network is down, and a later try may succeed. */
    readonly passing: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
