import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Vote } from '../store/types.ts';
import type { Language } from '../text/localised.ts';
import type { Bot } from './bot.ts';
import { languageOf } from './locale.ts';
import { plainQuestion } from './question-text.ts';
import { customId, type Press, readCustomId } from './render/custom-id.ts';
import { renderSentence } from './render/sentence.ts';
import type { Outcome, Plan } from './respond.ts';
import { ourFault, reasonForm, thanksForVote, unknownButton } from './wording.ts';

/** Ids of the fields of the form; they stand in it alone. */
const REASON = 'reason';
const TELL = 'tell';

/** Longest reason that is kept, in UTF-16 units. */
const LONGEST_REASON = 300;

/** The form that asks why an answer is not good, and whether the person wants to hear of a correction. */
export function formForReason({ lang, receipt }: Press): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId({ do: 'reason', lang, receipt }),
    title: reasonForm.title[lang],
    components: [
      {
        type: ComponentType.Label,
        label: reasonForm.reason[lang],
        description: reasonForm.noNames[lang],
        component: {
          type: ComponentType.TextInput,
          custom_id: REASON,
          style: TextInputStyle.Short,
          required: false,
          max_length: LONGEST_REASON,
          placeholder: reasonForm.placeholder[lang],
        },
      },
      {
        type: ComponentType.Label,
        label: reasonForm.tell[lang],
        description: reasonForm.byMessage[lang],
        component: { type: ComponentType.Checkbox, custom_id: TELL },
      },
    ],
  };
}

/** The form, handed in. */
export function formPlan(bot: Bot, form: ModalSubmitInteraction): Plan {
  const press = readCustomId(form.customId);
  if (press?.do !== 'reason') {
    const lang = languageOf(form.locale);
    return { lang, how: 'private', work: async () => ({ message: renderSentence(unknownButton, lang) }) };
  }
  const { lang, receipt } = press;
  const reason = plainQuestion(form.fields.getTextInputValue(REASON)).slice(0, LONGEST_REASON);
  const vote: Vote = {
    receipt,
    lang,
    userId: form.user.id,
    vote: 'down',
    reason: reason === '' ? null : reason,
    tell: form.fields.getCheckbox(TELL),
  };
  return { lang, how: 'private', work: () => castVote(bot, vote) };
}

/** Keeps a vote; the thanks come only when it is safe. */
export async function castVote(
  bot: Bot,
  { receipt, userId, vote, reason, tell, lang }: Vote & { readonly lang: Language },
): Promise<Outcome> {
  const kept = await bot.memory.vote({ receipt, userId, vote, reason, tell, lang });
  return { message: renderSentence(kept ? thanksForVote : ourFault, lang), private: true };
}
