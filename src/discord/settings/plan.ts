import {
  type ChatInputCommandInteraction,
  type Guild,
  type Interaction,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { Language, Localised } from '../../text/localised.ts';
import type { Bot } from '../bot.ts';
import { buildMessage } from '../render/message.ts';
import { renderSentence } from '../render/sentence.ts';
import type { Outcome, Plan } from '../respond.ts';
import type { Pressed } from '../send.ts';
import { renderPanel } from './panel.ts';
import type { PanelPress } from './panel-id.ts';
import { LIST_NAMES, type ListName, settingSchemas } from './schema.ts';
import { couldNotSave, exported, needsManageServer, onlyInServers } from './words.ts';

/** Changes that an export holds. */
const MOST_CHANGES = 1000;

/** `/sma settings`: the panel, for admins alone. */
export async function openSettings(
  bot: Bot,
  asking: ChatInputCommandInteraction,
  lang: Language,
): Promise<Outcome> {
  const { channel, channelId } = asking;
  const own = channel?.isThread() ? (channel.parentId ?? channelId) : channelId;
  return forAdmins(asking, lang, (guild) => panelOf(bot, guild, { ofChannel: false, channelId: own, lang }));
}

/** A select or button of the panel. Who may not change settings any more is told so. */
export function panelPlan(bot: Bot, pressed: Pressed, press: PanelPress): Plan {
  const { lang } = press;
  const how = press.do === 'export' ? 'private' : 'update';
  return { lang, how, work: () => forAdmins(pressed, lang, (guild) => act(bot, guild, pressed, press)) };
}

async function forAdmins(
  { guild, memberPermissions }: RepliableInteraction | Interaction,
  lang: Language,
  work: (guild: Guild) => Promise<Outcome>,
): Promise<Outcome> {
  if (!guild) return alone(onlyInServers, lang);
  if (!memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return alone(needsManageServer, lang);
  return work(guild);
}

async function panelOf(bot: Bot, { id: guildId }: Guild, about: Omit<PanelPress, 'do'>): Promise<Outcome> {
  const all = await bot.settings.all(guildId);
  const [last = null] = await bot.settings.changes(guildId, 1);
  const { messageContent } = bot;
  return { message: renderPanel({ ...about, guildId, all, last, messageContent }) };
}

async function act(bot: Bot, guild: Guild, pressed: Pressed, press: PanelPress): Promise<Outcome> {
  if (press.do === 'export') return exportOf(bot, guild, press.lang);
  if (press.do === 'show') return panelOf(bot, guild, press);
  const scope = press.ofChannel ? press.channelId : guild.id;
  const change = { guildId: guild.id, scope, userId: pressed.user.id };
  try {
    if (press.do === 'reset') {
      const set = (await bot.settings.all(guild.id)).filter((setting) => setting.scope === scope);
      for (const { name } of set)
        await bot.settings.change({ ...change, id: `${pressed.id} ${name}`, name, value: null });
    } else {
      const value = chosen(press.do, pressed);
      if (value !== undefined)
        await bot.settings.change({ ...change, id: pressed.id, name: press.do, value });
    }
  } catch (err) {
    bot.log.error({ err }, 'a setting could not be saved');
    return alone(couldNotSave, press.lang);
  }
  return panelOf(bot, guild, press);
}

/** The value that was chosen, if it is one; an empty list is as if never set. */
function chosen(name: keyof typeof settingSchemas, pressed: Pressed): unknown {
  if (!pressed.isStringSelectMenu() && !pressed.isChannelSelectMenu()) return undefined;
  const { values } = pressed;
  const isList = LIST_NAMES.includes(name as ListName);
  const read = settingSchemas[name].safeParse(isList ? values : values[0]);
  if (!read.success) return undefined;
  return isList && values.length === 0 ? null : read.data;
}

/** Settings and their log as a file. */
async function exportOf(bot: Bot, { id }: Guild, lang: Language): Promise<Outcome> {
  const [settings, changes] = await Promise.all([
    bot.settings.all(id),
    bot.settings.changes(id, MOST_CHANGES),
  ]);
  const text = JSON.stringify({ server: id, settings, changes }, null, 2);
  const file = { name: 'sma-settings.json', bytes: new TextEncoder().encode(text) };
  return { message: buildMessage({ blocks: [exported[lang]], rows: [], file }) };
}

const alone = (text: Localised, lang: Language): Outcome => ({
  message: renderSentence(text, lang),
  private: true,
});
