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
  ],
  toQuery: (values) => {
    const id = textAt(values, 'source');
    return id === undefined ? part({ kind: 'meta', about: 'sources' }) : part({ kind: 'source', id });
  },
} satisfies Command;
