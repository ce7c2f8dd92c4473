import { ChannelType } from 'discord.js';
import type { LoggedChange, Setting } from '../../store/types.ts';
import type { Language } from '../../text/localised.ts';
import { escapeInline, escapeText } from '../render/escape.ts';
import { type Button, buildMessage, type DiscordMessage, type Draft } from '../render/message.ts';
import { panelId } from './panel-id.ts';
import {
  CHANNEL_LISTS,
  CHOICE_NAMES,
  CHOICES,
  type ChoiceName,
  DEFAULTS,
  LIST_NAMES,
  type ListName,
} from './schema.ts';
import { settingsIn } from './server-settings.ts';
import {
  BUTTONS,
  LIST_HINTS,
  lastChange,
  NONE,
  panelHint,
  panelTitle,
  SETTING_NAMES,
  valueName,
} from './words.ts';

export interface PanelView {
  readonly lang: Language;
  readonly guildId: string;
  /** The channel where the panel was opened, a thread counting as the channel that it is in. */
  readonly channelId: string;
  /** Whether the panel shows the settings of that channel, else those of the server. */
  readonly ofChannel: boolean;
  readonly all: readonly Setting[];
  readonly last: LoggedChange | null;
  readonly messageContent: boolean;
}

const TYPES: Readonly<Record<ListName, readonly ChannelType[]>> = {
  channels: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
  ask: [ChannelType.GuildText],
  forums: [ChannelType.GuildForum],
};

/** The settings of a server or a channel: what is set in words, and selects to change it. */
export function renderPanel(view: PanelView): DiscordMessage {
  const { lang, guildId, channelId, ofChannel, all, last, messageContent } = view;
  const scope = ofChannel ? channelId : guildId;
  const own = new Set(all.filter((setting) => setting.scope === scope).map(({ name }) => name));
  const values = settingsIn(all, guildId, ofChannel ? channelId : null);
  const names: readonly (ChoiceName | ListName)[] = ofChannel
    ? CHOICE_NAMES
    : [...CHOICE_NAMES, ...LIST_NAMES];
  const line = (name: ChoiceName | ListName): string => {
    const value = values[name];
    const said = typeof value === 'string' ? valueName(name as ChoiceName, value)[lang] : channelsIn(value);
    const text = said === '' ? NONE[name as ListName][lang] : said;
    return own.has(name)
      ? `**${SETTING_NAMES[name][lang]}: ${text}**`
      : `${SETTING_NAMES[name][lang]}: ${text}`;
  };
  return buildMessage({
    blocks: [
      [
        `### ${escapeInline(panelTitle({ place: ofChannel ? '' : null })[lang])}${ofChannel ? `<#${channelId}>` : ''}`,
        ...names.map(line),
      ].join('\n'),
      [
        `-# ${escapeText(panelHint({ messageContent, channel: ofChannel })[lang])}`,
        last && `-# ${changeLine(last, lang)}`,
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    rows: [
      ...CHOICE_NAMES.map((name) => select(name, values[name], view)),
      ...(ofChannel ? [] : LIST_NAMES.map((name) => list(name, values[name], view))),
      buttons(view, own.size > 0),
    ],
  });
}

const channelsIn = (ids: readonly string[]): string => ids.map((id) => `<#${id}>`).join(' ');

function changeLine({ name, at, userId }: LoggedChange, lang: Language): string {
  const known = SETTING_NAMES[name as ChoiceName] ?? { en: name, ko: name };
  const when = at.slice(0, 16).replace('T', ' ');
  return lastChange({ name: known, when, who: userId === null ? null : `<@${userId}>` })[lang];
}

function select(
  name: ChoiceName,
  value: string,
  { lang, channelId, ofChannel }: PanelView,
): Draft['rows'][number] {
  return {
    id: panelId({ do: name, ofChannel, channelId, lang }),
    placeholder: SETTING_NAMES[name][lang],
    options: CHOICES[name].map((each) => ({
      value: each,
      label: `${SETTING_NAMES[name][lang]}: ${valueName(name, each)[lang]}`,
      chosen: each === (value ?? DEFAULTS[name]),
    })),
  };
}

function list(
  name: ListName,
  chosen: readonly string[],
  { lang, channelId }: PanelView,
): Draft['rows'][number] {
  return {
    id: panelId({ do: name, ofChannel: false, channelId, lang }),
    placeholder: LIST_HINTS[name][lang],
    channelTypes: TYPES[name],
    chosen,
    most: CHANNEL_LISTS[name],
  };
}

function buttons({ lang, channelId, ofChannel }: PanelView, changed: boolean): Button[] {
  const button = (action: 'show' | 'export' | 'reset', of: boolean, label: string): Button => ({
    id: panelId({ do: action, ofChannel: of, channelId, lang }),
    label,
  });
  return [
    button('show', !ofChannel, (ofChannel ? BUTTONS.server : BUTTONS.channel)[lang]),
    button('export', ofChannel, BUTTONS.export[lang]),
    ...(changed ? [button('reset', ofChannel, BUTTONS.reset[lang])] : []),
  ];
}
