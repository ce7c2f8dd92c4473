import { type Localised, message } from '../../text/localised.ts';
import { KEPT_DAYS } from '../retention.ts';

/** What `/sma privacy` says: what is kept, for how long, and why. A line each. */

const { conversation, receipt, gap, server } = KEPT_DAYS;

export const KEPT: readonly Localised[] = [
  {
    en: `**What a conversation is about**, so that “and in 2020?” is understood: the last question as data, by the id of the thread or of our direct messages. ${conversation} days after the last question.`,
    ko: `**대화의 주제**: ‘2020년은?’을 이해하기 위한 마지막 질문의 내용이며 스레드나 다이렉트 메시지의 ID로 보관합니다. 마지막 질문 뒤 ${conversation}일.`,
  },
  {
    en: `**Receipts**, so that buttons work and answers can be checked: the question as data, the day, the version of the facts. Without your id. ${receipt} days, and as long as a message shows the answer.`,
    ko: `**영수증**: 버튼이 작동하고 답변을 확인할 수 있도록 질문의 내용, 날짜, 자료 버전을 보관합니다. 사용자 ID는 없습니다. ${receipt}일, 그리고 답변이 남아 있는 동안.`,
  },
  {
    en: '**Where answers stand**, so that a wrong one can be corrected: the ids of message, channel and server. Until the message is deleted.',
    ko: '**답변의 위치**: 틀린 답변을 고칠 수 있도록 메시지, 채널, 서버의 ID를 보관합니다. 메시지가 삭제될 때까지.',
  },
  {
    en: '**Your votes**, so that the curator learns what is wrong: your id, 👍 or 👎, the reason if you gave one. As long as the receipt.',
    ko: '**평가**: 잘못을 알 수 있도록 사용자 ID, 👍 또는 👎, 적어 주신 이유를 보관합니다. 영수증과 같은 기간.',
  },
  {
    en: '**The language that you chose** with `/sma language`: your id and the choice. Until you take it back or delete it here.',
    ko: '**선택한 언어**: `/sma language`로 고른 언어와 사용자 ID를 보관합니다. 선택을 취소하거나 여기서 삭제할 때까지.',
  },
  {
    en: `**Questions that I could not answer**, so that facts are added: the words, without anybody’s id. ${gap} days after they were last asked; a server can switch this off.`,
    ko: `**답하지 못한 질문**: 자료를 보태기 위해 문장만, 누구의 ID도 없이 보관합니다. 마지막으로 물은 뒤 ${gap}일. 서버에서 끌 수 있습니다.`,
  },
  {
    en: `**Settings of servers** and who changed them. Deleted ${server} days after I am removed from a server, with all else that belongs to it.`,
    ko: `**서버 설정**과 변경한 사람. 서버에서 저를 내보내면 그 서버에 관한 모든 것과 함께 ${server}일 뒤에 삭제합니다.`,
  },
];

export const TITLE: Localised = {
  en: '### What I keep, for how long, and why',
  ko: '### 무엇을 얼마 동안 왜 보관하는지',
};

export const NOT_KEPT: Localised = {
  en: 'Nothing else is kept: no messages that are not for me, no names, no list of what you asked. How often you ask is counted in memory for a minute.',
  ko: '그 밖의 것은 보관하지 않습니다. 저에게 쓰지 않은 메시지, 이름, 질문 목록은 남지 않습니다. 질문 횟수는 1분 동안 메모리에서만 셉니다.',
};

export const BUTTONS = {
  export: { en: 'Show what is kept about me', ko: '내 정보 내려받기' },
  delete: { en: 'Delete it', ko: '내 정보 삭제' },
  sure: { en: 'Yes, delete it for good', ko: '네, 완전히 삭제합니다' },
} as const satisfies Record<string, Localised>;

export const exportedData: Localised = {
  en: 'Everything that is kept with your id, or about our direct messages.',
  ko: '사용자 ID나 다이렉트 메시지와 함께 보관된 모든 정보입니다.',
};

export const askIfSure: Localised = {
  en: 'Your votes, the language that you chose, what our direct messages were about and where my answers in them stand will be deleted, and your id is taken out of logs of settings. This cannot be undone.',
  ko: '평가, 선택한 언어, 다이렉트 메시지의 주제와 답변 위치를 삭제하고 설정 기록에서 사용자 ID를 지웁니다. 되돌릴 수 없습니다.',
};

export const deleted = message<{ votes: number }>({
  en: ({ votes }) =>
    `Deleted, ${votes} vote${votes === 1 ? '' : 's'} among it. Nothing is kept with your id now.`,
  ko: ({ votes }) => `평가 ${votes}건을 포함해 삭제했습니다. 이제 사용자 ID로 보관된 것이 없습니다.`,
});

export const notDone: Localised = {
  en: 'This did not work, and nothing was deleted. Please try again in a moment.',
  ko: '처리하지 못했고 아무것도 삭제되지 않았습니다. 잠시 후 다시 시도해 주세요.',
};
