import type { User } from 'discord.js';
import type { Language, Localised } from '../../text/localised.ts';
import type { Bot } from '../bot.ts';
import { logFailure } from '../failures.ts';
import { buildMessage } from '../render/message.ts';
import { renderSentence } from '../render/sentence.ts';
import type { Outcome, Plan } from '../respond.ts';
import type { Pressed } from '../send.ts';
import { askIfSure, BUTTONS, deleted, exportedData, KEPT, NOT_KEPT, notDone, TITLE } from './words.ts';

/** What a button of this panel does; its id begins with a letter that no other button has. */
export interface PrivacyPress {
  readonly do: 'export' | 'delete' | 'sure';
  readonly lang: Language;
}

export function readPrivacyId(id: string): PrivacyPress | null {
  const found = /^P:(?<act>export|delete|sure):(?<lang>en|ko)$/.exec(id)?.groups;
  return found ? { do: found.act as PrivacyPress['do'], lang: found.lang as Language } : null;
}

const button = (action: PrivacyPress['do'], lang: Language) => ({
  id: `P:${action}:${lang}`,
  label: BUTTONS[action][lang],
});

/** `/sma privacy`: what is kept, and buttons to see and delete one's own. */
export function openPrivacy(lang: Language): Outcome {
  const lines = KEPT.map((kept) => `- ${kept[lang]}`);
  return {
    message: buildMessage({
      blocks: [[TITLE[lang], ...lines].join('\n'), NOT_KEPT[lang]],
      rows: [[button('export', lang), button('delete', lang)]],
    }),
    private: true,
  };
}

export function privacyPlan(bot: Bot, { user }: Pressed, press: PrivacyPress): Plan {
  return { lang: press.lang, how: 'private', work: () => act(bot, user, press) };
}

async function act(bot: Bot, user: User, { do: action, lang }: PrivacyPress): Promise<Outcome> {
  const { kept } = bot;
  if (action === 'delete') {
    const rows = [[button('sure', lang)]];
    return { message: buildMessage({ blocks: [askIfSure[lang]], rows }) };
  }
  try {
    const dms = await directMessagesWith(bot, user);
    const data = await kept.about(user.id, dms);
    if (action === 'sure') {
      await kept.forgetPerson(user.id, dms);
      bot.people.forgotten(user.id);
      return told(deleted({ votes: data.votes.length }), lang);
    }
    const text = JSON.stringify(data, null, 2);
    const file = { name: 'what-sma-bot-keeps.json', bytes: new TextEncoder().encode(text) };
    return { message: buildMessage({ blocks: [exportedData[lang]], rows: [], file }) };
  } catch (err) {
    bot.log.error({ err }, 'what is kept about a person could not be shown or deleted');
    return told(notDone, lang);
  }
}

/** The id of the channel of direct messages with a person; none when Discord does not tell. */
async function directMessagesWith({ log }: Bot, user: User): Promise<string[]> {
  try {
    return [(user.dmChannel ?? (await user.createDM())).id];
  } catch (error) {
    logFailure(log, error, 'find direct messages');
    return [];
  }
}

const told = (text: Localised, lang: Language): Outcome => ({ message: renderSentence(text, lang) });
