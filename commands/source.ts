import type { Command } from '../src/discord/command.ts';
import { textAt } from '../src/discord/slots.ts';
import { part } from '../src/query/schema.ts';

export default {
  name: 'source',
  nameKo: '출처',
  description: {
    en: 'A source and what it says; all sources otherwise',
    ko: '출처와 그 내용, 없으면 전체 출처 목록',
  },
  options: [
    {
      type: 'string',
      name: 'source',
      nameKo: '출처',
      maxLength: 120,
      autocomplete: 'source',
      description: { en: 'Publisher, title or id of the source', ko: '발행처, 제목 또는 출처 ID' },
    },
    {
      type: 'string',
      name: 'receipt',
      nameKo: '영수증',
      maxLength: 48,
      description: {
        en: 'The receipt below an answer: what it was made from',
        ko: '답변 아래의 영수증: 답변의 근거',
      },
    },
  ],
  toQuery: (values) => {
    const receipt = textAt(values, 'receipt');
    if (receipt !== undefined) return { receipt };
    const id = textAt(values, 'source');
    return id === undefined ? part({ kind: 'meta', about: 'sources' }) : part({ kind: 'source', id });
  },
} satisfies Command;
