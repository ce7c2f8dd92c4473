import {
  type InteractionContextType,
  InteractionType,
  InteractionResponseType as Kind,
  MessageFlags,
} from 'discord-api-types/v10';
import {
  alreadyAcknowledged,
  emptyMessage,
  invalidForm,
  invalidToken,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './api-error.ts';
import { checkMessage } from './check-message.ts';
import { checkModal } from './check-modal.ts';
import type { Clock } from './clock.ts';
import { forgetOldest } from './forget.ts';
import { asList, asNumber, asRecord, asText, type Json } from './json.ts';
import { type StoredMessage, sentFiles, type User, type World } from './world.ts';

/** Discord gives 3 seconds to acknowledge and 15 minutes to use the token after that. */
const ACKNOWLEDGE_WITHIN = 3000;
const TOKEN_LIVES = 15 * 60 * 1000;

export interface OpenInteraction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly channelId: string;
  readonly user: User;
  readonly createdAt: number;
  /** The message whose button was pressed. */
  readonly source: StoredMessage | null;
  readonly context: InteractionContextType;
  acknowledgedWith: Kind | null;
  /** Milliseconds from the interaction to its acknowledgement. */
  acknowledgedAfter: number | null;
  original: StoredMessage | null;
  /** Whether the person sees what was meant, not only that it is coming. */
  answered: boolean;
  readonly followUps: StoredMessage[];
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
  /** The form that was opened as the answer. */
  modal: Json | null;
}

/** The life of interactions: one acknowledgement in time, then edits and follow-ups as long as the token lives. */
export class Interactions {
  readonly #open = new Map<string, OpenInteraction>();
  readonly byId = new Map<string, OpenInteraction>();

  constructor(
    private readonly world: World,
    private readonly clock: Clock,
    /** How many are remembered, the newest. */
    private readonly keep = Number.POSITIVE_INFINITY,
  ) {}

