import { MessageFlags } from 'discord-api-types/v10';
import { emptyMessage, type FieldError, invalidForm, tooLarge } from './api-error.ts';
import { checkComponents } from './check-components.ts';
import { asList, asNumber, asRecord, asText, type Json } from './json.ts';

/** Flags that a bot may set where. */
const FLAGS = {
  create: MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
  interaction:
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsComponentsV2 |
    MessageFlags.Ephemeral,
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
} as const;

/**
 * Throws what Discord would answer to a message that breaks a rule.
 * @param prefix path of the message in the body, e.g. `data.`
 * @param before flags of the message that is edited
 */
export function checkMessage(body: Json, kind: keyof typeof FLAGS, prefix = '', before = 0): void {
  const errors: FieldError[] = [];
  const add = (path: string, code: string, message: string) => errors.push({ path, code, message });
  const flags = asNumber(body.flags);
  const v2 = ((flags | before) & MessageFlags.IsComponentsV2) !== 0;
  if ((flags & ~FLAGS[kind]) !== 0) add('flags', 'MESSAGE_FLAGS_INVALID', 'Invalid flags');
  if ([...asText(body.content)].length > 2000) {
    add('content', 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.');
  }
  if (v2) {
    for (const field of ['content', 'embeds', 'sticker_ids', 'poll']) {
      const given = body[field];
      const used =
        typeof given === 'string' ? given !== '' : Array.isArray(given) ? given.length > 0 : given != null;
      if (used) {
        add(
          field,
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        );
      }
    }
  }
  errors.push(
    ...checkComponents(body.components, v2, filesOf(body)),
    ...checkFiles(body),
    ...checkMentions(asRecord(body.allowed_mentions)),
    ...checkNonce(body),
  );
  if (errors.length) throw invalidForm(errors.map((error) => ({ ...error, path: prefix + error.path })));
  const isEmpty =
    asText(body.content).trim() === '' &&
    asList(body.components).length === 0 &&
    asList(body.embeds).length === 0;
  if (isEmpty && kind !== 'edit') throw emptyMessage();
}

/** Names of the files that come with a message. */
const filesOf = (body: Json): string[] => asList(body.files).map((file) => asText(asRecord(file).name));

/** Sizes and descriptions of files; the default limit of an upload is 10 MiB. */
function checkFiles(body: Json): FieldError[] {
  const tooLong = asList(body.attachments)
    .map(asRecord)
    .flatMap(({ description }, index) =>
      asText(description).length > 1024
        ? [
            {
              path: `attachments.${index}.description`,
              code: 'BASE_TYPE_MAX_LENGTH',
              message: 'Must be 1024 or fewer in length.',
            },
          ]
        : [],
    );
  const sizes = asList(body.files).map((file) => (asRecord(file).bytes as Uint8Array).byteLength);
  if (sizes.length > 10 || sizes.some((size) => size > 10_485_760)) throw tooLarge();
  return tooLong;
}

function checkMentions(allowed: Json): FieldError[] {
  const parse = asList(allowed.parse);
  const path = 'allowed_mentions';
  const errors = parse
    .filter((kind) => !['everyone', 'users', 'roles'].includes(asText(kind)))
    .map(() => ({
      path: `${path}.parse`,
      code: 'BASE_TYPE_CHOICES',
      message: "Value must be one of ('everyone', 'users', 'roles').",
    }));
  for (const kind of ['users', 'roles']) {
    if (parse.includes(kind) && asList(allowed[kind]).length > 0) {
      errors.push({
        path,
        code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      });
    }
  }
  return errors;
}

function checkNonce({ nonce, enforce_nonce: enforced }: Json): FieldError[] {
  const code = 'NONCE_INVALID';
  if (typeof nonce === 'string' && nonce.length > 25)
    return [{ path: 'nonce', code, message: 'Must be 25 or fewer in length.' }];
  if (enforced === true && nonce === undefined)
    return [{ path: 'nonce', code, message: 'A nonce is required.' }];
  return [];
}

/** Every text of a message that its readers see. */
export function textsOf(body: Json): string[] {
  const inner = asList(body.components)
    .map(asRecord)
    .flatMap((component) => textsOf(component));
  return [asText(body.content), ...inner].filter((text) => text !== '');
}

/** Whom a message would ping. @param repliedTo author of the message it replies to */
export function pingsOf(body: Json, repliedTo: string | null): string[] {
  const allowed =
    body.allowed_mentions === undefined || body.allowed_mentions === null
      ? null
      : asRecord(body.allowed_mentions);
  const may = (kind: string, id: string): boolean =>
    allowed === null || asList(allowed.parse).includes(kind) || asList(allowed[kind]).includes(id);
  const text = textsOf(body).join('\n');
  const users = [...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id!).filter((id) => may('users', id));
  const roles = [...text.matchAll(/<@&(\d+)>/g)].map(([, id]) => id!).filter((id) => may('roles', id));
  const everyone = /@(?:everyone|here)\b/.test(text) && may('everyone', '') ? ['everyone'] : [];
  const replied =
    repliedTo !== null && (allowed === null || allowed.replied_user === true) ? [repliedTo] : [];
  return [...users, ...roles, ...everyone, ...replied];
}
