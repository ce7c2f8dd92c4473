import { LANGUAGES, type Language } from '../../text/localised.ts';
import { CHOICE_NAMES, type ChoiceName, LIST_NAMES, type ListName } from './schema.ts';

/** What a select or button of the panel carries in its id; begins with a letter that no button of an answer has. */
export interface PanelPress {
  readonly do: ChoiceName | ListName | 'show' | 'export' | 'reset';
  /** Whether it is about the channel, else about the server. */
  readonly ofChannel: boolean;
  readonly channelId: string;
  readonly lang: Language;
}

const ACTIONS = [...CHOICE_NAMES, ...LIST_NAMES, 'show', 'export', 'reset'] as const;
const ID = new RegExp(
  `^S:(?<act>${ACTIONS.join('|')}):(?<of>[cg]):(?<id>\\d{15,20}):(?<lang>${LANGUAGES.join('|')})$`,
);

export function panelId({ do: act, ofChannel, channelId, lang }: PanelPress): string {
  return `S:${act}:${ofChannel ? 'c' : 'g'}:${channelId}:${lang}`;
}

/** What an id carries; null for an id of something else. */
export function readPanelId(id: string): PanelPress | null {
  const found = ID.exec(id)?.groups;
  if (!found) return null;
  return {
    do: found.act as PanelPress['do'],
    ofChannel: found.of === 'c',
    channelId: found.id!,
    lang: found.lang as Language,
  };
}
