import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, RESTJSONErrorCodes } from 'discord.js';
import { DiscordStartError } from './errors.ts';
import { failureOf } from './failures.ts';

/** A failed start as what to do about it. */
export function startError(error: unknown, { guildId }: { guildId?: string | undefined }): DiscordStartError {
  const passing = failureOf(error) === 'unavailable';
  return new DiscordStartError(whatToDo(error, guildId), passing, { cause: error });
}

function whatToDo(error: unknown, guildId: string | undefined): string {
  if (
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401)
  ) {
    return 'Discord does not accept the token. Copy it again from the page "Bot" of your application at https://discord.com/developers/applications.';
  }
  if (error instanceof Error && /disallowed intents/i.test(error.message)) {
    return 'Discord does not grant the message-content intent. Switch it on on the page "Bot" of your application, or run without it.';
  }
  if (error instanceof DiscordAPIError && guildId && error.code === RESTJSONErrorCodes.MissingAccess) {
    return `The bot may not register commands with the server ${guildId}. Invite it there with the scope "applications.commands", or check the id.`;
  }
  if (error instanceof DiscordAPIError) {
    return `Discord refused the start (HTTP ${error.status}, code ${error.code}).`;
  }
  const why = error instanceof Error ? error.message : String(error);
  return `Discord cannot be reached: ${why}. Check the network and https://discordstatus.com.`;
}
