import type { Command } from '../src/discord/command.ts';
import { part } from '../src/query/schema.ts';

export default {
  name: 'help',
  nameKo: '도움말',
  description: { en: 'How to ask, with examples', ko: '질문하는 방법과 예시' },
  options: [],
  toQuery: () => part({ kind: 'meta', about: 'help' }),
} satisfies Command;