  open(given: Pick<OpenInteraction, 'type' | 'channelId' | 'user' | 'source' | 'context'>): OpenInteraction {
    const id = this.world.ids.next();
    const interaction: OpenInteraction = {
      ...given,
      id,
      token: `token-of-${id}`,
      createdAt: this.clock.now(),
      acknowledgedWith: null,
      acknowledgedAfter: null,
      original: null,
      answered: false,
      followUps: [],
      choices: null,
      modal: null,
    };
    this.#open.set(interaction.token, interaction);
    this.byId.set(id, interaction);
    forgetOldest(this.#open, this.keep);
    forgetOldest(this.byId, this.keep);
    return interaction;
  }

  /** POST /interactions/{id}/{token}/callback */
  acknowledge(id: string, token: string, body: Json): OpenInteraction {
    const interaction = this.#open.get(token);
    const after = interaction ? this.clock.now() - interaction.createdAt : 0;
    if (interaction?.id !== id || after > ACKNOWLEDGE_WITHIN) throw unknownInteraction();
    if (interaction.acknowledgedWith !== null) throw alreadyAcknowledged();
    const kind = asNumber(body.type) as Kind;
    const data = asRecord(body.data);
    this.#checkKind(interaction, kind, data);
    const { source } = interaction;
    if (kind === Kind.UpdateMessage && source && !this.world.messages.has(source.id)) throw unknownMessage();
    interaction.acknowledgedWith = kind;
    interaction.acknowledgedAfter = after;
    if (kind === Kind.ChannelMessageWithSource) interaction.original = this.#post(interaction, data);
    if (kind === Kind.DeferredChannelMessageWithSource)
      interaction.original = this.#post(interaction, data, true);
    if (kind === Kind.DeferredMessageUpdate || kind === Kind.UpdateMessage)
      interaction.original = interaction.source;
    if (kind === Kind.UpdateMessage) this.edit(interaction.source!, data);
    if (kind === Kind.Modal) interaction.modal = data;
    if (kind === Kind.ApplicationCommandAutocompleteResult) interaction.choices = checkChoices(data);
    interaction.answered =
      kind !== Kind.DeferredChannelMessageWithSource && kind !== Kind.DeferredMessageUpdate;
    return interaction;
  }

  /** The interaction of a webhook address, whose token must live. */
  byToken(token: string): OpenInteraction {
    const interaction = this.#open.get(token);
    if (!interaction) throw unknownWebhook();
    if (this.clock.now() - interaction.createdAt > TOKEN_LIVES) throw invalidToken();
    if (interaction.acknowledgedWith === null) throw unknownWebhook();
    return interaction;
  }

  original({ original }: OpenInteraction): StoredMessage {
    if (!original || !this.world.messages.has(original.id)) throw unknownMessage();
    return original;
  }

  /** PATCH /webhooks/{application}/{token}/messages/@original */
  editOriginal(interaction: OpenInteraction, body: Json): StoredMessage {
    const message = this.edit(this.original(interaction), body);
    interaction.answered = true;
    return message;
  }

  /** POST /webhooks/{application}/{token}: the first one fills in a deferred answer. */
  followUp(interaction: OpenInteraction, body: Json): StoredMessage {
    checkMessage(body, 'interaction');
    interaction.answered = true;
    const { original } = interaction;
    if (original?.loading && this.world.messages.has(original.id)) {
      this.edit(original, { ...body, flags: asNumber(body.flags) & ~MessageFlags.Ephemeral });
      return original;
    }
    const message = this.#post(interaction, body);
    interaction.followUps.push(message);
    return message;
  }

  /** Puts new content into a message, checked as an edit. */
  edit(message: StoredMessage, body: Json): StoredMessage {
    checkMessage(body, 'edit', '', message.flags);
    if (body.content !== undefined) message.content = asText(body.content);
    if (body.components !== undefined) message.components = asList(body.components);
    if (body.files !== undefined) message.files = sentFiles(body);
    message.flags = (message.flags | asNumber(body.flags)) & ~MessageFlags.Loading;
    message.edited = !message.loading;
    message.loading = false;
    if (message.content === '' && message.components.length === 0) throw emptyMessage();
    return message;
  }

  #checkKind({ type, source }: OpenInteraction, kind: Kind, data: Json): void {
    const forAutocomplete = kind === Kind.ApplicationCommandAutocompleteResult;
    const forComponent = kind === Kind.DeferredMessageUpdate || kind === Kind.UpdateMessage;
    const forModal = kind === Kind.Modal;
    const known =
      forAutocomplete ||
      forComponent ||
      (forModal && type !== InteractionType.ModalSubmit) ||
      kind === Kind.ChannelMessageWithSource ||
      kind === Kind.DeferredChannelMessageWithSource;
    const isAutocomplete = type === InteractionType.ApplicationCommandAutocomplete;
    if (!known || forAutocomplete !== isAutocomplete || (forComponent && !source)) {
      throw invalidForm([
        {
          path: 'type',
          code: 'INTERACTION_APPLICATION_COMMAND_INVALID_RESPONSE_TYPE',
          message: 'Invalid response type',
        },
      ]);
    }
    const wrong = forModal ? checkModal(data) : [];
    if (wrong.length) throw invalidForm(wrong);
    if (kind === Kind.ChannelMessageWithSource) checkMessage(data, 'interaction', 'data.');
  }

  #post(interaction: OpenInteraction, data: Json, loading = false): StoredMessage {
    return this.world.addMessage({
      channelId: interaction.channelId,
      author: this.world.bot,
      content: asText(data.content),
      components: asList(data.components),
      files: sentFiles(data),
      flags: asNumber(data.flags) | (loading ? MessageFlags.Loading : 0),
      interaction: { id: interaction.id, user: interaction.user },
      repliesTo: interaction.source?.id ?? null,
      loading,
    });
  }
}

function checkChoices(data: Json): { name: string; value: string | number }[] {
  const choices = asList(data.choices).map(asRecord);
  const wrong = choices.flatMap(({ name, value }, index) => {
    const size = asText(name).length;
    const valueFits = typeof value === 'number' || (asText(value).length >= 1 && asText(value).length <= 100);
    const path = `data.choices.${index}`;
    return size >= 1 && size <= 100 && valueFits
      ? []
      : [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' }];
  });
  if (choices.length > 25)
    wrong.push({
      path: 'data.choices',
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 0 and 25 in length.',
    });
  if (wrong.length) throw invalidForm(wrong);
  return choices.map(({ name, value }) => ({
    name: asText(name),
    value: typeof value === 'number' ? value : asText(value),
  }));
}
