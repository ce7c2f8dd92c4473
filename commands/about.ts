import type { Command } from '../src/discord/command.ts';
import { part } from '../src/query/schema.ts';

export default {
  name: 'about',
  nameKo: '정보',
  description: { en: 'What this bot is and what it knows', ko: '이 봇의 소개와 다루는 범위' },
  options: [],
  toQuery: () => part({ kind: 'meta', about: 'about' }),
} satisfies Command;
