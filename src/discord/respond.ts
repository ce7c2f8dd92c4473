import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Language } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { isDeletedMessage, logFailure } from './failures.ts';
import type { DiscordMessage } from './render/message.ts';
import { renderSentence } from './render/sentence.ts';
import { type Answerable, defer, edit, openForm, type Pressed, reply, update, whisper } from './send.ts';
import { blockedByAutoMod, ourFault } from './wording.ts';

export type Outcome =
  | {
      readonly message: DiscordMessage;
      /** True for what only the person should see, although the answer was meant for everybody. */
      readonly private?: boolean;
    }
  /** The message whose button was pressed goes. */
  | { readonly remove: true };

/** What a handler wants done; sending is left to `respond`. */
export type Plan =
  | {
      readonly lang: Language;
      readonly work: () => Promise<Outcome>;
      /** `update` edits the message whose button was pressed. */
      readonly how: 'public' | 'private' | 'update';
    }
  /** A form is the whole answer and cannot wait for anything. */
  | {
      readonly lang: Language;
      readonly how: 'form';
      readonly form: APIModalInteractionResponseCallbackData;
    };
type WorkPlan = Exclude<Plan, { how: 'form' }>;

/**
 * Answers an interaction, acknowledged once and within Discord's 3 seconds: at once when the answer is ready,
 * else deferred and filled in later. Never throws.
 */
export async function respond(bot: Bot, to: Answerable, plan: Plan): Promise<void> {
  const work = plan.how === 'form' ? null : begin(bot, plan);
  try {
    if (plan.how === 'form') await openForm(to, plan.form);
    else if (work) await answer(bot, to, plan, work);
  } catch (error) {
    await rescue(bot, to, plan, { error, work });
  }
}

/** What went wrong inside becomes a sentence. */
function begin(bot: Bot, plan: WorkPlan): Promise<Outcome> {
  return plan.work().catch((err): Outcome => {
    bot.log.error({ err }, 'an interaction could not be answered');
    return { message: renderSentence(ourFault, plan.lang), private: true };
  });
}

async function answer(bot: Bot, to: Answerable, plan: WorkPlan, work: Promise<Outcome>): Promise<void> {
  const ready = await withinOrNull(work, bot.deferAfterMs);
  if (ready) await answerAtOnce(to, plan, ready);
  else await answerLater(to, plan, work);
}

async function answerAtOnce(to: Answerable, { how }: WorkPlan, outcome: Outcome): Promise<void> {
  if ('remove' in outcome) {
    await (to as Pressed).deferUpdate();
    await to.deleteReply();
  } else if (how === 'update' && !outcome.private) await update(to as Pressed, outcome.message);
  else await reply(to, outcome.message, how === 'private' || outcome.private === true);
}

async function answerLater(to: Answerable, { how }: WorkPlan, work: Promise<Outcome>): Promise<void> {
  if (how === 'update') await (to as Pressed).deferUpdate();
  else await defer(to, how === 'private');
  const outcome = await work;
  if ('remove' in outcome) {
    await to.deleteReply();
    return;
  }
  if (!outcome.private || how === 'private') return edit(to, outcome.message);
  // A follow-up takes the place of a deferred answer and would be as public as that, so that goes first.
  if (how === 'public') await to.deleteReply();
  await whisper(to, outcome.message);
}

/**
 * The answer did not arrive: tells the person why, and gives it to the person alone where AutoMod did not let it
 * through or a message that was to be filled in is gone.
 */
async function rescue(
  bot: Bot,
  to: Answerable,
  { lang }: Plan,
  { error, work }: { readonly error: unknown; readonly work: Promise<Outcome> | null },
): Promise<void> {
  const failure = logFailure(bot.log, error, 'answer an interaction');
  const outcome = await work;
  const message = outcome && 'message' in outcome ? [outcome.message] : [];
  try {
    if (failure === 'automod') await tellAlone(to, [renderSentence(blockedByAutoMod, lang), ...message]);
    else if (failure === 'fault') await tellAlone(to, [renderSentence(ourFault, lang)]);
    else if (isDeletedMessage(error)) await tellAlone(to, message);
  } catch (second) {
    logFailure(bot.log, second, 'explain an interaction');
  }
}

/** Several messages for the person alone, in whatever state the interaction is. */
async function tellAlone(to: Answerable, messages: readonly DiscordMessage[]): Promise<void> {
  // A follow-up would take the place of a deferred answer and be as public as that.
  if (to.deferred && !to.isMessageComponent()) await to.deleteReply().catch(() => {});
  for (const message of messages) {
    if (to.deferred || to.replied) await whisper(to, message);
    else await reply(to, message, true);
  }
}

async function withinOrNull<Result>(work: Promise<Result>, ms: number): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
