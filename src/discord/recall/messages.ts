import {
  type APIChannel,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import type { Answer } from '../../answer/types.ts';
import type { Log } from '../../log.ts';
import type { KeptStore } from '../../store/kept-store.ts';
import type { ShownMessage, Vote } from '../../store/types.ts';
import { chartOf } from '../chart.ts';
import { failureOf, logFailure } from '../failures.ts';
import { type AnswerView, renderAnswer } from '../render/answer.ts';
import { type Press, readCustomId } from '../render/custom-id.ts';
import type { DiscordMessage } from '../render/message.ts';
import { corrected, correctedForVoter } from '../wording.ts';

interface Surroundings {
  readonly store: KeptStore;
  readonly rest: REST;
  readonly log: Log;
  readonly today: string;
}

/** Puts the answer of today into a message, with a note that it was corrected. @returns what happened, for the operator */
export async function editMessage(
  message: ShownMessage,
  answer: Answer,
  { store, rest, log, today }: Surroundings,
): Promise<string> {
  const { id, channelId, lang } = message;
  const route = Routes.channelMessage(channelId, id);
  const where = `message ${id}`;
  try {
    const { components = [] } = (await rest.get(route)) as APIMessage;
    const picture = components.some(({ type }) => type === ComponentType.MediaGallery)
      ? ((await chartOf(answer, lang, log)) ?? undefined)
      : undefined;
    const view = { lang, asker: askerOf(components), lasting: true, picture };
    await rest.patch(route, bodyOf(answer, { ...view, preface: corrected({ day: today }) }));
    await store.messages.remember({ ...message, receipt: answer.receipt });
    return `${where}: edited.`;
  } catch (error) {
    const failure = logFailure(log, error, 'edit an answer');
    if (failure === 'gone') await store.messages.forget([id]);
    return `${where}: ${WHY[failure] ?? 'Discord did not take it; the log says more'}.`;
  }
}

/** Tells somebody who voted an answer down that it was corrected, once. @returns what happened */
export async function tellVoter(
  { receipt, userId, lang }: Vote,
  answer: Answer,
  { store, rest, log }: Surroundings,
): Promise<string> {
  try {
    const channel = (await rest.post(Routes.userChannels(), {
      body: { recipient_id: userId },
    })) as APIChannel;
    const view = { lang, asker: userId, lasting: true, preface: correctedForVoter };
    // The same nonce twice is one message for Discord.
    const nonce = { nonce: receipt, enforce_nonce: true };
    await rest.post(Routes.channelMessages(channel.id), bodyOf(answer, view, nonce));
    await store.votes.told(receipt, userId);
    return 'a person who voted it down: told.';
  } catch (error) {
    const blocked = failureOf(error) === 'dm-blocked';
    if (blocked) await store.votes.told(receipt, userId);
    else logFailure(log, error, 'tell of a correction');
    return `a person who voted it down: ${blocked ? 'takes no direct messages' : 'not told; the log says more'}.`;
  }
}

const WHY: Partial<Record<ReturnType<typeof failureOf>, string>> = {
  gone: 'deleted, or its channel is',
  forbidden: 'the bot lacks the permission “View Channel” or “Read Message History” there',
  archived: 'its thread is archived',
  locked: 'its thread is locked',
  unavailable: 'Discord could not be reached; run this again',
};

function bodyOf(answer: Answer, view: AnswerView, more: object = {}) {
  const { components, files = [] }: DiscordMessage = renderAnswer(answer, view);
  return {
    body: {
      components,
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name }, index) => ({ id: index, filename: name })),
      ...more,
    },
    files: files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) })),
  };
}

/** Who asked, as the button for deleting says. */
function askerOf(components: readonly APIMessageTopLevelComponent[]): string | null {
  const ids = components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []))
      : [],
  );
  const presses: (Press | null)[] = ids.map(readCustomId);
  const remove = presses.find((press) => press?.do === 'remove');
  return remove?.do === 'remove' ? remove.asker : null;
}
