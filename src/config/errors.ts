/**
 * Settings that have a wrong form, all at once, one line each.
 * Not for a folder or a port that turns out unusable later: that is a StartError.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Something outside the program stands in the way of the start; the message says what and what would help. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
