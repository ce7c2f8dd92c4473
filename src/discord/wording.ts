import { type Localised, message } from '../text/localised.ts';

/** What the bot says of itself in Discord; nothing here is a statement about the subject. */

export const asOfLine = message<{ day: string; receipt: string | null }>({
  en: ({ day, receipt }) => `As of ${day} (UTC)${receipt === null ? '' : ` · receipt ${receipt}`}`,
  ko: ({ day, receipt }) => `${day}(UTC) 기준${receipt === null ? '' : ` · 영수증 ${receipt}`}`,
});

export const askedLine = message<{ question: string }>({
  en: ({ question }) => `Asked: ${question}`,
  ko: ({ question }) => `질문: ${question}`,
});

export const calculation: Localised = { en: 'Calculation', ko: '계산' };

/** How many of each were left out of a message because it would have been too long. */
export interface LeftOut {
  readonly sentences: number;
  readonly rows: number;
  readonly steps: number;
  readonly sources: number;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const leftOutLine = message<LeftOut>({
  en: ({ sentences, rows, steps, sources }) => {
    const parts = [
      sentences && plural(sentences, 'sentence'),
      rows && plural(rows, 'row'),
      steps && plural(steps, 'step'),
      sources && plural(sources, 'source'),
    ].filter(Boolean);
    return `Left out because a message has no room for it: ${parts.join(', ')}. A narrower question shows more.`;
  },
  ko: ({ sentences, rows, steps, sources }) => {
    const parts = [
      sentences && `문장 ${sentences}개`,
      rows && `행 ${rows}개`,
      steps && `계산 ${steps}개`,
      sources && `출처 ${sources}개`,
    ].filter(Boolean);
    return `메시지 길이 제한으로 생략: ${parts.join(', ')}. 범위를 좁혀 물으면 더 볼 수 있습니다.`;
  },
});

export const nothingToShow: Localised = {
  en: 'I have nothing to show for this. Ask about a year, an agreement or a person.',
  ko: '보여 드릴 내용이 없습니다. 연도, 협정이나 인물을 물어봐 주세요.',
};

export const moreSources: Localised = { en: 'More sources', ko: '다른 출처' };

/** On the button that shows the answer in that language: always in its own. */
export const flipLabel: Localised = { en: 'English', ko: '한국어' };

export const chartLabel: Localised = { en: 'Chart', ko: '그래프' };
export const stepsLabel: Localised = { en: 'Calculation', ko: '계산 과정' };
export const shareLabel: Localised = { en: 'Share here', ko: '여기에 공유' };
export const removeLabel: Localised = { en: 'Delete', ko: '삭제' };
export const openLabel: Localised = { en: 'Show the answer', ko: '답변 보기' };

export const notYoursToRemove: Localised = {
  en: 'Only the person who asked, or somebody with the permission “Manage Messages”, can delete this answer.',
  ko: '이 답변은 질문한 사람이나 ‘메시지 관리’ 권한이 있는 사람만 삭제할 수 있습니다.',
};

export const thanksForVote: Localised = {
  en: 'Thank you, your vote is kept. “/sma privacy” shows and deletes it.',
  ko: '고맙습니다. 평가를 기록했습니다. ‘/sma 개인정보’에서 보거나 삭제할 수 있습니다.',
};

/** The form behind 👎. Discord's limits: title and label 45, description and placeholder 100 characters. */
export const reasonForm = {
  title: { en: 'What is wrong with it?', ko: '무엇이 잘못되었나요?' },
  reason: { en: 'Reason, in one line', ko: '이유 한 줄' },
  placeholder: { en: 'e.g. the figure of 2021 is another one', ko: '예: 2021년 수치가 다릅니다' },
  noNames: {
    en: 'Optional; write no names of people here.',
    ko: '선택 사항입니다. 사람 이름은 적지 마세요.',
  },
  tell: { en: 'Tell me if it is corrected', ko: '정정되면 알려 주세요' },
  byMessage: { en: 'By a direct message, once.', ko: '다이렉트 메시지로 한 번만 알립니다.' },
} as const satisfies Record<string, Localised>;

export const noSteps: Localised = {
  en: 'Nothing was computed for this answer.',
  ko: '이 답변에는 계산한 값이 없습니다.',
};

/** Before an answer that took the place of a wrong one. */
export const corrected = message<{ day: string }>({
  en: ({ day }) =>
    `Corrected on ${day} (UTC): a fact behind the answer that stood here was put right. This is the answer now.`,
  ko: ({ day }) =>
    `${day}(UTC) 정정: 여기 있던 답변의 근거 자료가 고쳐졌습니다. 지금의 답변은 다음과 같습니다.`,
});

export const correctedForVoter: Localised = {
  en: 'You voted an answer of mine down and asked to hear of a correction. A fact behind it was put right; this is the answer now.',
  ko: '평가해 주신 답변의 근거 자료가 고쳐졌습니다. 정정되면 알려 달라고 하셔서 지금의 답변을 보내 드립니다.',
};

export const noTextThere: Localised = {
  en: 'There is no text in this message that I could read.',
  ko: '이 메시지에는 읽을 수 있는 글이 없습니다.',
};

export const onlyTheBeginning = message<{ most: number }>({
  en: ({ most }) => `Only the first ${most} characters of the message were read.`,
  ko: ({ most }) => `메시지의 처음 ${most}자만 읽었습니다.`,
});

export const noChart: Localised = {
  en: 'There is nothing to draw here: a chart needs the amounts of at least two years in one currency.',
  ko: '그래프로 그릴 내용이 없습니다. 한 통화로 된 두 해 이상의 금액이 있어야 합니다.',
};

export const notRead: Localised = {
  en: 'This source is known, but it was not read for this passage; what it says is told after others.',
  ko: '이 출처는 존재만 확인했고 직접 읽지 않았습니다. 내용은 다른 자료를 통해 옮긴 것입니다.',
};

export const openSource: Localised = { en: 'Open the source', ko: '출처 열기' };
export const noLink: Localised = { en: 'No link to it is known.', ko: '알려진 링크가 없습니다.' };

export const passageGone: Localised = {
  en: 'This passage is no longer among the sources.',
  ko: '이 구절은 더 이상 출처에 없습니다.',
};

export const receiptGone: Localised = {
  en: 'I no longer remember what this button belongs to. Please ask again.',
  ko: '이 버튼이 어떤 답변에 딸린 것인지 더 이상 기억하지 못합니다. 다시 질문해 주세요.',
};

export const factsChanged: Localised = {
  en: 'The facts behind this answer have been updated since it was given.',
  ko: '이 답변이 나온 뒤에 근거 자료가 바뀌었습니다.',
};

export const askAnew: Localised = { en: 'Ask again with the new facts', ko: '새 자료로 다시 묻기' };

export const unknownReceipt: Localised = {
  en: 'I know no answer with this receipt; it stands below an answer, after the day.',
  ko: '이 영수증의 답변을 찾을 수 없습니다. 영수증은 답변 아래 날짜 뒤에 있습니다.',
};

/** What a receipt says of an answer. */
export const receiptLines = message<{ receipt: string; day: string; corpus: string }>({
  en: ({ receipt, day, corpus }) => `Receipt ${receipt}: given on ${day} (UTC) from corpus ${corpus}`,
  ko: ({ receipt, day, corpus }) => `영수증 ${receipt}: ${day}(UTC)에 자료 버전 ${corpus}(으)로 답변`,
});
export const receiptQuery: Localised = { en: 'Understood as', ko: '이해한 질문' };
export const receiptRows: Localised = { en: 'Rows of the fact table', ko: '사실표의 행' };
export const receiptPassages: Localised = { en: 'Passages', ko: '구절' };
export const receiptSame: Localised = {
  en: 'The corpus is still the same, so the answer can be shown exactly as it was given.',
  ko: '자료가 그대로이므로 답변을 그때와 똑같이 보여 드릴 수 있습니다.',
};
export const receiptChanged = message<{ corpus: string }>({
  en: ({ corpus }) =>
    `The corpus is another one by now (${corpus}), so the answer cannot be shown as it was; what stands here rests on today’s facts.`,
  ko: ({ corpus }) =>
    `지금은 자료 버전이 ${corpus}(으)로 바뀌어 그때의 답변을 그대로 보여 드릴 수 없습니다. 아래 내용은 지금 자료를 따릅니다.`,
});

export const unknownButton: Localised = {
  en: 'This button comes from another version of me and no longer works. Please ask again.',
  ko: '다른 버전에서 만든 버튼이라 더 이상 쓸 수 없습니다. 다시 질문해 주세요.',
};

export const unknownCommand: Localised = {
  en: 'This command no longer exists; “/sma help” shows those that do.',
  ko: '더 이상 없는 명령어입니다. ‘/sma 도움말’에서 쓸 수 있는 명령어를 볼 수 있습니다.',
};

export const ourFault: Localised = {
  en: 'Something went wrong on my side. Please try again in a moment.',
  ko: '봇에 문제가 생겼습니다. 잠시 후 다시 시도해 주세요.',
};

type Waiting = { readonly whose: 'person' | 'server'; readonly seconds: number };

/** For somebody who asks more than is taken. */
export const askLater = message<Waiting>({
  en: ({ whose, seconds }) =>
    `${whose === 'person' ? 'You have' : 'This server has'} asked a lot in a short time. Please try again in ${plural(seconds, 'second')}.`,
  ko: ({ whose, seconds }) =>
    `${whose === 'person' ? '짧은 시간에' : '이 서버에서 짧은 시간에'} 질문이 많았습니다. ${seconds}초 뒤에 다시 시도해 주세요.`,
});

/** For whoever asks while more is in hand than can be answered in time. */
export const tooBusy: Localised = {
  en: 'Too much is being asked at the moment. Please try again in a minute.',
  ko: '지금 질문이 한꺼번에 몰렸습니다. 1분 뒤에 다시 시도해 주세요.',
};

/** The same for messages, said once. */
export const askLaterInChannel = (wait: Waiting): Localised => {
  const { en, ko } = askLater(wait);
  return {
    en: `${en} What is written to me until then is not answered.`,
    ko: `${ko} 그때까지 저에게 쓴 글에는 답하지 않습니다.`,
  };
};

export const askOnFreely: Localised = {
  en: 'Ask on in this thread; no mention is needed.',
  ko: '이 스레드에서 이어서 물어보세요. 멘션은 필요 없습니다.',
};

export const askOnByMention: Localised = {
  en: 'To ask on in this thread, mention me or reply to me.',
  ko: '이 스레드에서 이어서 물으려면 저를 멘션하거나 제 메시지에 답장해 주세요.',
};

export const unreadableReply: Localised = {
  en: 'I cannot read this reply because it does not mention me. Keep “@” switched on when you reply, or mention me.',
  ko: '저를 멘션하지 않은 답장은 읽을 수 없습니다. 답장할 때 ‘@’을 켜 두거나 저를 멘션해 주세요.',
};

export const threadNameWithoutWords: Localised = { en: 'SMA question', ko: '방위비 질문' };

export const blockedByAutoMod: Localised = {
  en: 'The AutoMod of this server did not let my answer through for everyone; it is for you alone.',
  ko: '이 서버의 AutoMod가 제 답변을 막아 질문한 분에게만 보여 드립니다.',
};

/** Why an answer does not stand where it was asked for, or not in the way it should. */
export type Obstacle =
  | {
      readonly kind: 'permission';
      readonly permission: Localised;
      readonly need: 'thread' | 'send' | 'quote';
    }
  | { readonly kind: 'locked' | 'automod' | 'slow-mode' | 'too-many-threads' | 'refused' };

/** One sentence that names the channel and, where one is missing, the permission. */
export const obstacleSentence = message<{ obstacle: Obstacle; channel: string }>({
  en: ({ obstacle, channel }) => {
    switch (obstacle.kind) {
      case 'permission': {
        const task = { thread: 'open a thread', send: 'write', quote: 'reply to a message' }[obstacle.need];
        return `I cannot ${task} in #${channel} because I lack the permission “${obstacle.permission.en}” there.`;
      }
      case 'locked':
        return `I cannot write in #${channel} because that thread is locked.`;
      case 'automod':
        return `The AutoMod of the server did not let my answer through in #${channel}.`;
      case 'slow-mode':
        return `I cannot write in #${channel} right now because of its slow mode.`;
      case 'too-many-threads':
        return `I cannot open a thread in #${channel} because the server has as many open as Discord allows.`;
      case 'refused':
        return `Discord did not let me write in #${channel}.`;
    }
  },
  ko: ({ obstacle, channel }) => {
    switch (obstacle.kind) {
      case 'permission': {
        const task = { thread: '스레드를 열', send: '글을 쓸', quote: '메시지에 답장할' }[obstacle.need];
        return `#${channel} 채널에서 ‘${obstacle.permission.ko}’ 권한이 없어 ${task} 수 없습니다.`;
      }
      case 'locked':
        return `#${channel} 스레드가 잠겨 있어 글을 쓸 수 없습니다.`;
      case 'automod':
        return `서버의 AutoMod가 #${channel} 채널에서 제 답변을 막았습니다.`;
      case 'slow-mode':
        return `#${channel} 채널의 슬로 모드 때문에 지금은 글을 쓸 수 없습니다.`;
      case 'too-many-threads':
        return `서버에 열린 스레드가 한도에 이르러 #${channel} 채널에 스레드를 열 수 없습니다.`;
      case 'refused':
        return `Discord가 #${channel} 채널에 글을 쓰지 못하게 했습니다.`;
    }
  },
});

/** Below an answer in a thread or a direct message. */
export const followUpsAbout = (subject: Localised): Localised => ({
  en: `Follow-ups are about: ${subject.en}. “New topic” starts afresh.`,
  ko: `이어지는 질문의 주제: ${subject.ko}. “새 질문”이라고 쓰면 새로 시작합니다.`,
});
