/** Errors as Discord's REST interface words them: https://discord.com/developers/docs/topics/opcodes-and-status-codes */

export interface FieldError {
  /** Path in the body, e.g. `data.components.0.content`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly fields: readonly FieldError[] = [],
    /** Seconds to wait; sent with a 429. */
    readonly retryAfter: number | null = null,
    /** Whether a 429 holds for everything that the bot asks. */
    readonly global = false,
  ) {
    super(message);
  }

  /** The body of the response. */
  toJSON(): Record<string, unknown> {
    const errors: Record<string, unknown> = {};
    for (const { path, code, message } of this.fields) {
      let level = errors;
      for (const key of path.split('.')) {
        level[key] ??= {};
        level = level[key] as Record<string, unknown>;
      }
      level._errors = [...((level._errors as unknown[] | undefined) ?? []), { code, message }];
    }
    return {
      message: this.message,
      code: this.code,
      ...(this.fields.length > 0 && { errors }),
      ...(this.retryAfter !== null && { retry_after: this.retryAfter, global: this.global }),
    };
  }
}

export const unknownChannel = () => new ApiError(404, 10003, 'Unknown Channel');
export const unknownMessage = () => new ApiError(404, 10008, 'Unknown Message');
export const unknownUser = () => new ApiError(404, 10013, 'Unknown User');
export const unknownWebhook = () => new ApiError(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new ApiError(404, 10062, 'Unknown interaction');
export const alreadyAcknowledged = () =>
  new ApiError(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = () => new ApiError(403, 50001, 'Missing Access');
export const tooLarge = () => new ApiError(413, 40005, 'Request entity too large');
export const emptyMessage = () => new ApiError(400, 50006, 'Cannot send an empty message');
export const cannotSendToUser = () => new ApiError(403, 50007, 'Cannot send messages to this user');
export const missingPermissions = () => new ApiError(403, 50013, 'Missing Permissions');
export const invalidToken = () => new ApiError(401, 50027, 'Invalid Webhook Token');
export const archivedThread = () => new ApiError(400, 50083, 'Thread is archived');
export const blockedByAutoMod = () =>
  new ApiError(400, 200000, 'Message was blocked by automatic moderation');
export const cannotEditOthers = () =>
  new ApiError(403, 50005, 'Cannot edit a message authored by another user');
export const cannotReplyWithoutHistory = () =>
  new ApiError(403, 160002, 'Cannot reply without permission to read message history');
export const threadExists = () =>
  new ApiError(400, 160004, 'A thread has already been created for this message');
export const lockedThread = () => new ApiError(403, 160005, 'Thread is locked');
export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized');
export const notFound = () => new ApiError(404, 0, '404: Not Found');
export const invalidForm = (fields: readonly FieldError[]) =>
  new ApiError(400, 50035, 'Invalid Form Body', fields);
