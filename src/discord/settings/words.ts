import { type Localised, message } from '../../text/localised.ts';
import type { ChoiceName, ListName } from './schema.ts';

/** What the panel of settings says. */

export const SETTING_NAMES: Readonly<Record<ChoiceName | ListName, Localised>> = {
  language: { en: 'Language', ko: '언어' },
  visibility: { en: 'Answers to commands', ko: '명령어 답변' },
  threads: { en: 'Threads', ko: '스레드' },
  quiet: { en: 'Quiet hours', ko: '조용한 시간' },
  gaps: { en: 'Note what I cannot answer', ko: '답하지 못한 질문 기록' },
  channels: { en: 'Channels', ko: '채널' },
  ask: { en: 'Ask channel', ko: '질문 채널' },
  forums: { en: 'Forums', ko: '포럼' },
};

const VALUES: Readonly<Record<string, Localised>> = {
  'language auto': { en: 'as the question', ko: '질문과 같은 언어' },
  'language en': { en: 'English', ko: '영어' },
  'language ko': { en: 'Korean', ko: '한국어' },
  'visibility public': { en: 'for everyone', ko: '모두에게' },
  'visibility private': { en: 'for the asker', ko: '질문한 사람에게만' },
  'threads public': { en: 'answer in a new public thread', ko: '새 공개 스레드에 답변' },
  'threads private': { en: 'answer in a new private thread', ko: '새 비공개 스레드에 답변' },
  'threads place': { en: 'answer in place', ko: '그 자리에서 답변' },
  'quiet off': { en: 'none', ko: '없음' },
  'gaps on': { en: 'yes, without names', ko: '예, 이름 없이' },
  'gaps off': { en: 'no', ko: '아니요' },
};

/** A value of a list of choices in words: `22-07@Asia/Seoul` as `22:00–07:00 (Asia/Seoul)`. */
export function valueName(name: ChoiceName, value: string): Localised {
  const hours = /^(\d\d)-(\d\d)@(.+)$/.exec(value);
  if (!hours) return VALUES[`${name} ${value}`] ?? { en: value, ko: value };
  const text = `${hours[1]}:00–${hours[2]}:00 (${hours[3]})`;
  return { en: text, ko: text };
}

export const LIST_HINTS: Readonly<Record<ListName, Localised>> = {
  channels: { en: 'Channels to answer in; none: all', ko: '답변할 채널, 없으면 모두' },
  ask: { en: 'A channel where every message is a question', ko: '모든 글이 질문인 채널' },
  forums: { en: 'Forums whose posts I answer', ko: '글에 답변할 포럼' },
};

export const NONE: Readonly<Record<ListName, Localised>> = {
  channels: { en: 'all', ko: '모두' },
  ask: { en: 'none', ko: '없음' },
  forums: { en: 'none', ko: '없음' },
};

export const panelTitle = message<{ place: string | null }>({
  en: ({ place }) => (place === null ? 'Settings of this server' : `Settings of ${place}`),
  ko: ({ place }) => (place === null ? '이 서버의 설정' : `${place} 채널의 설정`),
});

export const panelHint = message<{ messageContent: boolean; channel: boolean }>({
  en: ({ messageContent, channel }) =>
    [
      channel ? 'What is not set here is as in the server.' : 'A channel can have settings of its own.',
      messageContent
        ? 'I can read messages: in my threads and in the ask channel no mention is needed.'
        : 'I cannot read messages that do not mention me: in my threads and in the ask channel mention me or reply to me.',
      'If I am removed from this server, everything that I keep of it is deleted after 30 days.',
    ].join(' '),
  ko: ({ messageContent, channel }) =>
    [
      channel ? '여기서 정하지 않은 것은 서버 설정을 따릅니다.' : '채널마다 따로 정할 수 있습니다.',
      messageContent
        ? '메시지를 읽을 수 있으므로 제 스레드와 질문 채널에서는 멘션이 필요 없습니다.'
        : '멘션하지 않은 메시지는 읽을 수 없으므로 제 스레드와 질문 채널에서도 멘션하거나 답장해 주세요.',
      '서버에서 저를 내보내면 이 서버에 관해 보관한 것은 30일 뒤에 모두 삭제됩니다.',
    ].join(' '),
});

export const lastChange = message<{ name: Localised; when: string; who: string | null }>({
  en: ({ name, when, who }) => `Last change: ${name.en}, ${when} UTC${who === null ? '' : `, by ${who}`}`,
  ko: ({ name, when, who }) => `마지막 변경: ${name.ko}, ${when} UTC${who === null ? '' : `, ${who}`}`,
});

export const BUTTONS = {
  server: { en: 'Settings of the server', ko: '서버 설정' },
  channel: { en: 'Settings of this channel', ko: '이 채널 설정' },
  export: { en: 'Export', ko: '내보내기' },
  reset: { en: 'Reset these', ko: '모두 되돌리기' },
} as const satisfies Record<string, Localised>;

export const exported: Localised = {
  en: 'All settings of this server and their last changes.',
  ko: '이 서버의 모든 설정과 최근 변경 내역입니다.',
};

export const needsManageServer: Localised = {
  en: 'The settings of a server are for those with the permission “Manage Server”.',
  ko: '서버 설정은 ‘서버 관리하기’ 권한이 있는 사람만 바꿀 수 있습니다.',
};

export const onlyInServers: Localised = {
  en: 'Settings belong to a server that I was invited to; here there are none.',
  ko: '설정은 제가 초대된 서버에만 있습니다. 여기에는 없습니다.',
};

export const couldNotSave: Localised = {
  en: 'The change could not be saved, so nothing was changed. Please try again in a moment.',
  ko: '변경 내용을 저장하지 못해 아무것도 바뀌지 않았습니다. 잠시 후 다시 시도해 주세요.',
};
