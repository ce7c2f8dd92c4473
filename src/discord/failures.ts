import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Log } from '../log.ts';

/** What went wrong between us and Discord, by what can be done about it. */
export type Failure =
  /** The message, channel, thread or interaction is no longer there, or its token has expired. */
  | 'gone'
  /** Somebody else has answered this interaction. */
  | 'acknowledged'
  /** The bot may not do this here. */
  | 'forbidden'
  /** It may not quote the message that it answers. */
  | 'unquotable'
  | 'archived'
  | 'locked'
  /** The person takes no direct messages from the bot. */
  | 'dm-blocked'
  /** The server's AutoMod does not let the text through. */
  | 'automod'
  | 'slow-mode'
  /** As many threads as a server may have are open. */
  | 'too-many-threads'
  | 'thread-exists'
  /** Discord is down or slow, or there is no network; tried again already. */
  | 'unavailable'
  /** Discord refuses what we sent, or something threw: a fault of ours. */
  | 'fault';

const BY_CODE: ReadonlyMap<number | string, Failure> = new Map<number | string, Failure>([
  [Code.UnknownChannel, 'gone'],
  [Code.UnknownMessage, 'gone'],
  [Code.UnknownWebhook, 'gone'],
  [Code.UnknownGuild, 'gone'],
  [Code.UnknownUser, 'gone'],
  [Code.UnknownInteraction, 'gone'],
  [Code.InvalidWebhookToken, 'gone'],
  [Code.InteractionHasAlreadyBeenAcknowledged, 'acknowledged'],
  [Code.MissingAccess, 'forbidden'],
  [Code.MissingPermissions, 'forbidden'],
  [Code.CannotSendMessagesInNonTextChannel, 'forbidden'],
  [Code.CannotReplyWithoutPermissionToReadMessageHistory, 'unquotable'],
  [Code.InvalidActionOnArchivedThread, 'archived'],
  [Code.ThreadLocked, 'locked'],
  [Code.CannotSendMessagesToThisUser, 'dm-blocked'],
  [Code.MessageWasBlockedByAutomaticModeration, 'automod'],
  [Code.TitleWasBlockedByAutomaticModeration, 'automod'],
  [Code.ActionCannotBePerformedDueToSlowmodeRateLimit, 'slow-mode'],
  [Code.MaximumActiveThreads, 'too-many-threads'],
  [Code.MaximumActiveAnnouncementThreads, 'too-many-threads'],
  [Code.ThreadAlreadyCreatedForMessage, 'thread-exists'],
]);

/** An error as what it means for us. */
export function failureOf(error: unknown): Failure {
  if (error instanceof DiscordAPIError)
    return BY_CODE.get(error.code) ?? (error.status === 404 ? 'gone' : 'fault');
  if (error instanceof HTTPError || error instanceof RateLimitError || isBrokenConnection(error))
    return 'unavailable';
  return 'fault';
}

/** The code of a missing permission: whether the channel cannot even be seen. */
export function isMissingAccess(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === Code.MissingAccess;
}

/** Discord does not take the form of what was sent. */
export function isInvalidForm(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === Code.InvalidFormBodyOrContentType;
}

/** The message that was to be edited is no longer there. */
export function isDeletedMessage(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === Code.UnknownMessage;
}

/** Logs an error without its URL (which holds tokens), its request body and its text (which holds what people wrote). */
export function logFailure(log: Log, error: unknown, doing: string): Failure {
  const failure = failureOf(error);
  const isDiscords = error instanceof DiscordAPIError || error instanceof HTTPError;
  const code = error instanceof DiscordAPIError ? { code: error.code, fields: refusedFields(error) } : {};
  const fields = isDiscords ? { ...code, status: error.status, method: error.method } : { err: error };
  const level = failure === 'fault' ? 'error' : failure === 'unavailable' ? 'warn' : 'info';
  log[level]({ doing, failure, ...fields }, isDiscords ? 'Discord did not take it' : 'it did not work');
  return failure;
}

/** Where in our body Discord found what wrong: `components[0].content[BASE_TYPE_BAD_LENGTH]`. */
const refusedFields = ({ message }: DiscordAPIError): string[] => message.match(/^\S+\[[A-Z_]+\]/gm) ?? [];

/** No answer came over the network; the request may have arrived or not. */
export function isBrokenConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (
    error.name === 'AbortError' ||
    /^(?:ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|E(?:HOST|NET)UNREACH|UND_ERR_\w+)$/.test(
      String(code ?? ''),
    ) ||
    isBrokenConnection(error.cause)
  );
}
